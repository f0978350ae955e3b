import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import { ACTIVE, type JobWithSteps, loadJob, loadJobs, lockJob } from "@/lib/jobs/repo";
import { addNotice, assertGoing, enterStep, reportProgress, type StepContext } from "@/lib/jobs/run";
import { list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { promptByRules } from "@/lib/planning/scenarist/rules";
import { loadAssets } from "../assets/repo";
import { moodFor } from "../generation/mood";
import { generateMusic, generateVideos, generateVoice } from "../generation/start";
import { marketingJob } from "./marketing-job";
import {
  loadMarketingJob,
  type MarketingJobRow,
  type SegmentRow,
  takeClip,
  updateMarketingJob,
  updateSegment,
} from "./repo";
import type { JobConfig } from "./schemas";
import { clipSize } from "./sizes";

/** Thrown where another run has begun a part already. */
class AlreadyBegun extends Error {}

const actorOf = ({ userId }: { userId: string }): Actor => ({ userId, role: "member" });

/** The prompt that a segment's provider is sent. */
export const promptOf = ({ prompt }: Pick<SegmentRow, "prompt">, { style }: Pick<JobConfig, "style">): string =>
  promptByRules({ description: prompt, style, medium: "video" });

const isActive = ({ status }: JobWithSteps): boolean => ACTIVE.some((active) => active === status);

/** Whoever cancels the whole waits for this part, or this part finds it cancelled. */
async function holdWhole(tx: Tx, jobId: string): Promise<void> {
  await lockJob(tx, jobId);
  assertGoing(await loadJob(jobId, tx));
}

async function unlessBegun(begin: () => Promise<unknown>): Promise<void> {
  try {
    await begin();
  } catch (error) {
    if (!(error instanceof AlreadyBegun)) throw error;
  }
}

/**
 * Begins the clip of a segment, in place of an older one.
 * @param wholeId the run that it belongs to
 * @throws AppError as generateVideos, `cancelled` when the run has ended
 */
export function beginClip(wholeId: string, row: MarketingJobRow, segment: SegmentRow): Promise<void> {
  const { config } = row;
  const { seconds, imageAssetId, mode } = segment;
  return unlessBegun(() =>
    generateVideos(actorOf(row), {
      prompts: [
        {
          prompt: promptOf(segment, config),
          sceneId: segment.id,
          seconds,
          ...(mode === "image_to_video" && imageAssetId ? { imageAssetId } : {}),
        },
      ],
      seconds,
      ...clipSize(config.shape),
      fallback: true,
      order: segment.providers.length > 0 ? segment.providers : config.providers,
      options: { subject: segment.prompt, look: config.style },
      also: async (tx, { jobId, assetIds: [assetId] }) => {
        await holdWhole(tx, wholeId);
        if (!(await takeClip(tx, segment, { jobId, assetId }))) throw new AlreadyBegun();
      },
    }),
  );
}

async function beginVoices(wholeId: string, row: MarketingJobRow): Promise<void> {
  const { voiceId, language } = row.config;
  const open = row.segments.filter(({ narration, voiceAssetId }) => narration && !voiceAssetId);
  if (open.length === 0) return;
  await generateVoice(actorOf(row), {
    segments: open.map(({ id, narration }) => ({ sceneId: id, text: narration, voiceId, language })),
    speed: 1,
    voiceSettings: {},
    format: "wav",
    fallback: true,
    also: async (tx, { jobId, assetIds }) => {
      await holdWhole(tx, wholeId);
      await updateMarketingJob(row.id, { voiceJobId: jobId }, tx);
      for (const [at, { id }] of open.entries()) await updateSegment(id, { voiceAssetId: assetIds[at] ?? null }, tx);
    },
  });
}

async function beginMusic(wholeId: string, row: MarketingJobRow): Promise<void> {
  const { music } = row.config;
  if (music === "none" || row.musicJobId) return;
  const prompt = [row.title, row.theme, row.config.tone].filter(Boolean).join(". ");
  await generateMusic(actorOf(row), {
    prompt,
    mood: music === "auto" ? moodFor(prompt, undefined) : music,
    seconds: Math.max(
      10,
      row.segments.reduce((sum, { seconds }) => sum + seconds, 0),
    ),
    format: "wav",
    fallback: true,
    also: async (tx, { jobId }) => {
      await holdWhole(tx, wholeId);
      await updateMarketingJob(row.id, { musicJobId: jobId }, tx);
    },
  });
}

/** Narration and music whose job failed are begun anew; so are clips that were not made. */
async function withoutFailed(row: MarketingJobRow): Promise<MarketingJobRow> {
  const ids = row.segments.flatMap(({ assetId, voiceAssetId }) => [assetId, voiceAssetId]).flatMap((id) => id ?? []);
  const assets = await loadAssets(ids);
  const isMade = (id: string | null) => assets.some((asset) => asset.id === id && asset.status === "completed");
  const [music] = row.musicJobId ? await loadJobs([row.musicJobId]) : [];
  return {
    ...row,
    musicJobId: music && (isActive(music) || music.status === "succeeded") ? row.musicJobId : null,
    segments: row.segments.map((segment) => ({
      ...segment,
      assetId: isMade(segment.assetId) ? segment.assetId : null,
      voiceAssetId: isMade(segment.voiceAssetId) ? segment.voiceAssetId : null,
    })),
  };
}

/** Begins everything that is not there yet: they are made side by side. */
export async function beginParts({ job }: Pick<StepContext, "job">): Promise<void> {
  assertGoing(job);
  await enterStep(job, "segments");
  const row = await withoutFailed(await loadMarketingJob(marketingJob.inputOf(job).marketingJobId));
  const running = await loadJobs(row.segments.flatMap(({ jobId }) => jobId ?? []));
  const isRunning = ({ jobId }: SegmentRow) => running.some((one) => one.id === jobId && isActive(one));
  for (const segment of row.segments)
    if (!segment.assetId && !isRunning(segment)) await beginClip(job.id, row, segment);
  const [voices] = row.voiceJobId ? await loadJobs([row.voiceJobId]) : [];
  if (!voices || !isActive(voices)) await beginVoices(job.id, row);
  await beginMusic(job.id, row);
}

/**
 * Looks at the parts of a run and notes how far they are.
 * @returns how many are still being made
 * @throws AppError `cancelled` when the run has ended
 */
export async function partsLeft(wholeId: string): Promise<number> {
  const job = await loadJob(wholeId);
  assertGoing(job);
  const row = await loadMarketingJob(marketingJob.inputOf(job).marketingJobId);
  const ids = [row.voiceJobId, row.musicJobId, ...row.segments.map(({ jobId }) => jobId)].flatMap((id) => id ?? []);
  const parts = await loadJobs(ids);
  const left = parts.filter(isActive);
  const clips = await loadJobs(row.segments.flatMap(({ jobId }) => jobId ?? []));
  const done = clips.filter((part) => !isActive(part)).length;
  const total = row.segments.length;
  const share = clips.reduce((sum, part) => sum + (isActive(part) ? part.progress : 1), 0) / total;
  await reportProgress(job, "segments", share, { done, total });
  return left.length;
}

/** @throws AppError `conflict` naming the segments that could not be made, and why */
export async function settleParts({ job }: StepContext): Promise<void> {
  const row = await loadMarketingJob(marketingJob.inputOf(job).marketingJobId);
  const ids = row.segments.flatMap(({ assetId, voiceAssetId }) => [assetId, voiceAssetId]).flatMap((id) => id ?? []);
  const assets = await loadAssets(ids);
  const isMade = (id: string | null) => assets.some((asset) => asset.id === id && asset.status === "completed");
  const lacking = row.segments.filter(
    ({ assetId, narration, voiceAssetId }) => !isMade(assetId) || (narration !== "" && !isMade(voiceAssetId)),
  );
  const [music] = row.musicJobId ? await loadJobs([row.musicJobId]) : [];
  if (music && music.status !== "succeeded") {
    await addNotice(job.id, { code: "no_music", message: say("marketing.no_music") });
  }
  if (lacking.length === 0) return;
  const why = assets.find(({ errorSaid }) => errorSaid)?.errorSaid;
  throw new AppError({
    code: "conflict",
    message: say("marketing.segments_failed", {
      count: lacking.length,
      numbers: list(
        lacking.map(({ position }) => String(position + 1)),
        "and",
      ),
      why: why ?? say("jobs.was_cancelled"),
    }),
    remedy: say("marketing.retry_segments"),
    details: { segments: lacking.map(({ position }) => position) },
  });
}
