"use client";
import { ChevronRight, RotateCcw } from "lucide-react";
import { useState } from "react";
import { ago, fill, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { useDate } from "@/components/i18n/use-date";
import { Badge, Dot, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Clipped } from "@/components/ui/clipped";
import { cn } from "@/components/ui/cn";
import { CodeBlock } from "@/components/ui/code-block";
import { useNow } from "@/components/ui/use-now";
import type { Delivery, DeliveryAttempt } from "@/lib/http/dialects/ui/webhooks";

const TONES: Record<Delivery["status"], Tone> = {
  pending: "info",
  delivered: "ok",
  failed: "danger",
  cancelled: "neutral",
};

interface Props {
  delivery: Delivery;
  canReplay: boolean;
  /** Where the deliveries of a list go to different addresses. */
  showUrl: boolean;
  busy: boolean;
  onReplay: () => void;
}

/** One call; opened, it shows what was sent, and each attempt with what came back. */
export function DeliveryRow({ delivery, canReplay, showUrl, busy, onReplay }: Props) {
  const { t, locale } = useI18n();
  const date = useDate();
  const now = useNow(5000);
  const [open, setOpen] = useState(false);
  const last = delivery.attempts.at(-1);
  const { nextAttemptAt } = delivery;
  const waits =
    delivery.status === "pending" && last && nextAttemptAt
      ? fill(t.webhooks.nextAttempt, { when: ago(locale, Date.parse(nextAttemptAt), now) })
      : undefined;
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-3">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 basis-60 items-center gap-3 rounded-md text-left"
        >
          <ChevronRight
            className={cn("size-4 shrink-0 text-ink-3 transition-transform", open && "rotate-90")}
            aria-hidden
          />
          <span className="min-w-0">
            <code className="block break-words font-medium font-mono text-[0.8125rem]">{delivery.event}</code>
            {showUrl && <Clipped className="text-ink-2 text-xs">{delivery.url}</Clipped>}
            <span className="block text-ink-3 text-xs">
              {ago(locale, Date.parse(delivery.createdAt), now)}
              {delivery.attempts.length > 0 && ` · ${plural(locale, delivery.attempts.length, t.webhooks.attempts)}`}
              {waits && ` · ${waits}`}
            </span>
          </span>
        </button>
        <span className="text-ink-2 text-xs tabular-nums">
          {last ? (last.status ?? t.webhooks.noAnswer) : ""}
          {last && ` · ${last.milliseconds} ms`}
        </span>
        <Badge tone={TONES[delivery.status]}>
          <Dot live={delivery.status === "pending"} />
          {t.webhooks.statuses[delivery.status]}
        </Badge>
        <Button size="sm" disabled={!canReplay} busy={busy} onClick={onReplay}>
          <RotateCcw />
          {t.webhooks.replay}
        </Button>
      </div>
      {open && (
        <div className="space-y-4 border-t bg-sunken/50 px-5 py-4">
          <CodeBlock title={`POST ${delivery.url}`} code={delivery.body} />
          {delivery.attempts.map((attempt, index) => (
            <Attempt key={attempt.at} attempt={attempt} number={index + 1} />
          ))}
          {delivery.status === "pending" && (
            <p className="text-[0.8125rem] text-ink-2">{waits ?? t.webhooks.noAttempt}</p>
          )}
          <p className="text-ink-3 text-xs">
            {date(delivery.createdAt)} · <code className="font-mono">{delivery.id}</code>
          </p>
        </div>
      )}
    </li>
  );
}

function Attempt({ attempt, number }: { attempt: DeliveryAttempt; number: number }) {
  const { t, saying } = useI18n();
  const date = useDate();
  const ok = attempt.status !== null && attempt.status >= 200 && attempt.status < 300;
  const headers = Object.entries(attempt.requestHeaders)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
  return (
    <section className="rounded-xl border bg-surface p-4">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium text-[0.8125rem]">
        {fill(t.webhooks.attemptN, { n: number })}
        <Badge tone={ok ? "ok" : "danger"}>{attempt.status ?? t.webhooks.noAnswer}</Badge>
        <span className="font-normal text-ink-3 text-xs tabular-nums">
          {date(attempt.at)} · {attempt.milliseconds} ms
        </span>
      </h3>
      {attempt.error && <p className="mt-2 text-[0.8125rem] text-danger">{saying(attempt.error)}</p>}
      {attempt.status !== null && (
        <pre className="thin-scroll mt-3 max-h-48 overflow-auto whitespace-pre-wrap break-all rounded-lg bg-sunken px-3 py-2 font-mono text-xs">
          {attempt.responseBody || <span className="text-ink-3">{t.webhooks.noResponse}</span>}
        </pre>
      )}
      <details className="mt-3 text-xs">
        <summary className="w-fit rounded text-ink-2 hover:text-ink">{t.webhooks.requestHeaders}</summary>
        <pre className="thin-scroll mt-2 overflow-x-auto rounded-lg bg-sunken px-3 py-2 font-mono">{headers}</pre>
      </details>
    </section>
  );
}
