import { writeFile } from "node:fs/promises";
import path from "node:path";
import { creditsForFilm } from "@/lib/core/money";
import { insertMeasurement } from "@/lib/jobs/measurements/repo";
import { type CueWord, cuesOf, toSrt, toVtt } from "@/lib/media/subtitles";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { storeFile } from "../../assets/store-file";
import { completeJob } from "../../jobs/end-job";
import type { FilmStage } from "../context";
import { WORK_KEY } from "../estimate-film";
import { filmJob } from "../film-job";
import { type SceneRow, updateFilm } from "../repo";
import { sceneJob } from "../scene-job";
import { settleSceneNotices } from "../scene-notices";
import { handOverTake, madeId } from "../take";
import { clearWork } from "../work-files";

/** Spoken words of a timeline's captions, in seconds. */
export function spokenWords(timeline: Timeline): CueWord[] {
  return timeline.tracks
    .flatMap((track) => track.items)
    .flatMap((item) => (item.kind === "captions" ? item.pages : []))
    .flatMap((page) => page.words)
    .map((word) => ({ text: word.text, start: word.from / timeline.fps, end: word.to / timeline.fps }));
}

async function keepSubtitles(stage: FilmStage, words: CueWord[], kind: "srt" | "vtt"): Promise<string | null> {
  if (words.length === 0) return null;
  const cues = cuesOf(words, { language: stage.film.language });
  const file = path.join(stage.workDir, `captions.${kind}`);
  await writeFile(file, kind === "srt" ? toSrt(cues) : toVtt(cues, { language: stage.film.language }));
  const asset = await storeFile({
    id: madeId(stage.job, stage.film.id, kind),
    userId: stage.job.userId,
    kind: "caption",
    path: file,
    extension: kind,
    mime: kind === "srt" ? "application/x-subrip" : "text/vtt",
    name: `${stage.film.title}.${kind}`,
    more: { filmId: stage.film.id, provider: "framewright" },
  });
  return asset.id;
}

/** Credits of a scene that could not be made: its share of the film. */
function refundOf(scene: SceneRow, cost: number, scenes: SceneRow[]): number {
  return scene.status === "failed" ? Math.floor(cost / Math.max(1, scenes.length)) : 0;
}

/** Hands the film over: captions as files, the film's own row, and the end of the job. */
export async function deliverFilm(stage: FilmStage, filmAssetId: string, posterAssetId: string): Promise<void> {
  const { film } = stage;
  const timeline = parseTimeline(film.timeline);
  const words = spokenWords(timeline);
  const srtAssetId = await keepSubtitles(stage, words, "srt");
  const vttAssetId = await keepSubtitles(stage, words, "vtt");
  const durationSeconds = timeline.durationInFrames / timeline.fps;
  const kind = sceneJob.is(stage.job) ? sceneJob : filmJob;
  const cost = kind.isFree ? 0 : Math.min(creditsForFilm(durationSeconds), stage.job.creditsEstimated);
  await completeJob(kind, stage.job, {
    output: { filmId: film.id, assetId: filmAssetId, posterAssetId, durationSeconds },
    cost,
    refunds: film.scenes.map((scene) => ({
      part: scene.id,
      amount: refundOf(scene, cost, film.scenes),
      reason: `Scene ${scene.position + 1} could not be made`,
    })),
    also: async (tx) => {
      await handOverTake(tx, stage.job);
      await updateFilm(
        film.id,
        {
          status: "ready",
          durationSeconds,
          fileAssetId: filmAssetId,
          posterAssetId,
          srtAssetId,
          vttAssetId,
          revision: { increment: 1 },
        },
        tx,
      );
      if (kind.isFree) await settleSceneNotices(tx, film.id);
    },
  });
  if (filmJob.is(stage.job)) await measure(stage.job, durationSeconds);
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
