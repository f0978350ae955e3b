import { AppError, isAppError, messageOf } from "@/lib/core/errors";
import { probe } from "@/lib/media/probe";
import { runCascade } from "@/lib/providers/cascade";
import type { Attempt, OperationState, VideoProvider, VideoRequest } from "@/lib/providers/ports";
import { provider, providersOf } from "@/lib/providers/registry";
import { storage } from "@/lib/storage";
import type { Operation } from "../assets/columns";
import { type AssetRow, loadAsset } from "../assets/repo";
import { iconsFor } from "../illustration/icons";
import type { ClipItem } from "./batch";
import { DRAWN_THINGS } from "./make-image";
import { type BatchStage, callOf, cascadeOf, type Maker, preferred } from "./making";
import { endOperation } from "./operations";
import { updateUnfinished } from "./repo";

/** How long a vendor may fetch the picture that a clip begins with. */
const ADDRESS_SECONDS = 3600;
/** A provider that needs longer than this gives way to the next one. */
const DEADLINE_MS = 20 * 60_000;

async function requestOf(item: ClipItem): Promise<VideoRequest> {
  const { prompt, seconds, width, height, seed, language, imageAssetId } = item;
  const options = { icons: iconsFor(prompt, language, DRAWN_THINGS) };
  const request = { prompt, seconds, width, height, seed, language, options };
  if (!imageAssetId) return request;
  const { storageKey } = await loadAsset(imageAssetId);
  if (!storageKey) {
    throw new AppError({
      code: "conflict",
      message: "The picture that the clip begins with is not made yet.",
      remedy: "Wait until it is completed.",
    });
  }
  const imageUrl = await storage().address(storageKey, ADDRESS_SECONDS);
  const imagePath = await storage().localPath(storageKey);
  return { ...request, imagePath, ...(imageUrl ? { imageUrl } : {}) };
}

/** Providers still to be tried: the wished one, then the others that are there, without those that were tried. */
async function remaining(stage: BatchStage, tried: Attempt[]): Promise<string[] | undefined> {
  const first = preferred(stage, "video");
  if (tried.length === 0 && !(first && stage.input.fallback)) return first;
  const states = await Promise.all(
    providersOf("video").map(async (entry) => ((await entry.availability()).available ? [entry.id] : [])),
  );
  const all = [...(first ?? []), ...states.flat()];
  const left = [...new Set(all)].filter((id) => !tried.some((attempt) => attempt.provider === id));
  if (stage.input.fallback && left.length > 0) return left;
  const last = tried.at(-1);
  throw new AppError({
    code: last?.outcome === "refused" ? "provider_refused" : "provider_failed",
    message: `No video provider could do it. ${tried.map((one) => `${one.provider}: ${one.message}`).join(" · ")}`,
    remedy: "Word the prompt differently, or name another provider.",
    details: { attempts: tried },
  });
}

/** Starts the work at the first provider that takes it; `tried` gets those that did not. */
async function begin(stage: BatchStage, item: ClipItem, tried: Attempt[]): Promise<Operation> {
  const request = await requestOf(item);
  const { value, attempts } = await runCascade(
    "video",
    await remaining(stage, tried),
    cascadeOf(stage),
    async (entry) => ({
      provider: entry.id,
      ...(await entry.start(request, callOf(stage, item.assetId))),
    }),
  );
  tried.push(...attempts.filter((attempt) => attempt.outcome !== "succeeded"));
  return { provider: value.provider, id: value.operationId, startedAt: new Date().toISOString() };
}

/**
 * Keeps what another process must know to go on. A local operation is a file of this process, and is not kept.
 * @returns false when nobody waits for the clip any more
 */
function remember(asset: AssetRow, operation: Operation | null, tried: Attempt[]): Promise<boolean> {
  return updateUnfinished(asset.id, { metadata: { ...asset.metadata, operation }, attempts: tried });
}

/** Ends an operation that nobody waits for. One that cannot be ended now is told in the log; it must not hold the rest up. */
async function letGo(stage: BatchStage, operation: Operation): Promise<void> {
  await endOperation(operation, stage.workDir).catch((error: unknown) =>
    stage.log(
      `${operation.provider} could not be told to stop: ${messageOf(error)}`,
      { operation: operation.id },
      "warn",
    ),
  );
}

/** How an operation is. A question that another try may answer is no answer: what was paid for is not given up for it. */
async function ask(entry: VideoProvider, operation: Operation, stage: BatchStage, id: string): Promise<OperationState> {
  try {
    return await entry.poll(operation.id, callOf(stage, id));
  } catch (error) {
    if (stage.signal?.aborted) throw error;
    if (isAppError(error) && error.retryable && !entry.local) return { status: "running" };
    return { status: "failed", message: messageOf(error), failure: entry.classifyError(error) };
  }
}

/** Starts a clip or asks how it is; a provider that fails gives way to the next one. */
export const makeClip: Maker<ClipItem> = async (stage, item, asset) => {
  const tried = [...asset.attempts];
  let operation = asset.metadata.operation ?? null;
  for (;;) {
    if (!operation) {
      operation = await begin(stage, item, tried);
      if (!provider(operation.provider, "video")?.local && !(await remember(asset, operation, tried))) {
        await letGo(stage, operation);
        throw new AppError({ code: "cancelled", message: "Nobody waits for the clip any more." });
      }
    }
    const entry = provider(operation.provider, "video") as VideoProvider;
    const state = await ask(entry, operation, stage, item.assetId);
    if (state.status === "succeeded") {
      const facts = await probe(state.file.path);
      return {
        file: state.file,
        attempts: [...tried, { provider: entry.id, outcome: "succeeded", message: "" }],
        units: facts.durationSeconds,
        facts: {
          width: facts.width,
          height: facts.height,
          durationSeconds: facts.durationSeconds,
          codec: facts.video?.codec ?? null,
          metadata: { operation: null },
        },
      };
    }
    if (state.status === "running") {
      if (Date.now() - Date.parse(operation.startedAt) < DEADLINE_MS) return "waiting";
      await letGo(stage, operation);
      tried.push({ provider: entry.id, outcome: "failed", message: "It did not finish in time." });
    } else {
      tried.push({ provider: entry.id, outcome: state.failure, message: state.message });
    }
    operation = null;
    await remember(asset, null, tried);
  }
};
