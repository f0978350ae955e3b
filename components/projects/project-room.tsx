"use client";
import { Ban, CircleAlert } from "lucide-react";
import { UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { FinishedFilm } from "@/components/films/finished-film";
import { fill, languageName, span } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { JobLog } from "@/components/job/job-log";
import { Notices } from "@/components/job/notices";
import { Stepper } from "@/components/job/stepper";
import { inLine } from "@/components/jobs/in-line";
import { isActive } from "@/components/jobs/status-badge";
import { AssetTile } from "@/components/library/asset-tile";
import { NotFoundView } from "@/components/shell/not-found-view";
import { useTabTitle } from "@/components/shell/use-tab-title";
import { EmptyArt } from "@/components/ui/art";
import { Badge } from "@/components/ui/badge";
import { Card, CardHead } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { EmptyState, Notice, Skeleton } from "@/components/ui/states";
import type { Project } from "@/lib/http/dialects/ui/projects";
import { ProjectHead } from "./project-head";
import { useProject } from "./queries";

/** A project: its brief, its run as it happens, and what was made. */
export function ProjectRoom({ id }: { id: string }) {
  const i18n = useI18n();
  const { t, saying } = i18n;
  const { data: project, isPending, error, refetch, isLive } = useProject(id);
  useTabTitle(project?.title);
  if (isPending) return <ProjectSkeleton />;
  if (!project) {
    if (error instanceof UiError && error.code === "not_found") {
      return <NotFoundView title={t.projects.notFound} text={t.projects.notFoundText} />;
    }
    return <QueryError error={error} onRetry={() => void refetch()} />;
  }
  const { job } = project;
  return (
    <div className="space-y-5">
      <ProjectHead project={project} live={isLive} />
      {project.status === "cancelled" && <Notice level="info" icon={<Ban />} title={t.projects.cancelledTitle} />}
      {project.status === "failed" && job?.error && (
        <div role="alert">
          <Notice
            level="error"
            icon={<CircleAlert />}
            title={fill(t.projects.failedBecause, { why: saying(job.error.message) })}
            text={job.error.remedy && saying(job.error.remedy)}
          />
        </div>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0 space-y-5">
          {project.status === "completed" && project.filmId && (
            <FinishedFilm filmId={project.filmId} format={project.format} />
          )}
          <BriefCard project={project} />
          {job && <Notices notices={job.notices} />}
          <ProjectFiles project={project} />
          {job && <JobLog log={job.log} />}
        </div>
        <Card className="lg:sticky lg:top-20">
          {job ? (
            <>
              <CardHead title={t.job.steps} />
              <div className="px-5 pt-1 pb-5">
                <Stepper steps={job.steps} ended={!isActive(job.status)} waits={inLine(i18n, job)} />
              </div>
            </>
          ) : (
            <EmptyState
              art={<EmptyArt variant="job" className="h-24" />}
              title={t.projects.notStarted}
              text={t.projects.notStartedText}
              className="py-9"
            />
          )}
        </Card>
      </div>
    </div>
  );
}

function BriefCard({ project }: { project: Project }) {
  const { t, locale } = useI18n();
  return (
    <Card>
      <CardHead title={t.projects.briefTitle} />
      <p dir="auto" className="whitespace-pre-line px-5 pb-4 text-ink-2 leading-relaxed">
        {project.prompt || <span className="text-ink-3">{t.projects.noBrief}</span>}
      </p>
      <div className="flex flex-wrap items-center gap-2 border-t px-5 py-3">
        <Badge tone="outline">{t.create.formats[project.format]}</Badge>
        <Badge tone="outline">{project.targetSeconds ? span(project.targetSeconds) : t.projects.lengthOpen}</Badge>
        <Badge tone="outline">
          {project.language ? languageName(locale, project.language) : t.projects.languageOpen}
        </Badge>
        <span className="ml-auto flex min-w-0 items-center gap-1 text-ink-3 text-xs">
          <span className="sr-only">{t.projects.id}</span>
          <code className="break-all font-mono">{project.id}</code>
          <CopyButton text={project.id} compact />
        </span>
      </div>
    </Card>
  );
}

/** Files that only serve others (subtitles, posters) are left to the library. */
function ProjectFiles({ project }: { project: Project }) {
  const { t } = useI18n();
  const shown = project.assets.filter((asset) => asset.group !== "other");
  return (
    <section aria-labelledby="project-files">
      <h2 id="project-files" className="display mb-3 font-semibold text-lg">
        {t.projects.assets}
      </h2>
      {shown.length === 0 ? (
        <p className="dotted-round rounded-xl border border-dashed px-5 py-8 text-center text-[0.8125rem] text-ink-2">
          {t.projects.assetsEmpty}
        </p>
      ) : (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-4">
          {shown.map((asset) => (
            <AssetTile key={asset.id} asset={asset} href={`/library?asset=${asset.id}`} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ProjectSkeleton() {
  return (
    <div className="space-y-5" aria-busy>
      <Skeleton className="h-40 rounded-xl" />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <Skeleton className="h-72 rounded-xl" />
        <Skeleton className="h-72 rounded-xl" />
      </div>
    </div>
  );
}
