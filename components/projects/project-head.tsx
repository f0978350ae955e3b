"use client";
import { Ellipsis, ListVideo, PencilLine, Play, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { roughly } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { LiveState, WideProgress } from "@/components/jobs/under-way";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Menu, MenuItem } from "@/components/ui/menu";
import { ConfirmDialog } from "@/components/ui/overlay";
import type { Project } from "@/lib/http/dialects/ui/projects";
import { CancelRun } from "./cancel-run";
import { ProjectFormDialog } from "./project-form-dialog";
import { ProjectStatusBadge } from "./project-status";
import { isRunning } from "./queries";
import { StartDialog } from "./start-dialog";
import { useProjectActions } from "./use-project-actions";

/** What the project is, how far its run is, and what can be done with it. */
export function ProjectHead({ project, live }: { project: Project; live: boolean }) {
  const { t, locale } = useI18n();
  const router = useRouter();
  const [open, setOpen] = useState<"start" | "edit" | "delete">();
  const { remove } = useProjectActions(project.id, () => router.push("/projects"));
  const running = isRunning(project.status);
  const done = project.status === "completed" && project.filmId !== null;
  const close = () => setOpen(undefined);
  return (
    <div>
      <BackLink href="/projects" label={t.projects.back} />
      <Card className="p-5 lg:p-6">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-2">
              <ProjectStatusBadge status={project.status} />
              {running && <LiveState live={live} words={t.projects} />}
            </div>
            <h1 dir="auto" className="display wrap-anywhere mt-2.5 text-balance font-bold text-2xl lg:text-[1.75rem]">
              {project.title}
            </h1>
            {project.description && (
              <p dir="auto" className="wrap-anywhere mt-1 text-ink-2">
                {project.description}
              </p>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            {running && <CancelRun projectId={project.id}>{t.projects.cancel}</CancelRun>}
            {done && (
              <Button asChild look="primary">
                <Link href={`/films/${project.filmId}`}>
                  <Play className="fill-current" />
                  {t.projects.watch}
                </Link>
              </Button>
            )}
            {!running && (
              <Button look={done ? "outline" : "primary"} onClick={() => setOpen("start")}>
                {!done && <Play className="fill-current" />}
                {project.status === "draft" ? t.projects.start : t.projects.startAgain}
              </Button>
            )}
            {project.job && (
              <Button asChild>
                <Link href={`/jobs/${project.job.id}`}>
                  <ListVideo />
                  {t.projects.follow}
                </Link>
              </Button>
            )}
            <Menu
              trigger={
                <Button size="icon" aria-label={t.common.more}>
                  <Ellipsis />
                </Button>
              }
            >
              <MenuItem disabled={running} onSelect={() => setOpen("edit")}>
                <PencilLine />
                {t.projects.edit}
              </MenuItem>
              <MenuItem danger disabled={running} onSelect={() => setOpen("delete")}>
                <Trash2 />
                {t.projects.delete}
              </MenuItem>
            </Menu>
          </div>
        </div>
        {running && (
          <div className="mt-6">
            <WideProgress value={project.progress} label={project.title}>
              {project.remainingSeconds !== null && (
                <span className="text-ink-3 text-xs max-sm:hidden">{roughly(locale, project.remainingSeconds)}</span>
              )}
            </WideProgress>
          </div>
        )}
      </Card>
      <StartDialog project={open === "start" ? project : undefined} onClose={close} />
      <ProjectFormDialog open={open === "edit"} onOpenChange={close} project={project} />
      <ConfirmDialog
        danger
        open={open === "delete"}
        onOpenChange={close}
        title={t.projects.deleteTitle}
        description={t.projects.deleteText}
        confirm={t.projects.delete}
        cancel={t.common.cancel}
        onConfirm={() => remove.mutate()}
      />
    </div>
  );
}
