import type { Actor } from "@/lib/core/actor";
import { type JobWithSteps, loadJobs } from "@/lib/jobs/repo";
import type { Message } from "@/lib/messages/message";
import type { Attempt } from "@/lib/providers/ports";
import { type AssetRow, loadAssets } from "../assets/repo";
import { promptOf } from "./make-parts";
import { type Missing, missingOf } from "./missing";
import {
  countMarketingJobs,
  findMarketingJob,
  findMarketingJobs,
  type MarketingFilter,
  type MarketingJobRow,
  type SegmentRow,
} from "./repo";
import { BUSY, type MarketingStatus, type SegmentStatus } from "./schemas";

/** A segment and how far its clip is. */
export interface SegmentView {
  segment: SegmentRow;
  status: SegmentStatus;
  /** 0 to 1. */
  progress: number;
  /** Its clip, once it is there. */
  clip: AssetRow | null;
  /** The picture that it begins with. */
  picture: AssetRow | null;
  /** The provider that made it, or makes it. */
  provider: string;
  /** What was tried, in order. */
  attempts: Attempt[];
  error: Message | null;
  /** The prompt that its provider is sent. */
  sent: string;
}

/** A marketing job with all that is there of it. */
export interface MarketingView {
  row: MarketingJobRow;
  segments: SegmentView[];
  /** 0 to 1. */
  progress: number;
  /** The finished film. */
  file: AssetRow | null;
  missing: Missing[];
}

const STATUS: Record<JobWithSteps["status"], SegmentStatus> = {
  queued: "queued",
  running: "processing",
  waiting: "processing",
  succeeded: "completed",
  failed: "failed",
  cancelled: "cancelled",
};

function statusOf(asset: AssetRow | undefined, job: JobWithSteps | undefined): SegmentStatus {
  if (asset?.status === "completed") return "completed";
  if (asset?.status === "failed") return job?.status === "cancelled" ? "cancelled" : "failed";
  return job ? STATUS[job.status] : "pending";
}

interface Things {
  assets: AssetRow[];
  jobs: JobWithSteps[];
}

function segmentView(row: MarketingJobRow, segment: SegmentRow, { assets, jobs }: Things): SegmentView {
  const asset = assets.find(({ id }) => id === segment.assetId);
  // A clip that is to be made again has no asset, and its job is the one before.
  const job = segment.assetId ? jobs.find(({ id }) => id === segment.jobId) : undefined;
  const status = statusOf(asset, job);
  const order = segment.providers.length > 0 ? segment.providers : row.config.providers;
  return {
    segment,
    status,
    progress: status === "completed" ? 1 : (job?.progress ?? 0),
    clip: status === "completed" ? (asset ?? null) : null,
    picture: assets.find(({ id }) => id === segment.imageAssetId) ?? null,
    provider: asset?.provider || asset?.metadata.operation?.provider || order[0] || "",
    attempts: asset?.attempts ?? [],
    error: status === "failed" ? (asset?.errorSaid ?? job?.errorSaid?.message ?? null) : null,
    sent: promptOf(segment, row.config),
  };
}

/** Rows with their segments' clips and jobs, read at once. */
async function viewsOf(rows: MarketingJobRow[]): Promise<MarketingView[]> {
  const segments = rows.flatMap((row) => row.segments);
  const ids = segments.flatMap(({ assetId, imageAssetId }) => [assetId, imageAssetId]);
  const files = rows.map(({ fileAssetId }) => fileAssetId);
  const [assets, jobs] = await Promise.all([
    loadAssets([...ids, ...files].flatMap((id) => id ?? [])),
    loadJobs([...segments, ...rows].flatMap(({ jobId }) => jobId ?? [])),
  ]);
  return rows.map((row) => ({
    row,
    segments: row.segments.map((segment) => segmentView(row, segment, { assets, jobs })),
    progress: progressOf(
      row,
      jobs.find(({ id }) => id === row.jobId),
    ),
    file:
      row.status === "completed"
        ? (assets.find(({ id, trashedAt }) => id === row.fileAssetId && trashedAt === null) ?? null)
        : null,
    missing: BUSY.includes(row.status) || row.status === "completed" ? [] : missingOf(row),
  }));
}

function progressOf({ status }: MarketingJobRow, job: JobWithSteps | undefined): number {
  if (status === "completed") return 1;
  return job && ["generating", "assembling", "failed", "cancelled"].includes(status) ? job.progress : 0;
}

/** A job of the account's. @throws AppError `not_found` */
export async function readMarketing(actor: Actor, id: string): Promise<MarketingView> {
  const [view] = await viewsOf([await findMarketingJob(actor.userId, id)]);
  if (!view) throw new Error("A row has a view");
  return view;
}

export interface MarketingTotals {
  jobs: number;
  completed: number;
  inProgress: number;
  /** US cents that providers have cost. */
  spentCents: number;
}

/** A page of the account's jobs, and totals of all of them. */
export async function listMarketing(
  actor: Actor,
  filter: MarketingFilter,
): Promise<{ items: MarketingView[]; total: number; totals: MarketingTotals }> {
  const [{ items, total }, counts] = await Promise.all([
    findMarketingJobs(actor.userId, filter),
    countMarketingJobs(actor.userId),
  ]);
  const sum = (of: readonly MarketingStatus[] | null) =>
    counts.reduce((all, { status, count }) => (of === null || of.includes(status) ? all + count : all), 0);
  const totals = {
    jobs: sum(null),
    completed: sum(["completed"]),
    inProgress: sum(BUSY),
    spentCents: counts.reduce((all, { spentCents }) => all + spentCents, 0),
  };
  return { items: await viewsOf(items), total, totals };
}
