"use client";
import { Ban, CircleAlert, Clapperboard, Film, ListVideo, PencilLine, Play } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { fill, money, percent } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { NotFoundView } from "@/components/shell/not-found-view";
import { PageHead } from "@/components/shell/page-head";
import { useTabTitle } from "@/components/shell/use-tab-title";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Confirm } from "@/components/ui/overlay";
import { Notice, Progress, Skeleton } from "@/components/ui/states";
import type { MarketingJobWire, MarketingSegmentWire } from "@/lib/http/dialects/marketing/job-wire";
import { ProductionStatus } from "./production-status";
import { isBusy, useProduction, useProductionActions } from "./queries";
import { RetryDialog } from "./retry-dialog";
import { SegmentRow } from "./segment-row";
import { pathOf } from "./segments-draft";

/** A production: how far it is as it happens, each segment with its clip, and the film in the end. */
export function ProductionRoom({ id }: { id: string }) {
  const { t, saying } = useI18n();
  const { data: production, error, isPending, refetch } = useProduction(id);
  const actions = useProductionActions(id);
  const [retried, setRetried] = useState<MarketingSegmentWire>();
  useTabTitle(production?.title);
  if (isPending) return <Skeleton className="h-72 rounded-xl" />;
  if (!production) {
    if (error instanceof UiError && error.code === "not_found") {
      return <NotFoundView title={t.marketing.notFound} text={t.marketing.notFoundText} />;
    }
    return <QueryError error={error} onRetry={() => void refetch()} />;
  }
  const [across = 16, up = 9] = production.aspect_ratio.split(":").map(Number);
  return (
    <>
      <PageHead
        title={production.title}
        text={production.theme}
        action={<Actions production={production} actions={actions} />}
      />
      {production.error_said && (
        <div role="alert" className="mb-5">
          <Notice
            level="error"
            icon={<CircleAlert />}
            title={fill(t.marketing.failedBecause, { why: saying(production.error_said) })}
          />
        </div>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card>
          <CardHead title={`${t.marketing.segments} (${production.segments.length})`} />
          <ol className="divide-y border-t">
            {production.segments.map((segment) => (
              <SegmentRow
                key={segment.segment_index}
                segment={segment}
                ratio={across / up}
                mayRetry={production.status !== "assembling" && production.missing.length === 0}
                onRetry={() => setRetried(segment)}
              />
            ))}
          </ol>
        </Card>
        <div className="space-y-5 max-lg:order-first lg:sticky lg:top-20">
          <State production={production} />
          {production.final_video_url && (
            <Card className="overflow-hidden">
              <CardHead title={t.marketing.film} />
              {/* biome-ignore lint/a11y/useMediaCaption: captions are in the picture */}
              <video
                controls
                playsInline
                preload="metadata"
                aria-label={t.marketing.film}
                src={pathOf(production.final_video_url)}
                style={{ aspectRatio: across / up }}
                className="max-h-[70vh] w-full bg-black"
              />
              <div className="flex flex-wrap gap-2 p-4">
                <Button asChild look="primary">
                  <Link href={`/films/${production.film_id}`}>
                    <Film />
                    {t.marketing.openFilm}
                  </Link>
                </Button>
                <Button asChild>
                  <Link href={`/editor/${production.film_id}`}>
                    <Clapperboard />
                    {t.marketing.openEditor}
                  </Link>
                </Button>
              </div>
            </Card>
          )}
        </div>
      </div>
      <RetryDialog segment={retried} retry={actions.retry} onClose={() => setRetried(undefined)} />
    </>
  );
}

function State({ production }: { production: MarketingJobWire }) {
  const { t, locale } = useI18n();
  const words = t.marketing;
  const share = production.progress_percent / 100;
  return (
    <Card className="space-y-3 p-5">
      <p className="flex items-center justify-between gap-3" aria-live="polite">
        <ProductionStatus status={production.status} />
        <span className="text-[0.8125rem] tabular-nums">{percent(locale, share)}</span>
      </p>
      <Progress value={share} label={words.progress} />
      <dl className="space-y-1.5 text-[0.8125rem] [&_dd]:font-medium [&_dd]:tabular-nums [&_div]:flex [&_div]:justify-between [&_dt]:text-ink-2">
        <div>
          <dt>{words.costEstimated}</dt>
          <dd>{money(locale, production.estimated_cost * 100)}</dd>
        </div>
        <div>
          <dt>{words.costActual}</dt>
          <dd>{money(locale, production.actual_cost * 100)}</dd>
        </div>
      </dl>
      {production.job_id && (
        <Link
          href={`/jobs/${production.job_id}`}
          className="flex w-fit items-center gap-1.5 text-[0.8125rem] text-accent-text hover:underline"
        >
          <ListVideo className="size-4" aria-hidden />
          {words.log}
        </Link>
      )}
    </Card>
  );
}

interface ActionsProps {
  production: MarketingJobWire;
  actions: ReturnType<typeof useProductionActions>;
}

function Actions({ production, actions: { generate, cancel } }: ActionsProps) {
  const { t } = useI18n();
  const words = t.marketing;
  if (isBusy(production)) {
    return (
      <Confirm
        danger
        title={words.cancelTitle}
        description={words.cancelText}
        confirm={words.cancel}
        cancel={words.keepGoing}
        onConfirm={() => cancel.mutate()}
        trigger={
          <Button busy={cancel.isPending}>
            <Ban />
            {words.cancel}
          </Button>
        }
      />
    );
  }
  const isDone = production.status === "completed";
  return (
    <>
      <Button asChild>
        <Link href={`/marketing/job/${production.id}/configure`}>
          <PencilLine />
          {words.configure}
        </Link>
      </Button>
      {!isDone && (
        <Button
          look="primary"
          disabled={production.missing.length > 0}
          busy={generate.isPending}
          onClick={() => generate.mutate()}
        >
          <Play className="fill-current" />
          {production.status === "assets_ready" || production.status === "draft" ? words.generate : words.generateAgain}
        </Button>
      )}
    </>
  );
}
