import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { ACTIVE, loadJob, loadJobs } from "@/lib/jobs/repo";
import { assertGoing, enterStep, reportProgress, type StepContext } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { type AssetRow, assetsOfBatch, loadAssets } from "../assets/repo";
import { exportJob } from "../exports/export-job";
import { startExport } from "../exports/start-export";
import { insertFilm, updateFilm } from "../films/repo";
import { completeJob } from "../jobs/end-job";
import { saveTimeline } from "../timelines/save-timeline";
import { buildTimeline } from "../videos/build-timeline";
import { withSubtitles } from "../videos/captions";
import { draftTimeline } from "./draft-timeline";
import { marketingJob } from "./marketing-job";
import { loadMarketingJob, lockMarketingJob, type MarketingJobRow, moveMarketingJob, updateMarketingJob } from "./repo";

async function partsOf(row: MarketingJobRow): Promise<{ assets: AssetRow[]; music: AssetRow | undefined }> {
  const ids = row.segments.flatMap(({ assetId, voiceAssetId }) => [assetId, voiceAssetId]).flatMap((id) => id ?? []);
  const music = row.musicJobId ? await assetsOfBatch(row.musicJobId) : [];
  return { assets: await loadAssets(ids), music: music.find(({ status }) => status === "completed") };
}

async function documentOf(row: MarketingJobRow): Promise<{ timeline: Timeline; language: string }> {
  const parts = await partsOf(row);
  const spoken = parts.assets.find(({ kind }) => kind === "voice");
  const language = row.config.language ?? spoken?.metadata.language ?? "en";
  const { captions } = row.config;
  const all = parts.music ? [...parts.assets, parts.music] : parts.assets;
  const used = draftTimeline(row, parts);
  const ids = new Set(used.tracks.flatMap(({ clips }) => clips.map(({ assetId }) => assetId)));
  const bare = buildTimeline(
    used,
    all.filter(({ id }) => ids.has(id)),
    row.title,
    language,
  );
  return { timeline: withSubtitles(bare, { include: captions !== "none", style: captions }), language };
}

/** Lays out the film, in place of an earlier one of the same job, and asks for its render. */
export async function assembleMarketing({ job }: StepContext): Promise<void> {
  const row = await loadMarketingJob(marketingJob.inputOf(job).marketingJobId);
  if (row.renderJobId) return;
  const { timeline, language } = await documentOf(row);
  const { id, userId, title, config } = row;
  const filmId = row.filmId ?? newId("video");
  await transaction(async (tx) => {
    await lockMarketingJob(tx, id);
    if (!(await moveMarketingJob(tx, id, ["generating", "assembling"], { status: "assembling" }))) return;
    if (!row.filmId) {
      await insertFilm(tx, { id: filmId, userId, projectId: null, title, language, format: config.shape });
      await updateMarketingJob(id, { filmId }, tx);
    }
    await saveTimeline(tx, filmId, timeline, { origin: "replace", owner: userId });
  });
  await startExport(
    { userId, role: "member" },
    {
      film: { id: filmId },
      input: { timelineId: filmId, format: config.shape, timeline },
      timeline,
      before: async (tx) => {
        await lockMarketingJob(tx, id);
        assertGoing(await loadJob(job.id, tx));
      },
      after: (tx, render) => updateMarketingJob(id, { renderJobId: render.id }, tx),
    },
  );
}

/**
 * Looks at the render of a run and notes how far it is.
 * @returns whether it goes on
 * @throws AppError `cancelled` when the run has ended
 */
export async function isRendering(wholeId: string): Promise<boolean> {
  const job = await loadJob(wholeId);
  assertGoing(job);
  await enterStep(job, "render");
  const row = await loadMarketingJob(marketingJob.inputOf(job).marketingJobId);
  const [render] = row.renderJobId ? await loadJobs([row.renderJobId]) : [];
  if (!render) return false;
  await reportProgress(job, "render", render.progress);
  return ACTIVE.some((status) => status === render.status);
}

/** @throws AppError `conflict` with what the render failed for */
export async function settleRender({ job }: StepContext): Promise<void> {
  const row = await loadMarketingJob(marketingJob.inputOf(job).marketingJobId);
  const [render] = row.renderJobId ? await loadJobs([row.renderJobId]) : [];
  if (render?.status === "succeeded") return;
  throw new AppError({
    code: "conflict",
    message: say("marketing.not_rendered", { why: render?.errorSaid?.message ?? say("jobs.was_cancelled") }),
    remedy: say("marketing.generate_again"),
  });
}

/** Makes the rendered file the film's, and ends the job. */
export async function deliverMarketing({ job }: StepContext): Promise<void> {
  const row = await loadMarketingJob(marketingJob.inputOf(job).marketingJobId);
  const [render] = row.renderJobId ? await loadJobs([row.renderJobId]) : [];
  const made = render && exportJob.outputOf(render);
  const { filmId } = row;
  if (!made || !filmId) throw new Error(`${job.id} has no render to deliver`);
  const [file] = await loadAssets([made.assetId]);
  const { assetId, posterAssetId = null } = made;
  await completeJob(marketingJob, job, {
    output: { marketingJobId: row.id, filmId, assetId, posterAssetId, durationSeconds: file?.durationSeconds ?? 0 },
    also: async (tx) => {
      await updateFilm(filmId, { status: "ready", fileAssetId: assetId, posterAssetId }, tx);
      await updateMarketingJob(row.id, { status: "completed", fileAssetId: assetId, error: null }, tx);
    },
  });
}
