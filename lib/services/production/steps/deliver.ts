import { writeFile } from "node:fs/promises";
import path from "node:path";
import { MIME_TYPES } from "@/lib/core/media-formats";
import { creditsForFilm } from "@/lib/core/money";
import { insertMeasurement } from "@/lib/jobs/measurements/repo";
import { type CueWord, cuesOf, toSrt, toVtt } from "@/lib/media/subtitles";
import type { Timeline } from "@/lib/timeline/schema";
import { captionPages } from "@/lib/timeline/spoken";
import { storeFile } from "../../assets/store-file";
import { WORK_KEY } from "../../films/estimate-film";
import { filmJob } from "../../films/film-job";
import { updateFilm } from "../../films/repo";
import { completeJob } from "../../jobs/end-job";
import { markSuperseded } from "../../library";
import type { FilmStage } from "../context";
import { madeId } from "../draft";
import type { SegmentRow } from "../repo";
import { clearWork } from "../work-files";
import { documentOf } from "./timeline";

/** Spoken words of a timeline's captions, in seconds. */
export function spokenWords(timeline: Timeline): CueWord[] {
  return timeline.tracks
    .flatMap((track) => track.items)
    .flatMap((item) => (item.kind === "captions" ? captionPages(timeline, item) : []))
    .flatMap((page) => page.words)
    .map((word) => ({ text: word.text, start: word.from / timeline.fps, end: word.to / timeline.fps }));
}

async function keepSubtitles(stage: FilmStage, words: CueWord[], kind: "srt" | "vtt"): Promise<string | null> {
  if (words.length === 0) return null;
  const cues = cuesOf(words, { language: stage.film.language });
  const file = path.join(stage.workDir, `captions.${kind}`);
  await writeFile(file, kind === "srt" ? toSrt(cues) : toVtt(cues));
  const asset = await storeFile({
    id: madeId(stage, stage.film.id, kind),
    userId: stage.job.userId,
    kind: "caption",
    path: file,
    extension: kind,
    mime: MIME_TYPES[kind],
    name: `${stage.film.title}.${kind}`,
    more: { filmId: stage.film.id, provider: "framewright" },
  });
  return asset.id;
}

/** Credits of a scene that could not be made: its share of the film. */
function refundOf(scene: SegmentRow, cost: number, scenes: SegmentRow[]): number {
  return scene.status === "failed" ? Math.floor(cost / Math.max(1, scenes.length)) : 0;
}

/** A rendered film. */
export interface RenderedFilm {
  assetId: string;
  posterAssetId: string;
}

/** What a film's row says of its finished files. */
export interface FilmFiles {
  status: "ready";
  fileAssetId: string;
  posterAssetId: string;
  srtAssetId: string | null;
  vttAssetId: string | null;
}

/** Keeps the captions of a rendered film as files. */
export async function filesOf(stage: FilmStage, timeline: Timeline, made: RenderedFilm): Promise<FilmFiles> {
  const words = spokenWords(timeline);
  return {
    status: "ready",
    fileAssetId: made.assetId,
    posterAssetId: made.posterAssetId,
    srtAssetId: await keepSubtitles(stage, words, "srt"),
    vttAssetId: await keepSubtitles(stage, words, "vtt"),
  };
}

/** Hands a film over: captions as files, the film's own row, and the end of the job. */
export async function deliverFilm(stage: FilmStage, made: RenderedFilm): Promise<void> {
  const { film } = stage;
  const timeline = await documentOf(stage);
  const files = await filesOf(stage, timeline, made);
  const durationSeconds = timeline.durationInFrames / timeline.fps;
  const cost = Math.min(creditsForFilm(durationSeconds), stage.job.creditsEstimated);
  await completeJob(filmJob, stage.job, {
    output: { filmId: film.id, ...made, durationSeconds },
    cost,
    refunds: film.segments.map((segment) => ({
      part: segment.id,
      amount: refundOf(segment, cost, film.segments),
      reason: `Scene ${segment.position + 1} could not be made`,
    })),
    also: (tx) => updateFilm(film.id, { ...files, revision: { increment: 1 } }, tx),
  });
  await measure(stage.job, durationSeconds);
  await markSuperseded(film.id);
  await clearWork(stage.job.id);
}

async function measure({ startedAt }: FilmStage["job"], filmSeconds: number): Promise<void> {
  if (!startedAt || filmSeconds <= 0) return;
  await insertMeasurement(WORK_KEY, (Date.now() - startedAt.getTime()) / 1000 / filmSeconds);
}

/** When the poster is taken: most of the opening scene has appeared by then. */
export function posterSecond(timeline: Timeline): number {
  const first = timeline.tracks
    .flatMap((track) => track.items)
    .find((item) => item.kind === "scene" && item.from === 0);
  return ((first?.durationInFrames ?? timeline.durationInFrames) / timeline.fps) * 0.7;
}
