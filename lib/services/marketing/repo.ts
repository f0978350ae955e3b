import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Db, db, Prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";
import { parseIfKept, parseStored, toStored } from "@/lib/db/stored";
import { type Message, messageSchema } from "@/lib/messages/message";
import { type JobConfig, jobConfigSchema, type MarketingStatus, type SegmentInput, type SegmentMode } from "./schemas";

const withSegments = { segments: { orderBy: { position: "asc" } } } as const satisfies Prisma.MarketingJobInclude;
type Stored = Prisma.MarketingJobGetPayload<{ include: typeof withSegments }>;

export interface SegmentRow extends Omit<Stored["segments"][number], "mode"> {
  mode: SegmentMode;
}
export interface MarketingJobRow extends Omit<Stored, "config" | "errorSaid" | "status" | "segments"> {
  status: MarketingStatus;
  config: JobConfig;
  /** Why it failed; null otherwise. */
  error: Message | null;
  segments: SegmentRow[];
}

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
function opened({ config, errorSaid, segments, ...row }: Stored): MarketingJobRow {
  const place = (column: string) => ({ table: "MarketingJob", column, id: row.id });
  return {
    ...row,
    status: row.status as MarketingStatus,
    config: parseStored(jobConfigSchema, config, place("config")),
    error: parseIfKept(messageSchema, errorSaid, place("errorSaid")),
    segments: segments.map((segment) => ({ ...segment, mode: segment.mode as SegmentMode })),
  };
}

const missing = (id: string) => notFound("Marketing job", id);

/** @throws AppError `not_found`, also for somebody else's */
export async function findMarketingJob(userId: string, id: string): Promise<MarketingJobRow> {
  const row = await db().marketingJob.findFirst({ where: { id, userId }, include: withSegments });
  if (!row) throw missing(id);
  return opened(row);
}

/** For the workflow, which acts for the owner. @throws AppError `not_found` */
export async function loadMarketingJob(id: string, tx: Db = db()): Promise<MarketingJobRow> {
  const row = await tx.marketingJob.findUnique({ where: { id }, include: withSegments });
  if (!row) throw missing(id);
  return opened(row);
}

