import { statfs } from "node:fs/promises";
import { env, homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Free bytes without which no work is begun: a film of a minute in the making takes about as much. */
const LEAST_FREE_BYTES = 256 * 1024 ** 2;

async function freeAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Free bytes where work is done and where its files are kept, which may be a disk of its own: of the fuller of both. */
export async function freeBytes(): Promise<number> {
  const home = await freeAt(homePath());
  // Before the first file there is no folder of files.
  const files = env().S3_BUCKET ? home : await freeAt(homePath("files")).catch(() => home);
  return Math.min(home, files);
}

/** Refuses work that this machine's disk has no room for, before anything is begun. @throws AppError `storage_full` */
export async function assertDiskSpace(): Promise<void> {
  // The work is done on another machine's disk.
  if (env().FRAMEWRIGHT_ROLE === "web") return;
  if ((await freeBytes()) >= LEAST_FREE_BYTES) return;
  throw new AppError({
    code: "storage_full",
    message: say("storage.server_disk_nearly_full"),
    remedy: say("storage.free_space_disk_framewright_home"),
    retryable: true,
  });
}
