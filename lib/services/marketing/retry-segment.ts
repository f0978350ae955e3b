import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { ACTIVE, loadJobs } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { wasStarted } from "../idempotency/started";
import { parseInput } from "../parse-input";
import { assertProviders } from "./assert-parts";
import { generateMarketing } from "./generate";
import { beginClip } from "./make-parts";
import { findMarketingJob, loadMarketingJob, lockMarketingJob, type MarketingJobRow, updateSegment } from "./repo";
import { providerOrder, segmentInputSchema } from "./schemas";

/** What of a segment is to be other than before. */
const retrySchema = z.object({
  prompt: segmentInputSchema.shape.prompt.unwrap().min(1).optional(),
  providers: providerOrder.optional(),
});

function assertMayRetry(row: MarketingJobRow, isMaking: boolean, number: number): void {
  if (row.status !== "assembling" && !isMaking) return;
  throw new AppError({
    code: "conflict",
    message: isMaking ? say("marketing.segment_not_retried", { number }) : say("marketing.is_being_made"),
    remedy: say("marketing.wait_or_cancel"),
    retryable: true,
  });
}

/**
 * Makes one segment's clip again, with another prompt or other providers if they are given; all other clips are kept. A job whose
 * run has ended goes on with it until its film is there.
 * @param index of the segment, from 0
 * @throws AppError `not_found`, `validation`, `conflict` while the segment is being made or the film is being assembled,
 * `insufficient_credits`, `storage_full`
 */
export async function retrySegment(
  actor: Actor,
  { id, index, ...given }: { id: string; index: number; prompt?: string | undefined; providers?: string[] | undefined },
): Promise<MarketingJobRow> {
  const change = parseInput(retrySchema, given);
  assertProviders(change.providers ?? [], "providers");
  const row = await findMarketingJob(actor.userId, id);
  // An earlier try of this request has begun it, and was not heard.
  if (wasStarted()) return row;
  const segment = row.segments[index];
  if (!segment) throw notFound("Segment", String(index));
  const [clip] = segment.jobId ? await loadJobs([segment.jobId]) : [];
  assertMayRetry(row, clip !== undefined && ACTIVE.some((status) => status === clip.status), index + 1);
  const fresh = {
    assetId: null,
    ...(change.prompt ? { prompt: change.prompt } : {}),
    ...(change.providers ? { providers: change.providers } : {}),
  };
  if (row.status !== "generating") {
    await generateMarketing(actor, id, { also: (tx) => updateSegment(segment.id, fresh, tx) });
    return findMarketingJob(actor.userId, id);
  }
  await transaction(async (tx) => {
    await lockMarketingJob(tx, id);
    assertMayRetry(await loadMarketingJob(id, tx), false, index + 1);
    await updateSegment(segment.id, fresh, tx);
  });
  const changed = await findMarketingJob(actor.userId, id);
  const again = changed.segments[index];
  if (changed.jobId && again) await beginClip(changed.jobId, changed, again);
  return findMarketingJob(actor.userId, id);
}
