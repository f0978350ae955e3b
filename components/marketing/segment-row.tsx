"use client";
import { RotateCcw } from "lucide-react";
import { fill, money, percent, span } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { providerName } from "@/components/i18n/provider-names";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/states";
import type { MarketingSegmentWire } from "@/lib/http/dialects/marketing/job-wire";
import { SegmentStatus } from "./production-status";
import { pathOf } from "./segments-draft";

interface Props {
  segment: MarketingSegmentWire;
  /** Width to height of its clip. */
  ratio: number;
  /** Whether it may be made again now. */
  mayRetry: boolean;
  onRetry: () => void;
}

function Preview({ segment, ratio }: Pick<Props, "segment" | "ratio">) {
  const { t } = useI18n();
  const label = fill(t.marketing.segmentN, { n: segment.segment_index + 1 });
  const frame = "w-full overflow-hidden rounded-lg border bg-sunken";
  if (segment.video_url) {
    return (
      <video
        controls
        muted
        playsInline
        preload="metadata"
        aria-label={label}
        src={pathOf(segment.video_url)}
        style={{ aspectRatio: ratio }}
        className={frame}
      />
    );
  }
  return (
    <div style={{ aspectRatio: ratio }} className={`${frame} grid place-items-center text-2xl text-ink-3`} aria-hidden>
      {segment.segment_index + 1}
    </div>
  );
}

/** Who was asked for a clip, and why one after the other could not. */
function Attempts({ attempts }: Pick<MarketingSegmentWire, "attempts">) {
  const { t, locale, saying } = useI18n();
  if (attempts.length === 0) return null;
  return (
    <details className="text-xs" open={attempts.length > 1}>
      <summary className="w-fit cursor-pointer text-ink-3">{t.marketing.tried}</summary>
      <ol className="mt-1 list-decimal space-y-0.5 pl-4 text-ink-2">
        {attempts.map(({ provider, outcome, said, cost }) => (
          <li key={provider} className="wrap-anywhere">
            {fill(t.marketing.attempt, {
              provider: saying(providerName(provider)),
              outcome: t.marketing.outcomes[outcome as keyof typeof t.marketing.outcomes] ?? outcome,
            })}
            {` (${money(locale, cost * 100)})`}
            {saying(said) && `. ${saying(said)}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One segment of a production: how far its clip is, the clip itself, who made it, and another try. */
export function SegmentRow({ segment, ratio, mayRetry, onRetry }: Props) {
  const { t, locale, saying } = useI18n();
  const words = t.marketing;
  const n = segment.segment_index + 1;
  const isGoing = segment.status === "processing" || segment.status === "queued";
  return (
    <li className="flex flex-col gap-4 px-5 py-4 sm:flex-row" data-segment={segment.segment_index}>
      <div className="w-36 shrink-0">
        <Preview segment={segment} ratio={ratio} />
      </div>
      <div className="min-w-0 flex-1 space-y-2">
        <p className="flex flex-wrap items-center gap-2 text-[0.8125rem]">
          <span className="font-medium">{fill(words.segmentN, { n })}</span>
          <SegmentStatus status={segment.status} />
          <Badge tone="outline">{words.modes[segment.generation_mode]}</Badge>
          <Badge tone="outline">{span(segment.duration)}</Badge>
          {segment.provider && <Badge tone="neutral">{saying(providerName(segment.provider))}</Badge>}
          <span className="text-ink-3 tabular-nums">{money(locale, segment.cost * 100)}</span>
        </p>
        <p dir="auto" className="wrap-anywhere">
          {segment.prompt}
        </p>
        {segment.narration && (
          <p dir="auto" className="wrap-anywhere text-ink-2 text-sm">
            {segment.narration}
          </p>
        )}
        {isGoing && (
          <div className="flex items-center gap-3">
            <Progress
              value={segment.progress_percent / 100}
              label={`${fill(words.segmentN, { n })}: ${words.progress}`}
              className="flex-1"
            />
            <span className="text-ink-3 text-xs tabular-nums">{percent(locale, segment.progress_percent / 100)}</span>
          </div>
        )}
        {segment.error_said && (
          <p role="alert" className="wrap-anywhere text-danger text-sm">
            {saying(segment.error_said)}
          </p>
        )}
        <Attempts attempts={segment.attempts} />
        <Button size="sm" disabled={!mayRetry || isGoing} onClick={onRetry} aria-label={fill(words.retryTitle, { n })}>
          <RotateCcw />
          {words.retry}
        </Button>
      </div>
    </li>
  );
}
