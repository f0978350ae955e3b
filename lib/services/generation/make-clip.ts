import { AppError } from "@/lib/core/errors";
import type { Prisma } from "@/lib/db/client";
import { probe } from "@/lib/media/probe";
import { runCascade } from "@/lib/providers/cascade";
import type { Attempt, VideoProvider, VideoRequest } from "@/lib/providers/ports";
import { provider, providersOf } from "@/lib/providers/registry";
import { storage } from "@/lib/storage";
import type { AssetRow } from "../assets/repo";
import { loadAsset } from "../assets/repo";
import { iconsFor } from "../illustration/icons";
import type { ClipItem } from "./batch";
import { DRAWN_THINGS } from "./make-image";
import { type BatchStage, callOf, cascadeOf, type Maker, preferred } from "./making";
import { updateUnfinished } from "./repo";

/** A remote provider's work on its way, kept with the asset: a crash or a restart asks again instead of paying again. */
interface Operation {
  provider: string;
  id: string;
  /** ISO time. */
  startedAt: string;
}

/** A provider that needs longer than this gives way to the next one. */
const DEADLINE_MS = 20 * 60_000;

const metadataOf = (asset: AssetRow) => asset.metadata as { operation?: Operation | null };
const attemptsOf = (asset: AssetRow) => asset.attempts as unknown as Attempt[];

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
  return { ...request, imagePath: await storage().localPath(storageKey) };
}

/** Providers still to be tried: the wished one, then the others, without those that were tried. */
function remaining(stage: BatchStage, tried: Attempt[]): string[] | undefined {
  const first = preferred(stage, "video");
  if (tried.length === 0) return first;
  const all = [...(first ?? []), ...providersOf("video").map(({ id }) => id)];
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
  const { value, attempts } = await runCascade("video", remaining(stage, tried), cascadeOf(stage), async (entry) => ({
    provider: entry.id,
    ...(await entry.start(request, callOf(stage, item.assetId))),
  }));
  tried.push(...attempts.filter((attempt) => attempt.outcome !== "succeeded"));
  return { provider: value.provider, id: value.operationId, startedAt: new Date().toISOString() };
}

/** Keeps what another process must know to go on. A local operation is a file of this process, and is not kept. */
async function remember(asset: AssetRow, operation: Operation | null, tried: Attempt[]): Promise<void> {
  const metadata = { ...(asset.metadata as Prisma.JsonObject), operation: operation && { ...operation } };
  await updateUnfinished(asset.id, { metadata, attempts: tried.map((attempt) => ({ ...attempt })) });
}

/** Starts a clip or asks how it is; a provider that fails gives way to the next one. */
export const makeClip: Maker<ClipItem> = async (stage, item, asset) => {
  const tried = attemptsOf(asset);
  let operation = metadataOf(asset).operation ?? null;
  for (;;) {
    if (!operation) {
      operation = await begin(stage, item, tried);
      if (!provider(operation.provider, "video")?.local) await remember(asset, operation, tried);
    }
    const entry = provider(operation.provider, "video") as VideoProvider;
    const state = await entry.poll(operation.id, callOf(stage, item.assetId)).catch((error: unknown) => {
      if (stage.signal?.aborted) throw error;
      const message = error instanceof Error ? error.message : String(error);
      return { status: "failed" as const, message, failure: entry.classifyError(error) };
    });
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
      tried.push({ provider: entry.id, outcome: "failed", message: "It did not finish in time." });
    } else {
      tried.push({ provider: entry.id, outcome: state.failure, message: state.message });
    }
    operation = null;
    await remember(asset, null, tried);
  }
};
