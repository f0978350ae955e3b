import type { z } from "zod";
import { baseUrl } from "@/lib/core/env";
import { signedUrl } from "@/lib/services/assets/signed-url";
import { exportJob, type RenderProgress, type StartedRender } from "@/lib/services/exports";
import type { JobView } from "@/lib/services/jobs";
import type { StoredTimeline } from "@/lib/services/videos";
import type { Item, Track } from "@/lib/timeline/schema";
import type { Box } from "@/lib/timeline/schema/parts";
import { noticesWire } from "@/lib/wire/notices";
import { isoOrNull, isoTime } from "@/lib/wire/time";
import type { getTimelineContract, renderStatusContract, startRenderContract } from "./contracts-videos";
import { currentStage, stagesOf } from "./render-stages";

type Answer<C extends { response?: z.ZodType }> = z.output<NonNullable<C["response"]>>;
type TimelineAnswer = Answer<typeof getTimelineContract>;
type RenderAnswer = Answer<typeof renderStatusContract>;
type Clip = TimelineAnswer["tracks"][number]["clips"][number];

/** A box in fractions of the canvas as its centre and size in per cent. */
function positionOf({ x, y, width, height, rotation }: Box): NonNullable<Clip["position"]> {
  const percent = (share: number) => Math.round(share * 1e5) / 1e3;
  const [centreX, centreY] = [percent(x + width / 2), percent(y + height / 2)];
  return { x: centreX, y: centreY, width: percent(width), height: percent(height), rotation };
}

const thousandth = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const TYPES: Record<Track["kind"], string> = {
  visual: "video",
  overlay: "overlay",
  voice: "audio",
  audio: "effect",
  music: "music",
  captions: "captions",
};

function assetOf(item: Item): string | null {
  if (item.kind === "scene") return item.visual.type === "picture" ? item.visual.assetId : null;
  return "assetId" in item ? item.assetId : null;
}

function clipWire(item: Item, fps: number): Clip {
  return {
    id: item.id,
    type: item.kind,
    asset_id: assetOf(item),
    start_time: thousandth(item.from / fps),
    duration: thousandth(item.durationInFrames / fps),
    ...("transitionIn" in item && item.transitionIn ? { transition_in: item.transitionIn.kind } : {}),
    ...("transitionOut" in item && item.transitionOut ? { transition_out: item.transitionOut.kind } : {}),
    ...("volume" in item ? { volume: item.volume } : {}),
    ...("trimStart" in item && item.trimStart > 0 ? { trim_start: item.trimStart } : {}),
    ...(item.kind === "music" ? { duck_under_voice: item.duckTo < 1 } : {}),
    ...("speed" in item && item.speed !== 1 ? { speed: item.speed } : {}),
    ...("reverse" in item && item.reverse ? { reverse: true } : {}),
    ...("freezeAt" in item && item.freezeAt !== undefined ? { freeze_at: item.freezeAt } : {}),
    ...("pan" in item && item.pan !== 0 ? { pan: item.pan } : {}),
    ...("keepPitch" in item && !item.keepPitch ? { keep_pitch: false } : {}),
    ...("fit" in item && item.fit !== "cover" ? { fit: item.fit } : {}),
    ...("crop" in item && item.crop ? { crop: item.crop } : {}),
    ...("box" in item && item.box ? { position: positionOf(item.box) } : {}),
    ...("radius" in item && item.radius > 0 ? { radius: item.radius } : {}),
    ...("opacity" in item && item.opacity !== 1 ? { opacity: item.opacity } : {}),
    ...("fadeIn" in item && item.fadeIn > 0 ? { fade_in: thousandth(item.fadeIn / fps) } : {}),
    ...("fadeOut" in item && item.fadeOut > 0 ? { fade_out: thousandth(item.fadeOut / fps) } : {}),
  };
}

export function timelineWire({ film, timeline }: StoredTimeline): TimelineAnswer {
  const { width, height, fps, background } = timeline;
  return {
    id: film.id,
    project_id: film.projectId,
    title: film.title,
    duration: thousandth(timeline.durationInFrames / fps),
    config: { resolution: `${width}x${height}`, fps, background_color: background },
    tracks: timeline.tracks
      .filter((track) => !track.hidden)
      .map((track) => ({
        type: TYPES[track.kind],
        name: track.name,
        clips: track.items.map((item) => clipWire(item, fps)),
      })),
    status: film.status as TimelineAnswer["status"],
    revision: film.timelineRevision ?? 0,
    created_at: isoTime(film.createdAt),
    updated_at: isoTime(film.updatedAt),
  };
}

const planWire = (render: NonNullable<StartedRender["render"]>) => ({
  total_frames: render.totalFrames,
  unique_frames: render.uniqueFrames,
  chunks: render.chunks,
  chunks_reused: render.chunksReused,
});

export function startedRenderWire(started: StartedRender): Answer<typeof startRenderContract> {
  const { job, timelineId, ahead, estimateSeconds, render, credits, warnings } = started;
  return {
    render_id: job?.id ?? null,
    timeline_id: timelineId,
    status: job ? "queued" : "draft",
    position_in_queue: ahead + 1,
    estimated_duration: Math.ceil(estimateSeconds),
    estimated_credits: credits,
    ...(render && !job ? { plan: planWire(render) } : {}),
    message: job ? "Render job queued successfully" : "Nothing was started (dry run)",
    warnings: noticesWire(warnings),
  };
}

const STATUS: Record<RenderProgress["job"]["status"], RenderAnswer["status"]> = {
  queued: "queued",
  running: "rendering",
  waiting: "rendering",
  succeeded: "completed",
  failed: "failed",
  cancelled: "cancelled",
};

export function renderWire(render: RenderProgress): RenderAnswer {
  const { job, timelineId } = render;
  const stages = stagesOf(render);
  const { waitsFor, remainingSeconds } = job;
  const output = job.status === "succeeded" ? exportJob.outputOf(job) : null;
  const finished = remainingSeconds === null ? null : new Date(Date.now() + remainingSeconds * 1000);
  return {
    render_id: job.id,
    timeline_id: timelineId,
    status: waitsFor > 0 ? "queued" : STATUS[job.status],
    ...(waitsFor > 0 ? { position_in_queue: waitsFor + 1 } : {}),
    progress: Math.floor(job.progress * 100),
    current_stage: currentStage(stages),
    stages,
    started_at: isoOrNull(job.startedAt),
    estimated_completion: isoOrNull(finished),
    completed_at: isoOrNull(job.finishedAt),
    video_id: output ? job.id : null,
    video_url: output ? `${baseUrl()}/api/v1/videos/${job.id}/download` : null,
    thumbnail_url: output?.posterAssetId ? signedUrl({ id: output.posterAssetId }, `${job.id}.jpg`) : null,
    warnings: noticesWire(job.notices),
    error: renderFailure(job),
  };
}

/** Why a render failed; null for one that has not. */
export function renderFailure({ status, errorCode, errorMessage, errorRemedy }: JobView) {
  if (status !== "failed") return null;
  return {
    code: (errorCode ?? "internal").toUpperCase(),
    message: errorMessage ?? "The render failed.",
    remedy: errorRemedy,
  };
}
