"use client";
import { Ban, CircleAlert, ScrollText } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { usePlayer } from "@/components/create/use-player";
import { UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useJob } from "@/components/data/use-job";
import { RATIO_OF } from "@/components/films/ratio";
import { fill, percent } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { inLine } from "@/components/jobs/in-line";
import { isActive } from "@/components/jobs/status-badge";
import { NotFoundView } from "@/components/shell/not-found-view";
import { useTabTitle } from "@/components/shell/use-tab-title";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Notice, Skeleton } from "@/components/ui/states";
import type { JobDetail } from "@/lib/http/dialects/ui/jobs";
import { JobHead } from "./job-head";
import { JobLog } from "./job-log";
import { Notices } from "./notices";
import { SceneCard } from "./scene-card";
import { Stage } from "./stage";
import { Stepper } from "./stepper";

/** A job from its first step to its last, live. */
export function JobRoom({ id }: { id: string }) {
  const i18n = useI18n();
  const { t, saying, locale } = i18n;
  const { data: job, isPending, error, refetch, live } = useJob(id);
  const player = usePlayer();
  useDoneToast(job);
  useReviewOpened(job);
  useTabTitle(job && (isActive(job.status) ? `${percent(locale, job.progress)} · ${job.title}` : job.title));
  if (isPending) return <JobSkeleton />;
  if (!job) {
    if (error instanceof UiError && error.code === "not_found") {
      return <NotFoundView title={t.job.notFound} text={t.job.notFoundText} />;
    }
    return <QueryError error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className="space-y-5">
      <JobHead job={job} live={live} />
      {job.status === "waiting" && job.film === "makes" && (
        <Notice
          level="info"
          icon={<ScrollText />}
          title={t.review.ready}
          text={t.review.readyText}
          action={
            <Button asChild look="primary">
              <Link href={`/jobs/${job.id}/review`}>{t.review.open}</Link>
            </Button>
          }
        />
      )}
      {job.status === "cancelled" && <Notice level="info" icon={<Ban />} title={t.job.cancelledTitle} />}
      {job.error && (
        <div role="alert">
          <Notice
            level="error"
            icon={<CircleAlert />}
            title={
              job.film === "makes"
                ? fill(t.job.failedBecause, { why: saying(job.error.message) })
                : saying(job.error.message)
            }
            text={job.error.remedy && saying(job.error.remedy)}
          />
        </div>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_17rem] xl:grid-cols-[minmax(0,1fr)_19rem]">
        {job.film === "makes" && (
          <div className="min-w-0">
            <Stage job={job} />
          </div>
        )}
        <Card className="max-lg:order-last lg:sticky lg:top-20 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <CardHead title={t.job.steps} />
          <div className="px-5 pt-1 pb-5">
            <Stepper steps={job.steps} ended={!isActive(job.status)} waits={inLine(i18n, job)} />
          </div>
        </Card>
        <div className="min-w-0 space-y-5 lg:col-start-1">
          <Notices notices={job.notices} />
          {job.film === "makes" && (isActive(job.status) || job.scenes.length > 0) && (
            <section aria-labelledby="scenes">
              <div className="mb-3 flex items-baseline gap-3">
                <h2 id="scenes" className="display font-semibold text-lg">
                  {t.job.scenes}
                </h2>
                {isActive(job.status) && <p className="text-[0.8125rem] text-ink-3">{t.job.scenesHint}</p>}
              </div>
              {job.scenes.length === 0 ? (
                <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
                  {[0, 1, 2].map((index) => (
                    <div key={index} className="dotted aspect-[4/3] rounded-xl border border-dashed" />
                  ))}
                </div>
              ) : (
                <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
                  {job.scenes.map((scene) => (
                    <SceneCard
                      key={scene.id}
                      scene={scene}
                      filmId={job.filmId ?? ""}
                      ratio={RATIO_OF[job.format ?? ""] ?? 16 / 9}
                      player={player}
                      making={isActive(job.status)}
                      canRetry={job.status === "succeeded"}
                    />
                  ))}
                </ul>
              )}
            </section>
          )}
          <JobLog log={job.log} />
        </div>
      </div>
    </div>
  );
}

/** Says that the film is ready when it becomes so before the reader's eyes, not on every later visit. */
function useDoneToast(job: JobDetail | undefined): void {
  const { t } = useI18n();
  const router = useRouter();
  const before = useRef<string>(undefined);
  const status = job?.status;
  const filmId = job?.filmId;
  useEffect(() => {
    const was = before.current;
    before.current = status;
    if (status !== "succeeded" || was === undefined || was === "succeeded") return;
    const action = { label: t.job.watch, onClick: () => router.push(`/films/${filmId}`) };
    toast.success(t.job.doneTitle, filmId ? { action, duration: 8000 } : {});
  }, [status, filmId, router, t]);
}

/** Opens the script when it becomes ready before the reader's eyes, not on every later visit. */
function useReviewOpened(job: JobDetail | undefined): void {
  const router = useRouter();
  const before = useRef<string>(undefined);
  const status = job?.status;
  const id = job?.id;
  useEffect(() => {
    const was = before.current;
    before.current = status;
    if (status === "waiting" && was !== undefined && was !== "waiting") router.push(`/jobs/${id}/review`);
  }, [status, id, router]);
}

function JobSkeleton() {
  return (
    <div className="space-y-5" aria-busy>
      <Skeleton className="h-7 w-24" />
      <Skeleton className="h-9 w-1/2" />
      <Skeleton className="h-2 rounded-full" />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_17rem] xl:grid-cols-[minmax(0,1fr)_19rem]">
        <Skeleton className="aspect-video h-auto rounded-2xl" />
        <Skeleton className="h-112 rounded-xl max-lg:hidden" />
      </div>
    </div>
  );
}
