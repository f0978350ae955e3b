import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { env, homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { say } from "@/lib/messages/say";
import type { StoredFile } from "../types";

/** A copy that was used within this time may be in use, and stays. */
const KEPT_MS = 24 * 3_600_000;
/** How often at most old copies are looked for. */
const TRIM_MS = 600_000;

const folder = (): string => homePath("storage-copies");

/** Where the copy of this state of the file is. The ending stays: programs go by it. */
function placeOf(key: string, etag: string): string {
  const name = createHash("sha256").update(`${key}\n${etag}`).digest("hex");
  return path.join(folder(), name.slice(0, 2), name + path.extname(key));
}

let trimmed = 0;
const underway = new Map<string, Promise<string>>();

/** Removes copies that were not used for a day, the oldest first, until the rest is below the render cache's limit. */
export async function trimCopies(limit = env().FRAMEWRIGHT_CACHE_MAX_BYTES, now = Date.now()): Promise<void> {
  const names = await readdir(folder(), { recursive: true }).catch(() => [] as string[]);
  const files: { file: string; bytes: number; usedAt: number }[] = [];
  for (const name of names) {
    const file = path.join(folder(), name);
    const info = await stat(file).catch(() => undefined);
    if (info?.isFile()) files.push({ file, bytes: info.size, usedAt: info.mtimeMs });
  }
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  for (const { file, bytes: own, usedAt } of files.sort((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= limit || now - usedAt < KEPT_MS) break;
    await rm(file, { force: true });
    bytes -= own;
  }
}

async function fetchCopy(place: string, bytes: number, read: () => Promise<Readable>): Promise<string> {
  await mkdir(path.dirname(place), { recursive: true });
  const temporary = `${place}.${newId("part")}`;
  try {
    await pipeline(await read(), createWriteStream(temporary));
    const { size } = await stat(temporary);
    if (size !== bytes) {
      throw new AppError({
        code: "engine_unavailable",
        message: say("storage.gave_bytes", { size, bytes }),
        remedy: say("core.try_again"),
        retryable: true,
      });
    }
    await rename(temporary, place);
  } finally {
    await rm(temporary, { force: true });
  }
  return place;
}

/** Path of a local copy of a stored file, fetched once for each content, however many ask at the same time. */
export async function localCopy(key: string, file: StoredFile, read: () => Promise<Readable>): Promise<string> {
  const place = placeOf(key, file.etag);
  const now = new Date();
  const there = await stat(place).catch(() => undefined);
  if (there?.size === file.bytes) {
    await utimes(place, now, now).catch(() => {});
    return place;
  }
  if (Date.now() - trimmed > TRIM_MS) {
    trimmed = Date.now();
    await trimCopies();
  }
  const fetching = underway.get(place) ?? fetchCopy(place, file.bytes, read);
  underway.set(place, fetching);
  return fetching.finally(() => underway.delete(place));
}
