import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { cancelJob } from "../jobs/cancel-job";
import { findMarketingJob, type MarketingJobRow } from "./repo";
import { BUSY } from "./schemas";

/** Stops a job that is being made; the clips that are there are kept. @throws AppError `not_found`, `conflict` */
export async function cancelMarketingJob(actor: Actor, id: string): Promise<MarketingJobRow> {
  const row = await findMarketingJob(actor.userId, id);
  if (row.jobId && BUSY.includes(row.status)) await cancelJob(actor, { id: row.jobId });
  const after = await findMarketingJob(actor.userId, id);
  if (after.status === "cancelled") return after;
  throw new AppError({ code: "conflict", message: say("marketing.nothing_to_cancel") });
}
