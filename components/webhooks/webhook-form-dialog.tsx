"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { ask, UiError } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Dialog } from "@/components/ui/overlay";
import { newWebhookSchema, WEBHOOK_EVENTS, type Webhook, webhookSchema } from "@/lib/http/dialects/ui/webhooks";
import { EventPicker, type WebhookEvent } from "./event-picker";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The webhook to change; a new one without. */
  webhook?: Webhook;
  /** Called with a new webhook's secret. */
  onSecret?: (secret: string) => void;
}

/** Adds an address, or changes one. */
export function WebhookFormDialog({ open, onOpenChange, webhook, onSecret }: Props) {
  const { t } = useI18n();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={webhook ? t.webhooks.editTitle : t.webhooks.create}
      closeLabel={t.common.close}
    >
      <WebhookForm webhook={webhook} onSecret={onSecret} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

const FIRST_EVENTS: WebhookEvent[] = ["project.completed", "project.failed", "render.completed", "render.failed"];

interface FormProps {
  webhook: Webhook | undefined;
  onSecret: ((secret: string) => void) | undefined;
  onDone: () => void;
}

function WebhookForm({ webhook, onSecret, onDone }: FormProps) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [description, setDescription] = useState(webhook?.description ?? "");
  const [events, setEvents] = useState<WebhookEvent[]>(() =>
    webhook ? WEBHOOK_EVENTS.filter((event) => webhook.events.includes(event)) : FIRST_EVENTS,
  );
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      const body = { url: url.trim(), description: description.trim(), events };
      if (webhook) {
        await ask(`/webhooks/${webhook.id}`, webhookSchema, { method: "PATCH", body });
        return undefined;
      }
      return (await ask("/webhooks", newWebhookSchema, { body })).secret;
    },
    onSuccess: (secret) => {
      void client.invalidateQueries({ queryKey: ["webhooks"] });
      if (webhook) void client.invalidateQueries({ queryKey: ["webhook", webhook.id] });
      onDone();
      if (secret) onSecret?.(secret);
      else toast.success(t.webhooks.saved);
    },
    onError: (error) => {
      if (!isAboutUrl(error)) toast.error(problem(error).message, { description: problem(error).remedy });
    },
  });
  const valid = /^https?:\/\/\S+$/.test(url.trim());
  const refused = isAboutUrl(save.error) ? problem(save.error).message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (valid && events.length > 0) save.mutate();
  };
  return (
    <form noValidate onSubmit={submit} className="space-y-5">
      <Field label={t.webhooks.url} hint={t.webhooks.urlHint} error={tried && !valid ? t.webhooks.needUrl : refused}>
        {(control) => (
          <Input
            {...control}
            type="url"
            value={url}
            maxLength={2000}
            placeholder="https://example.com/hooks/framewright"
            onChange={(event) => {
              setUrl(event.target.value);
              save.reset();
            }}
          />
        )}
      </Field>
      <Field label={`${t.webhooks.description} (${t.common.optional})`}>
        {(control) => (
          <Input
            {...control}
            value={description}
            maxLength={500}
            placeholder={t.webhooks.descriptionPlaceholder}
            onChange={(event) => setDescription(event.target.value)}
          />
        )}
      </Field>
      <EventPicker
        value={events}
        onChange={setEvents}
        error={tried && events.length === 0 ? t.webhooks.needEvent : undefined}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          {webhook ? t.common.save : t.webhooks.create}
        </Button>
      </div>
    </form>
  );
}

/** What the server says about the address belongs at its field. */
function isAboutUrl(error: unknown): boolean {
  return error instanceof UiError && error.field === "url";
}
