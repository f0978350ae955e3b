"use client";
import { Ellipsis, PencilLine, Power, PowerOff, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { useDate } from "@/components/i18n/use-date";
import { NotFoundView } from "@/components/shell/not-found-view";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Confirm, ConfirmDialog } from "@/components/ui/overlay";
import { Skeleton } from "@/components/ui/states";
import type { Webhook } from "@/lib/http/dialects/ui/webhooks";
import { DeliveryList } from "./delivery-list";
import { useWebhook } from "./queries";
import { SecretDialog } from "./secret-dialog";
import { useWebhookActions } from "./use-webhook-actions";
import { WebhookFormDialog } from "./webhook-form-dialog";

/** One address: what it is told about, its secret, and every call with its answer. */
export function WebhookRoom({ id }: { id: string }) {
  const { t } = useI18n();
  const { data: webhook, isPending, error, refetch } = useWebhook(id);
  if (isPending) {
    return (
      <div className="space-y-5" aria-busy>
        <Skeleton className="h-44 rounded-xl" />
        <Skeleton className="h-72 rounded-xl" />
      </div>
    );
  }
  if (!webhook) {
    if (error instanceof UiError && error.code === "not_found") {
      return <NotFoundView title={t.webhooks.notFound} text={t.webhooks.notFoundText} />;
    }
    return <QueryError error={error} onRetry={() => void refetch()} />;
  }
  return <WebhookView webhook={webhook} />;
}

function WebhookView({ webhook }: { webhook: Webhook }) {
  const { t, saying } = useI18n();
  const date = useDate();
  const [open, setOpen] = useState<"edit" | "delete">();
  const [secret, setSecret] = useState<string>();
  const actions = useWebhookActions(webhook.id, setSecret);
  const enabled = webhook.status === "enabled";
  const close = () => setOpen(undefined);
  return (
    <>
      <BackLink href="/webhooks" label={t.webhooks.back} />
      <Card className="p-5 lg:p-6">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
          <div className="min-w-0 flex-1 basis-72">
            <Badge tone={enabled ? "ok" : "warn"}>{enabled ? t.webhooks.enabled : t.webhooks.disabled}</Badge>
            <h1 className="mt-2.5 break-all font-mono font-semibold text-lg">{webhook.url}</h1>
            {webhook.description && <p className="wrap-anywhere mt-1 text-ink-2">{webhook.description}</p>}
            {!enabled && webhook.disabledReason && <p className="mt-1 text-warn">{saying(webhook.disabledReason)}</p>}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              busy={actions.test.isPending}
              disabled={!enabled}
              onClick={() => actions.test.mutate()}
            >
              <Send />
              {t.webhooks.test}
            </Button>
            <Button onClick={() => setOpen("edit")}>
              <PencilLine />
              {t.webhooks.edit}
            </Button>
            <Menu
              trigger={
                <Button size="icon" aria-label={t.common.more}>
                  <Ellipsis />
                </Button>
              }
            >
              <MenuItem onSelect={() => actions.change.mutate({ status: enabled ? "disabled" : "enabled" })}>
                {enabled ? <PowerOff /> : <Power />}
                {enabled ? t.webhooks.disable : t.webhooks.enable}
              </MenuItem>
              <MenuItem danger onSelect={() => setOpen("delete")}>
                <Trash2 />
                {t.webhooks.delete}
              </MenuItem>
            </Menu>
          </div>
        </div>
        <dl className="mt-5 grid gap-x-8 gap-y-4 border-t pt-4 sm:grid-cols-[minmax(0,1fr)_auto]">
          <div>
            <dt className="mb-1.5 text-ink-3 text-xs">{t.webhooks.events}</dt>
            <dd className="flex flex-wrap gap-1">
              {webhook.events.map((event) => (
                <Badge key={event} tone="outline" className="font-mono font-normal">
                  {event}
                </Badge>
              ))}
            </dd>
          </div>
          <div>
            <dt className="mb-1 text-ink-3 text-xs">{t.webhooks.secret}</dt>
            <dd className="flex items-center gap-3">
              <code className="font-mono text-[0.8125rem]">{webhook.secretHint}</code>
              <Confirm
                title={t.webhooks.rotateTitle}
                description={t.webhooks.rotateText}
                confirm={t.webhooks.rotate}
                cancel={t.common.cancel}
                onConfirm={() => actions.rotate.mutate()}
                trigger={
                  <Button size="sm" busy={actions.rotate.isPending}>
                    {t.webhooks.rotate}
                  </Button>
                }
              />
            </dd>
            {webhook.previousSecretUntil && Date.parse(webhook.previousSecretUntil) > Date.now() && (
              <dd className="mt-1.5 text-ink-3 text-xs">
                {fill(t.webhooks.bothSign, { date: date(webhook.previousSecretUntil) })}
              </dd>
            )}
          </div>
        </dl>
      </Card>
      <DeliveryList id={webhook.id} hint={t.webhooks.deliveriesText} canReplay={enabled} />
      <WebhookFormDialog open={open === "edit"} onOpenChange={close} webhook={webhook} />
      <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />
      <ConfirmDialog
        danger
        open={open === "delete"}
        onOpenChange={close}
        title={t.webhooks.deleteTitle}
        description={t.webhooks.deleteText}
        confirm={t.webhooks.delete}
        cancel={t.common.cancel}
        onConfirm={() => actions.remove.mutate()}
      />
    </>
  );
}
