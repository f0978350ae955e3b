import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isSoundFormat } from "@/lib/core/media-formats";
import { type Prisma, transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { appendEvent, insertJob, insertMeasurement, medianMeasurement } from "@/lib/jobs/repo";
import { assertRoom } from "@/lib/storage/room";
import type { Timeline } from "@/lib/timeline/schema";
import { holdCredits } from "../credits";
import { type JobView, viewOf } from "../jobs";
import {
  assertSounding,
  outputCredits,
  outputEvent,
  type RenderOutlook,
  renderOutlook,
  soundSeconds,
} from "../rendering";
import { hasCaptions, withSubtitles } from "./captions";
import { type RenderSettings, settingsOf } from "./render-settings";
import { countAhead } from "./repo";
import type { RenderRequest } from "./requests";
import { getTimeline } from "./timelines";

/** What the job of a render keeps. The document is the one that was asked for, however it is changed meanwhile. */
export interface RenderInput {
  timelineId: string;
  format: string;
  quality: RenderSettings["quality"];
  codec: RenderSettings["codec"];
  settings: RenderSettings;
  timeline: Timeline;
}

export interface StartedRender {
  /** Null when nothing was started (dry run). */
  job: JobView | null;
  timelineId: string;
  /** Renders that come before it. */
  ahead: number;
  /** Seconds of work on this machine. */
  estimateSeconds: number;
  /** What rendering will do, where that can be told. */
  outlook: RenderOutlook | null;
  credits: number;
  warnings: { code: string; message: string }[];
}

/** Work for each megapixel-second at 30 frames, before this machine has been measured; seconds. */
const UNMEASURED = 0.5;
const RENDER_KEY = "render:work-per-megapixel-frame";

const megapixelFrames = (timeline: Timeline): number =>
  (timeline.width * timeline.height * timeline.durationInFrames) / 1e6;

/** Keeps how long a render took, for the next estimates. */
export async function measureRender(timeline: Timeline, seconds: number): Promise<void> {
  await insertMeasurement(RENDER_KEY, seconds / megapixelFrames(timeline));
}

/** How long it takes, and for a film what there is to draw. */
async function lookAhead(
  userId: string,
  timeline: Timeline,
  { codec, ...encode }: RenderSettings,
): Promise<Pick<StartedRender, "estimateSeconds" | "outlook">> {
  if (isSoundFormat(codec)) {
    assertSounding(timeline);
    return { estimateSeconds: await soundSeconds(timeline.durationInFrames / timeline.fps), outlook: null };
  }
  const outlook = (await renderOutlook(userId, timeline, { codec, ...encode })) ?? null;
  const perFrame = (await medianMeasurement(RENDER_KEY)) ?? UNMEASURED / 30;
  return { estimateSeconds: outlook?.seconds ?? Math.max(1, megapixelFrames(timeline) * perFrame), outlook };
}

const NO_WORDS = {
  code: "no_subtitles",
  message: "The timeline has no narration whose words are known, so the film has no subtitles.",
};

/**
 * Renders a timeline into a file.
 * @throws AppError `not_found`, `validation` (codecs), `conflict` while a film is not laid out, `insufficient_credits`
 */
export async function startRender(actor: Actor, request: RenderRequest): Promise<StartedRender> {
  const settings = settingsOf(request.encoding);
  const { film, timeline } = await getTimeline(actor, { id: request.timelineId });
  const { include } = request.subtitles;
  const warnings = include && !hasCaptions(timeline) ? [NO_WORDS] : [];
  const drawn = withSubtitles(timeline, request.subtitles);
  const credits = outputCredits(settings.codec);
  const { estimateSeconds, outlook } = await lookAhead(actor.userId, drawn, settings);
  const answer = { timelineId: film.id, estimateSeconds, outlook, credits, warnings };
  if (request.maxCredits !== undefined && credits > request.maxCredits) {
    throw new AppError({
      code: "insufficient_credits",
      message: `Required ${credits} credits, but max_credits allows only ${request.maxCredits}`,
      remedy: "Raise max_credits.",
      details: { required: credits, available: request.maxCredits },
    });
  }
  if (request.dryRun) return { ...answer, job: null, ahead: await countAhead(new Date()) };
  await assertRoom();
  const input: RenderInput = {
    timelineId: film.id,
    format: film.format,
    quality: settings.quality,
    codec: settings.codec,
    settings,
    timeline: drawn,
  };
  const job = await queueRender(actor, { film, input, credits, estimateSeconds, notices: warnings });
  return { ...answer, job: viewOf(job), ahead: await countAhead(job.createdAt) };
}

interface NewRender {
  film: { id: string; projectId: string | null };
  input: RenderInput;
  credits: number;
  estimateSeconds: number;
  notices: StartedRender["warnings"];
}

function queueRender(actor: Actor, { film, input, credits, estimateSeconds, notices }: NewRender) {
  return transaction(async (tx) => {
    const created = await insertJob(tx, {
      id: newId("render"),
      userId: actor.userId,
      kind: "export",
      filmId: film.id,
      input: input as unknown as Prisma.InputJsonValue,
      notices,
      creditsEstimated: credits,
      estimateSeconds,
      ...(film.projectId ? { projectId: film.projectId } : {}),
    });
    await holdCredits(tx, actor.userId, created.id, credits);
    await appendEvent(tx, created, { type: "job.queued", message: "Waiting to start" });
    await dispatch(tx, outputEvent(input.settings.codec), { jobId: created.id }, `export:${created.id}`);
    return created;
  });
}

/**
 * Renders once more what an ended render was to make, the timeline as it stood then.
 * @throws AppError `not_found`, `insufficient_credits`, `storage_full`
 */
export async function repeatRender(
  actor: Actor,
  input: RenderInput,
  notices: StartedRender["warnings"],
): Promise<JobView> {
  const { film } = await getTimeline(actor, { id: input.timelineId });
  const { estimateSeconds } = await lookAhead(actor.userId, input.timeline, input.settings);
  await assertRoom();
  const credits = outputCredits(input.settings.codec);
  return viewOf(await queueRender(actor, { film, input, credits, estimateSeconds, notices }));
}
