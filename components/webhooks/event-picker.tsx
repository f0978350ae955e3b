"use client";
import { Check } from "lucide-react";
import { Checkbox } from "radix-ui";
import { useId } from "react";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { WEBHOOK_EVENTS } from "@/lib/http/dialects/ui/webhooks";

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

interface Props {
  value: WebhookEvent[];
  onChange: (events: WebhookEvent[]) => void;
  error: string | undefined;
}

/** The events an address is told about, in the order of the document. */
export function EventPicker({ value, onChange, error }: Props) {
  const { t } = useI18n();
  const id = useId();
  const toggle = (event: WebhookEvent, on: boolean) =>
    onChange(WEBHOOK_EVENTS.filter((one) => (one === event ? on : value.includes(one))));
  return (
    <fieldset>
      <legend className="sr-only">{t.webhooks.events}</legend>
      <div className="mb-2 flex items-center justify-between">
        <span aria-hidden className="font-medium text-[0.8125rem]">
          {t.webhooks.events}
        </span>
        <Button look="link" className="text-xs" onClick={() => onChange([...WEBHOOK_EVENTS])}>
          {t.webhooks.allEvents}
        </Button>
      </div>
      <div className="divide-y rounded-lg border">
        {WEBHOOK_EVENTS.map((event) => (
          <label
            key={event}
            htmlFor={`${id}-${event}`}
            className="flex cursor-pointer items-center gap-3 px-3.5 py-2 hover:bg-hover"
          >
            <Checkbox.Root
              id={`${id}-${event}`}
              checked={value.includes(event)}
              onCheckedChange={(on) => toggle(event, on === true)}
              className="grid size-4.5 shrink-0 place-items-center rounded border border-line-strong bg-surface data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=checked]:text-accent-ink"
            >
              <Checkbox.Indicator>
                <Check className="size-3 stroke-3" />
              </Checkbox.Indicator>
            </Checkbox.Root>
            <span className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3">
              <span className="text-[0.8125rem]">{t.webhooks.eventTexts[event]}</span>
              <code className="font-mono text-[0.6875rem] text-ink-3">{event}</code>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1.5 text-danger text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}
