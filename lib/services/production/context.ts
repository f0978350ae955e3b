import { mkdir } from "node:fs/promises";
import { AppError, notFound } from "@/lib/core/errors";
import { seedOf } from "@/lib/core/hash";
import type { StepContext } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { type FilmWithSegments, loadFilm } from "../films/repo";
import type { FilmRequest } from "../films/schemas";
import type { Progress } from "./columns";
import { changeProgress, withDraft } from "./draft";
import { findProduction, type ProductionRow, type SegmentRow } from "./repo";
import { workFolder } from "./work-files";

/** What a film is made from: what was asked for, and what the steps have found out since. */
export type FilmOptions = FilmRequest & Progress & { seed: number };

/** What a film was made from. @throws AppError `conflict` for a film that nobody produced */
export function optionsOf({ id, production }: Pick<FilmWithSegments, "id" | "production">): FilmOptions {
  if (!production?.film) {
    throw new AppError({
      code: "conflict",
      message: say("films.film_edited_hand_not_made"),
      remedy: say("films.change_timeline_instead"),
    });
  }
  const { film, progress } = production;
  const seed = progress.seed ?? film.seed ?? seedOf(film.script || film.prompt || id);
  return { ...film, ...progress, seed };
}

/** What is narrated word for word, when that is known before a script is written. */
export const givenScript = (options: FilmOptions): string | undefined => options.script ?? options.transcript;

/** The narration is the user's own recording and its words are not known: nothing can be read from it. */
export const speaksUnknownWords = (options: FilmOptions): boolean => Boolean(options.voiceUrl) && !givenScript(options);

export interface FilmStage extends StepContext {
  /** With what the job has made and not handed over yet. */
  film: FilmWithSegments;
  /** The job's own; null for jobs that produce nothing, such as exports. */
  production: ProductionRow | null;
  /** @throws AppError `conflict` for a film that nobody produced */
  readonly options: FilmOptions;
  /** A folder of this job's own on this machine; what other machines need goes to storage. */
  workDir: string;
}

/** Loads what a film's step works on. @throws AppError `not_found` when the film was removed meanwhile */
export async function filmStage(context: StepContext): Promise<FilmStage> {
  const { job } = context;
  const production = await findProduction(job.id);
  const film = withDraft(await loadFilm(job.filmId ?? ""), production);
  const workDir = workFolder(job.id);
  await mkdir(workDir, { recursive: true });
  return {
    ...context,
    film,
    production,
    get options() {
      return optionsOf(film);
    },
    workDir,
  };
}

export function saveProgress(stage: FilmStage, change: Progress): Promise<void> {
  return changeProgress(stage.job, change);
}

/** A segment as it was when the step began. @throws AppError `not_found` */
export function segmentOf(stage: FilmStage, id: string): SegmentRow {
  const segment = stage.film.segments.find((candidate) => candidate.id === id);
  if (!segment) throw notFound("Scene", id);
  return segment;
}
