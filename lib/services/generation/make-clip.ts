import { AppError, saidBy } from "@/lib/core/errors";
import { probe } from "@/lib/media/probe";
import { say } from "@/lib/messages/say";
import { advanceOperation } from "@/lib/providers/operation";
import type { VideoRequest } from "@/lib/providers/ports";
import { storage } from "@/lib/storage";
import { loadAsset } from "../assets/repo";
import type { ClipItem } from "./batch";
import { drawingOf } from "./make-image";
import { callOf, fallbackOf, type Maker, preferred } from "./making";
import { updateUnfinished } from "./repo";

/** How long a vendor may fetch the picture that a clip begins with. */
const ADDRESS_SECONDS = 3600;
/** A provider that needs longer than this gives way to the next one. */
const DEADLINE_MS = 20 * 60_000;

async function requestOf(item: ClipItem): Promise<VideoRequest> {
  const { prompt, seconds, width, height, seed, language, imageAssetId } = item;
  const request = { prompt, seconds, width, height, seed, language, options: drawingOf(item, true) };
  if (!imageAssetId) return request;
  const { storageKey } = await loadAsset(imageAssetId);
  if (!storageKey) {
    throw new AppError({
      code: "conflict",
      message: say("generation.picture_clip_begins_not_made"),
      remedy: say("generation.wait_until_completed"),
    });
  }
  const imageUrl = await storage().address(storageKey, ADDRESS_SECONDS);
  const imagePath = await storage().localPath(storageKey);
  return { ...request, imagePath, ...(imageUrl ? { imageUrl } : {}) };
}

/** Starts a clip or asks how it is; a provider that fails gives way to the next one. */
export const makeClip: Maker<ClipItem> = async (stage, item, asset) => {
  const context = callOf(stage, item.assetId);
  const made = await advanceOperation(
    { operation: asset.metadata.operation ?? null, attempts: asset.attempts },
    {
      kind: "video",
      orderedIds: preferred(stage, "video"),
      options: { ...fallbackOf(stage), followers: "any" },
      context,
      deadlineMs: DEADLINE_MS,
      prepare: async () => {
        const request = await requestOf(item);
        return (entry) => entry.start(request, context);
      },
      save: ({ operation, attempts }) =>
        updateUnfinished(asset.id, { metadata: { ...asset.metadata, operation }, attempts }),
      onUnended: ({ provider, id }, error) =>
        stage.log(say("generation.could_not_told_stop", { provider, why: saidBy(error) }), { operation: id }, "warn"),
    },
  );
  if (made === "running") return "waiting";
  const { width, height, durationSeconds, video } = await probe(made.file.path);
  const facts = { width, height, durationSeconds, codec: video?.codec ?? null, metadata: { operation: null } };
  return { ...made, units: durationSeconds, facts };
};
