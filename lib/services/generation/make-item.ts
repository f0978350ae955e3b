import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { isAppError, messageOf, saidBy } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { appendEvent } from "@/lib/jobs/log/repo";
import { loadJob } from "@/lib/jobs/repo";
import { addNotice, assertGoing, enterStep, reportProgress } from "@/lib/jobs/run";
import { foreign } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { Attempt } from "@/lib/providers/ports";
import type { AssetWarning } from "../assets/columns";
import { makeThumbnail } from "../assets/make-thumbnail";
import type { AssetRow } from "../assets/repo";
import { storeFile } from "../assets/store-file";
import { recordUsage } from "../usage";
import type { BatchInput, BatchItem } from "./batch";
import { batchInputOf } from "./batch-jobs";
import { makeClip } from "./make-clip";
import { makeImage } from "./make-image";
import { makeMusic } from "./make-music";
import { makeVoice } from "./make-voice";
import type { BatchStage, Made } from "./making";
import { batchAssets, updateUnfinished } from "./repo";

const STEP = "generate";

function make(stage: BatchStage, item: BatchItem, asset: AssetRow): Promise<Made | "waiting"> {
  switch (item.kind) {
    case "image":
      return makeImage(stage, item, asset);
    case "voice":
      return makeVoice(stage, item, asset);
    case "music":
      return makeMusic(stage, item, asset);
    case "video":
      return makeClip(stage, item, asset);
  }
}

/** What took over while the item was made, in a sentence. */
function warningsOf(asset: AssetRow, attempts: Attempt[], asked: string | undefined): AssetWarning[] {
  const known = asset.warnings;
  // One that is simply not set up is no news, unless it was asked for and nothing has been said about it yet.
  const isNews = ({ provider, outcome }: Attempt) =>
    outcome !== "unavailable" || (provider === asked && known.length === 0);
  const failed = attempts.filter((attempt) => attempt.outcome !== "succeeded" && isNews(attempt));
  const used = attempts.at(-1)?.provider ?? "";
  const fresh = failed.map(({ provider, message }) => ({
    code: "provider_fallback",
    message: say("generation.could_not_do", { provider, reason: message, used }),
  }));
  return [...known, ...fresh];
}

async function keep(stage: BatchStage, item: BatchItem, asset: AssetRow, made: Made): Promise<void> {
  const { file, units, facts } = made;
  const tried = made.attempts.map(({ provider }) => provider);
  const attempts = [
    ...(stage.input.gaveWay ?? []).filter(({ provider }) => !tried.includes(provider)),
    ...made.attempts,
  ];
  const { kind } = item;
  const warnings = warningsOf(asset, attempts, stage.input.providers[kind]);
  const isSeen = kind === "image" || kind === "video";
  const thumbnailKey = isSeen ? await makeThumbnail(asset.userId, asset.id, file.path, kind) : null;
  await storeFile({
    id: asset.id,
    userId: asset.userId,
    kind: item.kind,
    path: file.path,
    extension: path.extname(file.path).slice(1) || "bin",
    mime: file.mime,
    name: asset.name,
    provenance: { ...file.provenance, seed: file.provenance.seed ?? item.seed },
    more: {
      ...facts,
      prompt: asset.prompt,
      thumbnailKey,
      error: null,
      warnings,
      attempts,
      metadata: { ...asset.metadata, ...facts.metadata },
    },
  });
  for (const { message } of warnings.slice(asset.warnings.length)) {
    await addNotice(stage.job.id, { code: `fallback_${asset.id}`, message });
  }
  await recordUsage(stage.job, { kind: item.kind, provenance: file.provenance, units, attempts });
}

/**
 * Makes one item of a batch, or asks how far its provider is. An item that fails keeps its reason, and the others go on.
 * @returns whether to ask again later
 * @throws AppError `cancelled` when the batch has ended
 */
export async function makeItem(jobId: string, assetId: string, signal: AbortSignal): Promise<{ waiting: boolean }> {
  const job = await loadJob(jobId);
  assertGoing(job);
  await enterStep(job, STEP);
  const input = batchInputOf(job);
  const item = input.items.find((one) => one.assetId === assetId);
  const [asset] = await batchAssets(jobId, [assetId]);
  if (!item || !asset || ["completed", "failed"].includes(asset.status)) return { waiting: false };
  await updateUnfinished(assetId, { status: "processing" });
  const workDir = homePath("work", jobId, assetId);
  await mkdir(workDir, { recursive: true });
  const log: BatchStage["log"] = async (message, data, level) => {
    await appendEvent(db(), job, { type: "log", level: level ?? "info", message, data: { step: STEP, ...data } });
  };
  const stage: BatchStage = { job, input, workDir, signal, log, progress: async () => undefined };
  try {
    const made = await make(stage, item, asset);
    if (made === "waiting") return { waiting: true };
    await keep(stage, item, asset, made);
    await log(foreign(""), { assetId, status: "completed" });
  } catch (error) {
    if (!isAppError(error) || error.code === "cancelled" || error.code === "storage_full") throw error;
    await updateUnfinished(assetId, { status: "failed", error: messageOf(error), errorSaid: saidBy(error) });
    await log(saidBy(error), { assetId, status: "failed" }, "warn");
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
  await tellProgress(job, input);
  return { waiting: false };
}

async function tellProgress(job: { id: string; userId: string }, input: BatchInput): Promise<void> {
  const ids = input.items.map((item) => item.assetId);
  const done = (await batchAssets(job.id, ids)).filter((asset) =>
    ["completed", "failed"].includes(asset.status),
  ).length;
  await reportProgress(job, STEP, done / ids.length, { done, total: ids.length });
}
