import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { parseInput } from "../parse-input";
import { assertPictures, assertProviders } from "./assert-parts";
import { missingOf } from "./missing";
import {
  findMarketingJob,
  type KeptParts,
  loadMarketingJob,
  lockMarketingJob,
  type MarketingJobRow,
  replaceSegments,
  type SegmentRow,
  updateMarketingJob,
} from "./repo";
import { BUSY, type JobChange, type JobConfig, jobChangeSchema, type SegmentInput } from "./schemas";

/** @throws AppError `conflict` while a job is being made */
export function assertIdle({ status }: Pick<MarketingJobRow, "status">): void {
  if (!BUSY.includes(status)) return;
  throw new AppError({
    code: "conflict",
    message: say("marketing.is_being_made"),
    remedy: say("marketing.wait_or_cancel"),
  });
}

const sameClip = (one: SegmentRow, other: SegmentInput): boolean =>
  one.prompt === other.prompt &&
  one.mode === other.mode &&
  one.seconds === other.seconds &&
  one.imageAssetId === (other.imageAssetId ?? null) &&
  one.providers.join() === other.providers.join();

const sameLooks = (one: JobConfig, other: JobConfig): boolean =>
  one.shape === other.shape && one.style === other.style && one.providers.join() === other.providers.join();

const sameVoice = (one: JobConfig, other: JobConfig): boolean =>
  one.voiceId === other.voiceId && one.language === other.language;

/** What of a segment as it was serves it as it will be. */
function keptOf(before: MarketingJobRow, config: JobConfig, segment: SegmentInput, at: number): KeptParts {
  const old = before.segments[at];
  if (!old) return {};
  const clip = sameLooks(before.config, config) && sameClip(old, segment);
  const voice = sameVoice(before.config, config) && old.narration === segment.narration;
  return {
    spentCents: old.spentCents,
    ...(clip ? { jobId: old.jobId, assetId: old.assetId } : {}),
    ...(voice ? { voiceAssetId: old.voiceAssetId } : {}),
  };
}

/**
 * Changes a job that is not being made, and says whether it is ready: `assets_ready`, or `configuring` while something is
 * missing. Clips and narration that still fit are kept.
 * @throws AppError `not_found`, `validation`, `conflict` while it is being made
 */
export async function changeMarketingJob(actor: Actor, id: string, input: JobChange): Promise<MarketingJobRow> {
  const change = parseInput(jobChangeSchema, input);
  await findMarketingJob(actor.userId, id);
  assertProviders(change.config?.providers ?? [], "providers");
  for (const [at, { providers }] of (change.segments ?? []).entries()) {
    assertProviders(providers, `segments.${at}.providers`);
  }
  await assertPictures(actor.userId, change.segments ?? []);
  await transaction(async (tx) => {
    await lockMarketingJob(tx, id);
    const before = await loadMarketingJob(id, tx);
    assertIdle(before);
    const config = { ...before.config, ...change.config };
    const forced = config.mode === "hybrid" ? {} : { mode: config.mode };
    const segments = (change.segments ?? before.segments).map((segment) => ({ ...segment, ...forced }));
    await replaceSegments(
      tx,
      id,
      segments.map((segment, at) => ({ ...segment, kept: keptOf(before, config, segment, at) })),
    );
    const { title, theme } = change;
    const status = missingOf(await loadMarketingJob(id, tx)).length > 0 ? "configuring" : "assets_ready";
    const music = before.config.music === config.music ? {} : { musicJobId: null };
    const named = { ...(title === undefined ? {} : { title }), ...(theme === undefined ? {} : { theme }) };
    await updateMarketingJob(id, { config, status, error: null, ...music, ...named }, tx);
  });
  return findMarketingJob(actor.userId, id);
}
