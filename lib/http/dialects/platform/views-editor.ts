import type { z } from "zod";
import { signedUrl } from "@/lib/services/assets/signed-url";
import {
  type EditorRow,
  type OpenProject,
  overlayViews,
  type ReadOverlay,
  type ReadSegment,
  segmentViews,
} from "@/lib/services/editor";
import { exportJob, type StartedRender } from "@/lib/services/exports";
import type { JobView } from "@/lib/services/jobs";
import type { Transition } from "@/lib/timeline/schema/parts";
import { isoOrNull, isoTime } from "@/lib/wire/time";
import type {
  getEditorProjectContract,
  listEditorProjectsContract,
  renderEditorProjectContract,
  renderJob,
} from "./contracts-editor";
import type { overlay, segment } from "./contracts-editor-segments";
import { renderFailure } from "./views-videos";

type Answer<C extends { response?: z.ZodType }> = z.output<NonNullable<C["response"]>>;
type ProjectAnswer = Answer<typeof getEditorProjectContract>;
type ProjectRow = Answer<typeof listEditorProjectsContract>["items"][number];
type SegmentAnswer = z.output<typeof segment>;

const thousandth = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const passageWire = (transition: Transition | undefined, fps: number): SegmentAnswer["transition_in"] =>
  transition
    ? { type: transition.kind, duration: thousandth(transition.frames / fps), direction: transition.direction }
    : null;

export function segmentWire({ view, fps }: ReadSegment): SegmentAnswer {
  const { segment, trims, volume, text, index } = view;
  const { lead, from, to } = segment;
  const picture = lead.kind === "scene" && lead.visual.type === "picture" ? lead.visual.assetId : null;
  const seconds = (frames: number) => thousandth(frames / fps);
  return {
    id: segment.id,
    index,
    type: lead.kind as SegmentAnswer["type"],
    name: lead.name,
    text,
    asset_id: "assetId" in lead ? lead.assetId : picture,
    start_time: seconds(from),
    end_time: seconds(to),
    duration: seconds(to - from),
    trim_start: seconds(trims.start),
    trim_end: seconds(trims.end),
    volume,
    transition_in: "transitionIn" in lead ? passageWire(lead.transitionIn, fps) : null,
    transition_out: "transitionOut" in lead ? passageWire(lead.transitionOut, fps) : null,
  };
}

export const segmentsWire = (list: readonly ReadSegment[]): { segments: SegmentAnswer[] } => ({
  segments: list.map(segmentWire),
});

export function overlayWire({ id, type, fields }: ReadOverlay): z.output<typeof overlay> {
  const { start = 0, end = 0, x = 0, y = 0, width = 0, height = 0, rotation = 0, opacity = 1, ...own } = fields;
  const { text, fontSize, fontWeight, font, align, animation, fontColor, background } = own;
  const { assetId, shape, fill, stroke, strokeWidth } = own;
  const common = { id, type, start_time: thousandth(start), end_time: thousandth(end), x, y, width, height };
  if (type === "image") return { ...common, rotation, opacity, asset_id: assetId };
  if (type === "shape") {
    const drawn = { shape, fill_color: fill, stroke_color: stroke, stroke_width: strokeWidth };
    return { ...common, rotation, opacity, ...drawn };
  }
  return {
    ...{ ...common, rotation, opacity, text, font_size: fontSize, font_weight: fontWeight, font },
    ...{ font_color: fontColor, background_color: background, align, animation },
  };
}

export const projectRowWire = (row: EditorRow): ProjectRow => ({
  id: row.id,
  user_id: row.externalUserId,
  name: row.name,
  course_job_id: row.sourceJobId,
  resolution: `${Math.min(row.width, row.height)}p`,
  width: row.width,
  height: row.height,
  fps: row.fps,
  duration: thousandth(row.durationSeconds),
  revision: row.revision,
  created_at: isoTime(row.createdAt),
  updated_at: isoTime(row.updatedAt),
});

export function editorProjectWire(open: OpenProject): ProjectAnswer {
  const { project, document } = open;
  return {
    ...projectRowWire(project),
    ...segmentsWire(segmentViews(open).map((view) => ({ view, fps: document.fps }))),
    overlays: overlayViews(document).map(overlayWire),
  };
}

export const startedRenderJobWire = ({
  job,
  timelineId,
  estimateSeconds,
  credits,
}: StartedRender): Answer<typeof renderEditorProjectContract> => ({
  job_id: job?.id ?? null,
  project_id: timelineId,
  status: job ? "pending" : "dry_run",
  estimated_duration: Math.ceil(estimateSeconds),
  estimated_credits: credits,
});

const STATUS = {
  queued: "pending",
  running: "processing",
  waiting: "processing",
  succeeded: "completed",
  failed: "failed",
  cancelled: "cancelled",
} as const satisfies Record<JobView["status"], z.output<typeof renderJob>["status"]>;

export function renderJobWire(job: JobView): z.output<typeof renderJob> {
  const made = job.status === "succeeded" ? exportJob.outputOf(job) : null;
  const step = job.status === "running" ? job.steps.find(({ key }) => key === job.currentStep)?.label : undefined;
  return {
    job_id: job.id,
    project_id: job.filmId,
    status: STATUS[job.status],
    progress: Math.floor(job.progress * 100),
    current_step: step ?? null,
    output_url: made ? signedUrl({ id: made.assetId }, `${job.id}.${made.extension}`) : null,
    thumbnail_url: made?.posterAssetId ? signedUrl({ id: made.posterAssetId }, `${job.id}.jpg`) : null,
    error: renderFailure(job),
    created_at: isoTime(job.createdAt),
    completed_at: isoOrNull(job.finishedAt),
  };
}
