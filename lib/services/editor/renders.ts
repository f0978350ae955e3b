import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { renderTimeline, type StartedRender } from "../exports";
import { exportJob } from "../exports/export-job";
import type { EncodingRequest } from "../exports/requests";
import { type JobView, listJobs } from "../jobs";
import { findProject } from "./repo";
import { openProject } from "./segments";

export interface ProjectRender {
  projectId: string;
  encoding: EncodingRequest;
  /** Whether captions are drawn; as the film has them without it. */
  subtitles?: boolean | undefined;
  dryRun?: boolean | undefined;
  maxCredits?: number | undefined;
}

/** Renders a project as it is now. @throws AppError as renderTimeline, and `conflict` for a project without anything in it */
export async function renderProject(actor: Actor, input: ProjectRender): Promise<StartedRender> {
  const { document } = await openProject(actor, { id: input.projectId });
  if (document.tracks.every(({ items }) => items.length === 0))
    throw new AppError({
      code: "conflict",
      message: say("editor.empty_project"),
      remedy: say("editor.add_segments"),
    });
  const shown = document.tracks.some(({ kind, hidden, items }) => kind === "captions" && !hidden && items.length > 0);
  return renderTimeline(actor, {
    timelineId: input.projectId,
    encoding: input.encoding,
    subtitles: { include: input.subtitles ?? shown, style: "default" },
    dryRun: input.dryRun,
    maxCredits: input.maxCredits,
  });
}

/** Renders of a project, the newest first. @throws AppError `not_found` */
export async function listRenders(
  actor: Actor,
  { projectId, limit }: { projectId: string; limit: number },
): Promise<JobView[]> {
  await findProject(actor.userId, projectId);
  return (await listJobs(actor, { kind: exportJob.kind, filmId: projectId, limit })).items;
}
