import { mkdir } from "node:fs/promises";
import { AppError, notFound } from "@/lib/core/errors";
import type { StepContext } from "@/lib/jobs/run";
import type { WrittenScript } from "@/lib/planning";
import type { HeardWord } from "@/lib/providers/ports";
import type { FilmWithScenes, SceneRow } from "./repo";
import type { FilmRequest } from "./schemas";
import { changeOptions, filmOf } from "./take";
import { workFolder } from "./work-files";

/** What the steps of a film leave for each other, beside the request, in the film's options. */
export interface FilmProgress {
  seed: number;
  /** The script's text, as it will be narrated. */
  narrationText?: string;
  kind?: "script" | "topic";
  /** The language model's scenes, when one wrote the script. */
  written?: WrittenScript;
  /** Assets of the user's media, in the order given. */
  media?: { assetId: string; kind: "image" | "video"; durationSeconds: number }[];
  voice?: { id: string; name: string; provider: string };
  /** What the recording says, when it came without its words and something here listened to it. */
  transcript?: string;
  /** The transcript's words with their times, when they are known. */
  heard?: HeardWord[];
  presenterAssetId?: string;
  /** The presenter's clip brings the narration, and nothing else does. */
  presenterSpeaks?: boolean;
  musicAssetId?: string;
  /** What the music sounds like, whoever chose it. */
  mood?: string;
}

export type FilmOptions = FilmRequest & FilmProgress;

/** What is narrated word for word, when that is known before a script is written. */
export const givenScript = (options: FilmOptions): string | undefined => options.script ?? options.transcript;

/** The narration is the user's own recording and its words are not known: nothing can be read from it. */
export const speaksUnknownWords = (options: FilmOptions): boolean => Boolean(options.voiceUrl) && !givenScript(options);

export interface FilmStage extends StepContext {
  film: FilmWithScenes;
  options: FilmOptions;
  /** A folder of this job's own on this machine; what other machines need goes to storage. */
  workDir: string;
}

/** Loads what a film's step works on. @throws AppError `not_found` when the film was removed meanwhile */
export async function filmStage(context: StepContext): Promise<FilmStage> {
  const film = await filmOf(context.job);
  const workDir = workFolder(context.job.id);
  await mkdir(workDir, { recursive: true });
  return { ...context, film, options: film.options as unknown as FilmOptions, workDir };
}

export function saveOptions(stage: FilmStage, change: Partial<FilmOptions>): Promise<void> {
  return changeOptions(stage.job, change);
}

/** A scene as it was when the step began. @throws AppError `not_found` */
export function sceneOf(stage: FilmStage, id: string): SceneRow {
  const scene = stage.film.scenes.find((candidate) => candidate.id === id);
  if (!scene) throw notFound("Scene", id);
  return scene;
}

/** @throws AppError `conflict` for a film whose timeline is not laid out yet */
export function timelineMissing(): AppError {
  return new AppError({
    code: "conflict",
    message: "The film's timeline is not laid out yet.",
    remedy: "Start the film again.",
  });
}
