"use client";
import { CircleAlert, Clapperboard, LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { useProblem } from "@/components/data/use-problem";
import { clock, fill, number, plural, roughly } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Switch } from "@/components/ui/controls";
import { Notice } from "@/components/ui/states";
import { useModKey } from "@/components/ui/use-mod-key";
import { SHAPE_RATIOS } from "@/lib/core/media-formats";
import type { Estimate, Topic } from "@/lib/http/dialects/ui/films";
import type { Draft } from "./draft";
import { FilmSketch } from "./film-sketch";
import { TopicNotice } from "./topic-notice";

interface Props {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  /** Has the outline written, to be edited before anything is made of it. */
  onOutline: () => void;
  estimate: Estimate | undefined;
  topic: Topic | undefined;
  error: unknown;
  pending: boolean;
  hasText: boolean;
  busy: boolean;
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-1.5">
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-right font-medium tabular-nums">{children}</dd>
    </div>
  );
}

/** What the film will be, take and cost, and the button that starts it. */
export function Summary({ draft, set, onOutline, estimate, topic, error, pending, hasText, busy }: Props) {
  const { t, locale } = useI18n();
  const mod = useModKey();
  const problem = useProblem();
  const writer = topic?.writer ?? estimate?.writer;
  const poor = estimate !== undefined && estimate.credits > estimate.balance;
  return (
    <Card className="p-5">
      <div className="dotted -mx-5 -mt-5 mb-4 rounded-t-xl border-b bg-sunken px-5 pt-5 pb-3">
        <div className="grid h-40 place-items-center">
          <FilmSketch draft={draft} />
        </div>
        <p className="mx-auto mt-3 w-fit bg-sunken px-1 text-center text-ink-2 text-xs">
          {t.create.formats[draft.format]} · {SHAPE_RATIOS[draft.format]} · {t.create.themes[draft.theme]}
        </p>
      </div>
      <h2 className="display flex items-center gap-2 font-semibold text-base">
        {t.create.estimateTitle}
        {hasText && !error && pending && <LoaderCircle className="size-4 animate-spin text-ink-3" aria-hidden />}
      </h2>
      {!hasText && <p className="mt-2 text-[0.8125rem] text-ink-3">{t.create.estimateWaiting}</p>}
      {hasText && Boolean(error) && (
        <Notice
          className="mt-3"
          level="error"
          icon={<CircleAlert />}
          title={problem(error).message}
          text={problem(error).remedy}
        />
      )}
      {hasText && !error && (
        <dl className="mt-2 text-[0.8125rem]" aria-live="polite" aria-busy={pending || !estimate}>
          <Row label={t.create.filmLength}>{estimate ? clock(Math.round(estimate.filmSeconds)) : "–"}</Row>
          <Row label={t.create.makingTime}>{estimate ? roughly(locale, estimate.workSeconds) : "–"}</Row>
          <Row label={t.create.writer}>{writer ? t.create.writers[writer] : "–"}</Row>
          <div className="my-2 border-t" />
          <Row label={t.create.cost}>{estimate ? plural(locale, estimate.credits, t.common.credits) : "–"}</Row>
          <Row label={t.create.balance}>
            <span className={cn(poor && "text-danger")}>
              {estimate ? number(locale, estimate.balance - estimate.credits) : "–"}
            </span>
          </Row>
        </dl>
      )}
      {poor && <Notice className="mt-3" level="error" icon={<CircleAlert />} title={t.create.notEnough} />}
      {hasText && topic && (
        <TopicNotice
          topic={topic}
          article={draft.article}
          busy={busy || poor}
          onOutline={onOutline}
          onScript={() => set({ mode: "script" })}
        />
      )}
      <div className="mt-4 flex items-center justify-between gap-4 border-t pt-4">
        <div>
          <p className="font-medium text-[0.8125rem]">{t.review.option}</p>
          <p className="text-ink-3 text-xs">{t.review.optionHint}</p>
        </div>
        <Switch label={t.review.option} checked={draft.review} onChange={(review) => set({ review })} />
      </div>
      <Button type="submit" look="primary" size="lg" className="mt-5 w-full" busy={busy} disabled={!hasText || poor}>
        {!busy && <Clapperboard />}
        {draft.review ? t.review.write : t.create.submit}
      </Button>
      <p className="mt-2 text-center text-ink-3 text-xs max-lg:hidden">
        {fill(t.create.submitHint, { keys: `${mod} ↵` })}
      </p>
    </Card>
  );
}
