import { writeFile } from "node:fs/promises";
import path from "node:path";
import { creditsForFilm } from "@/lib/core/money";
import { type Prisma, type Tx, transaction } from "@/lib/db/client";
import { insertMeasurement, loadJob } from "@/lib/jobs/repo";
import { succeedJob } from "@/lib/jobs/run";
import { type CueWord, cuesOf, toSrt, toVtt } from "@/lib/media/subtitles";
import { parseTimeline } from "@/lib/timeline/parse";
import type { Timeline } from "@/lib/timeline/schema";
import { storeFile } from "../../assets/store-file";
import { refundCredits, settleCredits } from "../../credits";
import { tellJobEnd } from "../../projects/tell";
import { measureAround } from "../../rendering";
import { queueDelivery } from "../../webhooks";
import type { FilmStage } from "../context";
import { WORK_KEY } from "../estimate-film";
import { type SceneRow, updateFilm } from "../repo";
import { exportResult, generationResult } from "../results";
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

/**
 * Hands the film over: captions as files, the film's own row, the credits, the job's end and its webhook. Everything that
 * counts happens in one transaction, so that a crash in between repeats nothing.
 */
export async function deliverFilm(stage: FilmStage, filmAssetId: string, posterAssetId: string): Promise<void> {
  const { film } = stage;
  const timeline = parseTimeline(film.timeline);
  const words = spokenWords(timeline);
  const srtAssetId = await keepSubtitles(stage, words, "srt");
  const vttAssetId = await keepSubtitles(stage, words, "vtt");
  const durationSeconds = timeline.durationInFrames / timeline.fps;
  const free = stage.job.kind === "scene";
  const cost = free ? 0 : Math.min(creditsForFilm(durationSeconds), stage.job.creditsEstimated);
  const refunds = free ? [] : film.scenes.map((scene) => ({ scene, amount: refundOf(scene, cost, film.scenes) }));
  const charged = cost - refunds.reduce((sum, refund) => sum + refund.amount, 0);
  await transaction(async (tx) => {
    const output = { filmId: film.id, assetId: filmAssetId, posterAssetId, durationSeconds };
    if (!(await succeedJob(tx, stage.job, output, charged))) return;
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
    if (free) await settleSceneNotices(tx, film.id);
    else await settleCredits(tx, stage.job.userId, stage.job.id, cost);
    for (const { scene, amount } of refunds) {
      await refundCredits(
        tx,
        stage.job.userId,
        stage.job.id,
        scene.id,
        amount,
        `Scene ${scene.position + 1} could not be made`,
      );
    }
    await tellFinished(tx, stage.job.id);
  });
  await measure(stage, durationSeconds);
  await clearWork(stage.job.id);
}

/** The end of an export. */
export async function deliverExport(
  stage: FilmStage,
  output: { assetId: string; posterAssetId: string | null; format: string; extension: string; report?: unknown },
): Promise<void> {
  await transaction(async (tx) => {
    if (!(await succeedJob(tx, stage.job, output as Prisma.InputJsonValue, stage.job.creditsEstimated))) return;
    await settleCredits(tx, stage.job.userId, stage.job.id, stage.job.creditsEstimated);
    await tellFinished(tx, stage.job.id);
  });
  await measureAround((await loadJob(stage.job.id)).steps);
  await clearWork(stage.job.id);
}

/** Tells the account's webhooks and the address given with the request, with the job's end or not at all. */
export async function tellFinished(tx: Tx, jobId: string): Promise<void> {
  await tellJobEnd(tx, jobId);
  const job = await loadJob(jobId, tx);
  if (!job.webhookUrl) return;
  const event = job.kind === "export" ? "export.completed" : "generation.completed";
  const data = job.kind === "export" ? await exportResult(job, tx) : await generationResult(job, tx);
  await queueDelivery(tx, {
    userId: job.userId,
    jobId: job.id,
    dialect: "public",
    event,
    url: job.webhookUrl,
    body: { event, job_id: job.id, data },
    once: `${event}:${job.id}`,
  });
}

async function measure(stage: FilmStage, filmSeconds: number): Promise<void> {
  if (stage.job.kind !== "film" || !stage.job.startedAt || filmSeconds <= 0) return;
  await insertMeasurement(WORK_KEY, (Date.now() - stage.job.startedAt.getTime()) / 1000 / filmSeconds);
}

/** When the poster is taken: most of the opening scene has appeared by then. */
export function posterSecond(timeline: Timeline): number {
  const first = timeline.tracks
    .flatMap((track) => track.items)
    .find((item) => item.kind === "scene" && item.from === 0);
  return ((first?.durationInFrames ?? timeline.durationInFrames) / timeline.fps) * 0.7;
}
