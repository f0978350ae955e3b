import type { Actor } from "@/lib/core/actor";
import { AppError, invalid, isAppError, renameFields } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { SHAPE_SIZES, type Shape } from "@/lib/core/media-formats";
import { transaction } from "@/lib/db/client";
import { ACTIVE, findJob } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { applyOps, type OpInput } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { insertFilm, removeFilm } from "../films/repo";
import { findTimeline } from "../timelines/repo";
import { saveTimeline } from "../timelines/save-timeline";
import { formatOf } from "../videos/timelines";
import { insertProject } from "./repo";
import { addSegment, type OpenProject, openProject } from "./segments";
import { type NewSegment, RESOLUTIONS, type Resolution } from "./types";

export interface NewEditorProject {
  name: string;
  /** A client's own name for whom it edits. */
  externalUserId?: string | undefined;
  /** The job whose film the project begins as. */
  jobId?: string | undefined;
  /** Files that it begins as, one after the other. */
  media?: NewSegment[] | undefined;
  /** Of a project that begins without a film; landscape without it. */
  shape?: Shape | undefined;
  /** The film's own without it, else 1080p. */
  resolution?: Resolution | undefined;
  /** The film's own without it, else 30. */
  fps?: number | undefined;
}

/** The document of the film that a job has made. @throws AppError `not_found`, `validation`, `conflict` while it is at work */
async function filmOf(actor: Actor, jobId: string): Promise<Timeline> {
  const job = await findJob(actor.userId, jobId);
  if (!job.filmId) {
    const message = say("editor.job_makes_no_film", { id: jobId });
    throw invalid([{ field: "jobId", message, constraint: "makes_film" }], say("editor.take_other_job"));
  }
  const isAtWork = ACTIVE.some((status) => status === job.status);
  const row = isAtWork ? null : await findTimeline(job.filmId);
  if (row) return row.document;
  throw new AppError({
    code: "conflict",
    message: isAtWork ? say("editor.job_under_way") : say("editor.job_left_no_film"),
    remedy: isAtWork ? say("editor.wait_for_job") : say("editor.take_other_job"),
    field: "jobId",
    retryable: isAtWork,
  });
}

const even = (pixels: number): number => Math.round(pixels / 2) * 2;

/** A canvas of the same shape whose short side has so many pixels. */
export function canvasOf(
  { width, height }: Pick<Timeline, "width" | "height">,
  resolution: Resolution,
): { width: number; height: number } {
  const scale = RESOLUTIONS[resolution] / Math.min(width, height);
  return { width: even(width * scale), height: even(height * scale) };
}

function emptyFilm({ shape = "landscape", fps = 30 }: NewEditorProject): Timeline {
  return parseTimeline({
    ...{ version: 2, fps, ...SHAPE_SIZES[shape], durationInFrames: 1, language: "en" },
    ...{ theme: {}, background: "#000000", tracks: [] },
  });
}

/** Operations that give a document a size, a frame rate and a title. */
export function settingOps(
  document: Timeline,
  { resolution, fps, name }: Partial<Pick<NewEditorProject, "resolution" | "fps" | "name">>,
): OpInput[] {
  const canvas = resolution && canvasOf(document, resolution);
  const resized = canvas && (canvas.width !== document.width || canvas.height !== document.height);
  return [
    ...(resized ? [{ op: "setCanvas" as const, ...canvas }] : []),
    ...(fps && fps !== document.fps ? [{ op: "setFrameRate" as const, fps }] : []),
    ...(name !== undefined && name !== document.title ? [{ op: "setFilm" as const, title: name }] : []),
  ];
}

function withSettings(document: Timeline, input: NewEditorProject): Timeline {
  const done = applyOps(document, settingOps(document, input));
  if (!done.refusal) return parseTimeline(done.document);
  throw invalid([{ field: done.refusal.field ?? "", message: done.refusal.reason, constraint: "fits" }]);
}

/**
 * Makes a film that can be edited: a copy of the one that a job has made, files one after the other, or nothing yet.
 * @throws AppError `not_found` (the job), `validation`, `conflict` while the job is at work
 */
export async function createProject(actor: Actor, input: NewEditorProject): Promise<OpenProject> {
  const { name, jobId, media = [], externalUserId = null } = input;
  const begun = jobId ? await filmOf(actor, jobId) : emptyFilm(input);
  const document = withSettings(begun, input);
  const id = newId("editor");
  const { userId } = actor;
  await transaction(async (tx) => {
    const { width, height, language } = document;
    await insertFilm(tx, { id, userId, projectId: null, title: name, language, format: formatOf(width, height) });
    await saveTimeline(tx, id, document, { origin: "replace", owner: userId, userId, expected: null });
    await insertProject(tx, { id, externalUserId, sourceJobId: jobId ?? null });
  });
  for (const [at, segment] of media.entries())
    await addSegment(actor, { projectId: id, segment }).catch(async (error: unknown) => {
      // A project with half of its files is not what was asked for.
      await removeFilm(userId, id);
      throw isAppError(error) ? renameFields(error, (field) => (field ? `media.${at}.${field}` : field)) : error;
    });
  return openProject(actor, { id });
}
