import { AppError } from "@/lib/core/errors";
import { type Db, transaction } from "@/lib/db/client";
import type { JobRow } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { type FilmWithSegments, loadFilm, lockFilm, updateFilm } from "../films/repo";
import type { SceneRequest } from "../films/scene-job";
import type { Progress, SegmentChange } from "./columns";
import { segmentProduction } from "./kinds";
import {
  findProduction,
  insertProduction,
  lockProduction,
  type ProductionChange,
  type ProductionRow,
  removeProduction,
  updateProduction,
  updateSegment,
} from "./repo";
import type { FilmReport } from "./report";

/*
 * A job that makes a film writes to the film itself. One that changes a finished film keeps what it makes in its production's
 * draft, which becomes part of the film when the job ends well: a job that fails, is cancelled or dies leaves the film as it was.
 */

type Job = Pick<JobRow, "id" | "filmId">;

/** @throws AppError `cancelled` for a job whose production is gone: it has ended, and nothing more is made for it */
export async function productionOf(job: Job, tx?: Db): Promise<ProductionRow> {
  const production = await findProduction(job.id, tx);
  if (production) return production;
  throw new AppError({ code: "cancelled", message: say("films.job_has_ended") });
}

/** Changes a job's production, one after the other: steps that run side by side each change their part of the same columns. */
function holdingProduction(job: Job, change: (production: ProductionRow, tx: Db) => Promise<void>): Promise<void> {
  return transaction(async (tx) => {
    await lockProduction(tx, job.id);
    await change(await productionOf(job, tx), tx);
  });
}

/** A film with what a production has made of it and not handed over yet. */
export function withDraft(film: FilmWithSegments, own: ProductionRow | null): FilmWithSegments {
  const { draft, progress } = own ?? {};
  if (!draft) return film;
  const { production } = film;
  return {
    ...film,
    production: production && { ...production, progress: { ...production.progress, ...progress } },
    segments: film.segments.map((segment) => ({ ...segment, ...draft.segments[segment.id] })),
  };
}

/** The film as a job has it now. */
export async function filmOf(job: Job): Promise<FilmWithSegments> {
  return withDraft(await loadFilm(job.filmId ?? ""), await findProduction(job.id));
}

/** Begins a draft with the changes of one segment; begun again, it forgets the rest. */
export async function beginDraft(job: Job, request: SceneRequest, change: SegmentChange): Promise<void> {
  const draft = { segments: { [request.sceneId]: change } };
  const filmId = job.filmId ?? "";
  await transaction((tx) => insertProduction(tx, { jobId: job.id, filmId, ...segmentProduction.of(request), draft }));
}

/** Changes a segment of the film, or of the job's draft. */
export async function changeSegment(job: Job, id: string, change: SegmentChange): Promise<void> {
  await holdingProduction(job, async ({ draft, ...production }, tx) => {
    if (!draft) return updateSegment(id, change, tx);
    const segments = { ...draft.segments, [id]: { ...draft.segments[id], ...change } };
    await updateProduction(production.id, { draft: { ...draft, segments } }, tx);
  });
}

/** Keeps what was seen in the film's file, with the film or in the job's draft. */
export async function keepReport(job: Job, report: FilmReport): Promise<void> {
  const { draft, ...production } = await productionOf(job);
  if (draft) await updateProduction(production.id, { draft: { ...draft, report } });
  else await updateFilm(production.filmId, { report });
}

/** Changes what the steps leave for each other. */
export async function changeProgress(job: Job, change: Progress): Promise<void> {
  await holdingProduction(job, ({ id, progress }, tx) =>
    updateProduction(id, { progress: { ...progress, ...change } }, tx),
  );
}

/** Keeps the film's document with what the job has made. */
export async function keepDocument(
  job: Job,
  change: Pick<ProductionChange, "document" | "timelineRevision">,
): Promise<void> {
  await updateProduction((await productionOf(job)).id, change);
}

/** Makes a draft part of its film, apart from the document. */
export async function handOver(tx: Db, job: Job): Promise<void> {
  const { draft, filmId, progress } = await productionOf(job, tx);
  if (!draft) return;
  await lockFilm(tx, filmId);
  const { production } = await loadFilm(filmId, tx);
  for (const [id, change] of Object.entries(draft.segments)) await updateSegment(id, change, tx);
  if (production) await updateProduction(production.id, { progress: { ...production.progress, ...progress } }, tx);
  if (draft.report) await updateFilm(filmId, { report: draft.report }, tx);
  await removeProduction(tx, job.id);
}

/** Id of what a job makes for a film or a segment. A draft's are its own: the film's files stay what they are. */
export const madeId = (stage: { job: Job; production: ProductionRow | null }, id: string, what: string): string =>
  stage.production?.draft ? `${id}-${what}-${stage.job.id}` : `${id}-${what}`;
