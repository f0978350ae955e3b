import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { assertIdle } from "./change-job";
import { missingOf } from "./missing";
import { findMarketingJob, insertMarketingJob, type MarketingJobRow, removeMarketingJob } from "./repo";

/** Makes a job of the same title, settings and segments, of which nothing is made yet. @throws AppError `not_found` */
export async function copyMarketingJob(actor: Actor, id: string): Promise<MarketingJobRow> {
  const { userId, title, theme, template, templateId, config, segments } = await findMarketingJob(actor.userId, id);
  const copy = newId("marketing");
  const status = missingOf({ segments }).length > 0 ? "configuring" : "assets_ready";
  await transaction((tx) =>
    insertMarketingJob(tx, { id: copy, userId, title, theme, template, templateId, config, status }, segments),
  );
  return findMarketingJob(actor.userId, copy);
}

/** Removes a job; its clips and its film stay in the library. @throws AppError `not_found`, `conflict` while it is being made */
export async function deleteMarketingJob(actor: Actor, id: string): Promise<void> {
  assertIdle(await findMarketingJob(actor.userId, id));
  await removeMarketingJob(actor.userId, id);
}