/** Waits until nobody else changes a job; until the transaction ends, nobody else does. */
export async function lockMarketingJob(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "MarketingJob" WHERE id = ${id} FOR UPDATE`;
}

type NewRow = Pick<MarketingJobRow, "id" | "userId" | "title" | "theme" | "template" | "config" | "status"> & {
  templateId: string | null;
};

/** What was made already for a segment, and still fits it. */
export type KeptParts = Partial<Pick<SegmentRow, "jobId" | "assetId" | "voiceAssetId" | "spentCents">>;

const segmentData = (segment: SegmentInput & { kept?: KeptParts }, position: number) => ({
  id: newId("segment"),
  position,
  role: segment.role,
  prompt: segment.prompt,
  narration: segment.narration,
  mode: segment.mode,
  seconds: segment.seconds,
  imageAssetId: segment.imageAssetId ?? null,
  providers: segment.providers,
  ...segment.kept,
});

export async function insertMarketingJob(tx: Db, { config, ...row }: NewRow, segments: SegmentInput[]): Promise<void> {
  await tx.marketingJob.create({
    data: { ...row, config: toStored(config), segments: { create: segments.map(segmentData) } },
  });
}

/** Puts other segments in the place of a job's. */
export async function replaceSegments(
  tx: Db,
  marketingJobId: string,
  segments: (SegmentInput & { kept: KeptParts })[],
): Promise<void> {
  await tx.marketingSegment.deleteMany({ where: { marketingJobId } });
  await tx.marketingSegment.createMany({
    data: segments.map((segment, at) => ({ ...segmentData(segment, at), marketingJobId })),
  });
}

type Change = Partial<Omit<MarketingJobRow, "id" | "userId" | "segments" | "createdAt" | "updatedAt">>;

export async function updateMarketingJob(id: string, { config, error, ...rest }: Change, tx: Db = db()): Promise<void> {
  const data: Prisma.MarketingJobUncheckedUpdateManyInput = { ...rest };
  if (config) data.config = toStored(config);
  if (error !== undefined) data.errorSaid = error === null ? Prisma.DbNull : toStored(error);
  await tx.marketingJob.updateMany({ where: { id }, data });
}

/** Changes a job that is in one of these states. @returns whether it was */
export async function moveMarketingJob(
  tx: Db,
  id: string,
  from: readonly MarketingStatus[],
  { status, error }: { status: MarketingStatus; error?: Message | null },
): Promise<boolean> {
  const errorSaid = error === undefined ? {} : { errorSaid: error === null ? Prisma.DbNull : toStored(error) };
  const { count } = await tx.marketingJob.updateMany({
    where: { id, status: { in: [...from] } },
    data: { status, ...errorSaid },
  });
  return count > 0;
}

type SegmentChange = Partial<Pick<SegmentRow, "prompt" | "providers" | "jobId" | "assetId" | "voiceAssetId">>;

export async function updateSegment(id: string, data: SegmentChange, tx: Db = db()): Promise<void> {
  await tx.marketingSegment.updateMany({ where: { id }, data });
}

/** Names the batch that makes a segment's clip. @returns false when another one does already */
export async function takeClip(
  tx: Db,
  { id, jobId }: Pick<SegmentRow, "id" | "jobId">,
  made: { jobId: string; assetId: string | undefined },
): Promise<boolean> {
  const { count } = await tx.marketingSegment.updateMany({ where: { id, jobId }, data: made });
  return count > 0;
}

/** The marketing job that a job makes a part of, or makes as a whole; null for other jobs. */
export async function findOwnerOf(tx: Db, jobId: string): Promise<{ id: string; jobId: string | null } | null> {
  const parts = [{ voiceJobId: jobId }, { musicJobId: jobId }, { renderJobId: jobId }];
  return tx.marketingJob.findFirst({
    where: { OR: [...parts, { segments: { some: { jobId } } }] },
    select: { id: true, jobId: true },
  });
}

/** Adds what a batch's providers have cost to its marketing job, and to the segment whose clip it made. */
export async function addCosts(tx: Db, marketingJobId: string, jobId: string): Promise<void> {
  const { _sum } = await tx.asset.aggregate({ where: { batchId: jobId }, _sum: { costCents: true } });
  const spentCents = { increment: _sum.costCents ?? 0 };
  await tx.marketingJob.updateMany({ where: { id: marketingJobId }, data: { spentCents } });
  await tx.marketingSegment.updateMany({ where: { jobId }, data: { spentCents } });
}

/** Ids of the jobs of everything that a whole's job makes. */
export async function findPartsOf({ id, userId }: { id: string; userId: string }): Promise<string[]> {
  const row = await db().marketingJob.findFirst({
    where: { jobId: id, userId },
    include: { segments: { select: { jobId: true } } },
  });
  if (!row) return [];
  return [row.voiceJobId, row.musicJobId, row.renderJobId, ...row.segments.map(({ jobId }) => jobId)].flatMap(
    (part) => part ?? [],
  );
}

/** The marketing job of a whole's job; null where there is none. */
export async function findByJob(tx: Db, jobId: string): Promise<MarketingJobRow | null> {
  const row = await tx.marketingJob.findUnique({ where: { jobId }, include: withSegments });
  return row && opened(row);
}

export async function removeMarketingJob(userId: string, id: string): Promise<void> {
  await db().marketingJob.deleteMany({ where: { id, userId } });
}

export interface MarketingFilter {
  search?: string | undefined;
  status?: MarketingStatus | undefined;
  page: number;
  limit: number;
}

/** A page of an account's jobs, newest first. */
export async function findMarketingJobs(
  userId: string,
  { search, status, page, limit }: MarketingFilter,
): Promise<{ items: MarketingJobRow[]; total: number }> {
  const where: Prisma.MarketingJobWhereInput = {
    userId,
    ...(status ? { status } : {}),
    ...(search
      ? { OR: [{ title: containing(search) }, { theme: containing(search) }, { template: containing(search) }] }
      : {}),
  };
  const [rows, total] = await Promise.all([
    db().marketingJob.findMany({
      where,
      include: withSegments,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * limit,
      take: limit,
    }),
    db().marketingJob.count({ where }),
  ]);
  return { items: rows.map(opened), total };
}

/** How many jobs of an account are in each state, and what all have cost, in US cents. */
export async function countMarketingJobs(
  userId: string,
): Promise<{ status: MarketingStatus; count: number; spentCents: number }[]> {
  const groups = await db().marketingJob.groupBy({
    by: ["status"],
    where: { userId },
    _count: true,
    _sum: { spentCents: true },
  });
  return groups.map(({ status, _count, _sum }) => ({
    status: status as MarketingStatus,
    count: _count,
    spentCents: _sum.spentCents ?? 0,
  }));
}
