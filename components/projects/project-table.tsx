"use client";
import { Play } from "lucide-react";
import Link from "next/link";
import { FormatShape } from "@/components/create/format-shape";
import { ago, percent } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Clipped } from "@/components/ui/clipped";
import { Progress } from "@/components/ui/states";
import { useNow } from "@/components/ui/use-now";
import type { ProjectCard } from "@/lib/http/dialects/ui/projects";
import { CancelRun } from "./cancel-run";
import { ProjectStatusBadge } from "./project-status";
import { isRunning } from "./queries";

const columns = "md:grid md:grid-cols-[minmax(0,1fr)_7.5rem_10rem_8rem_7.5rem] md:items-center md:gap-5";

function Thumb({ project }: { project: ProjectCard }) {
  return (
    <span className="grid h-11 w-[4.75rem] shrink-0 place-items-center overflow-hidden rounded-md border bg-sunken text-ink-3">
      {project.posterUrl ? (
        // biome-ignore lint/performance/noImgElement: a poster of our own storage
        <img src={project.posterUrl} alt="" loading="lazy" className="size-full object-contain" />
      ) : (
        <FormatShape format={project.format} className="h-6 w-7" />
      )}
    </span>
  );
}

/** What can be done with a project next: start it, stop it, watch its film. */
function NextStep({ project, onStart }: { project: ProjectCard; onStart: () => void }) {
  const { t } = useI18n();
  if (isRunning(project.status)) {
    return (
      <CancelRun projectId={project.id} size="sm">
        {t.common.cancel}
      </CancelRun>
    );
  }
  if (project.status === "completed" && project.filmId) {
    return (
      <Button asChild size="sm">
        <Link href={`/films/${project.filmId}`}>
          <Play className="fill-current" />
          {t.film.playerPlay}
        </Link>
      </Button>
    );
  }
  return (
    <Button size="sm" look={project.status === "draft" ? "primary" : "outline"} onClick={onStart}>
      <Play className="fill-current" />
      {project.status === "draft" ? t.projects.start : t.projects.startAgain}
    </Button>
  );
}

function Row({ project, now, onStart }: { project: ProjectCard; now: number; onStart: () => void }) {
  const { t, locale } = useI18n();
  const running = isRunning(project.status);
  const { currentStep } = project;
  const step = currentStep ? (t.steps[currentStep as keyof typeof t.steps] ?? currentStep) : "";
  return (
    <li
      className={`${columns} relative px-4 py-3.5 transition-colors has-[a[data-row]:hover]:bg-hover md:px-5`}
      data-project={project.id}
    >
      <div className="flex min-w-0 items-center gap-3.5">
        <Thumb project={project} />
        <div className="min-w-0 flex-1">
          <Link
            data-row
            href={`/projects/${project.id}`}
            dir="auto"
            className="font-medium -outline-offset-2 after:absolute after:inset-0"
          >
            <Clipped lines={2}>{project.title}</Clipped>
          </Link>
          <Clipped dir="auto" className="text-ink-3 text-xs">
            {project.description || t.create.formats[project.format]}
          </Clipped>
          <p className="text-ink-3 text-xs md:hidden">{ago(locale, Date.parse(project.createdAt), now)}</p>
        </div>
      </div>
      <div className="contents max-md:mt-2.5 max-md:flex max-md:flex-wrap max-md:items-center max-md:justify-between max-md:gap-3">
        <ProjectStatusBadge status={project.status} />
        <div className={running ? "max-md:order-last max-md:w-full" : "max-md:hidden"}>
          {running && (
            <>
              <p className="mb-1.5 flex items-end justify-between gap-2 text-ink-2 text-xs tabular-nums">
                <span className="min-w-0">{step}</span>
                {percent(locale, project.progress)}
              </p>
              <Progress value={project.progress} label={project.title} className="h-1" />
            </>
          )}
        </div>
        <span className="text-[0.8125rem] text-ink-2 max-md:hidden">
          {ago(locale, Date.parse(project.createdAt), now)}
        </span>
        <span className="relative z-10 flex justify-end">
          <NextStep project={project} onStart={onStart} />
        </span>
      </div>
    </li>
  );
}

interface Props {
  projects: ProjectCard[];
  onStart: (project: ProjectCard) => void;
}

/** Projects in lines, each with its next step. Below 768 px a line becomes two. */
export function ProjectTable({ projects, onStart }: Props) {
  const { t } = useI18n();
  const now = useNow(5000);
  return (
    <div>
      <div aria-hidden className={`${columns} hidden border-b bg-sunken/50 px-5 py-2.5 font-medium text-ink-3 text-xs`}>
        <span>{t.projects.columnTitle}</span>
        <span>{t.projects.columnStatus}</span>
        <span>{t.projects.columnProgress}</span>
        <span>{t.projects.columnCreated}</span>
      </div>
      <ul className="divide-y">
        {projects.map((project) => (
          <Row key={project.id} project={project} now={now} onStart={() => onStart(project)} />
        ))}
      </ul>
    </div>
  );
}
