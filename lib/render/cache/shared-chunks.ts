import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/core/env";
import { isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { storage } from "@/lib/storage";

const ROOT = "render-chunks/";

/** Whether finished chunks should lie with the files, because all machines reach those and have no cache in common. */
export const chunksAreShared = (): boolean => storage().id !== "disk" && !env().FRAMEWRIGHT_RENDER_CACHE;

const keyOf = (owner: string, name: string): string => `${ROOT}${owner}/${name}`;

/**
 * Brings a chunk that another machine made to `place`.
 * @returns false when there is none, or it cannot be had now: then it is made here
 */
export async function fetchChunk(owner: string, name: string, place: string): Promise<boolean> {
  try {
    await pipeline(await storage().read(keyOf(owner, name)), createWriteStream(place));
    return true;
  } catch (error) {
    await rm(place, { force: true });
    if (isAppError(error) && error.code === "not_found") return false;
    logger.warn("A chunk could not be fetched from the storage", { name, error: messageOf(error) });
    return false;
  }
}

/** Gives a finished chunk to the other machines. One that cannot be given now is made anew by whoever needs it. */
export async function shareChunk(owner: string, name: string, file: string): Promise<void> {
  await storage()
    .putFile(keyOf(owner, name), file)
    .catch((error: unknown) => {
      logger.warn("A chunk could not be given to the storage", { name, error: messageOf(error) });
    });
}

/**
 * Removes shared chunks: an owner's, or everybody's, those that were made before `before`.
 * @returns how many there were
 */
export async function removeSharedChunks(options: { owner?: string; before?: Date } = {}): Promise<number> {
  if (!chunksAreShared()) return 0;
  let removed = 0;
  for await (const { key, modifiedAt } of storage().list(options.owner ? `${ROOT}${options.owner}/` : ROOT)) {
    if (options.before && modifiedAt >= options.before) continue;
    await storage().remove(key);
    removed += 1;
  }
  return removed;
}
