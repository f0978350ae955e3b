import { statfs } from "node:fs/promises";
import { env, homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

/** Free bytes without which no work is begun: a film of a minute in the making takes about as much. */
const LEAST_FREE_BYTES = 256 * 1024 ** 2;

/** Refuses work that this machine's disk has no room for, before anything is begun. @throws AppError `storage_full` */
export async function assertDiskSpace(): Promise<void> {
  // The work is done on another machine's disk.
  if (env().FRAMEWRIGHT_ROLE === "web") return;
  const { bavail, bsize } = await statfs(homePath());
  if (bavail * bsize >= LEAST_FREE_BYTES) return;
  throw new AppError({
    code: "storage_full",
    message: say("storage.server_disk_nearly_full"),
    remedy: say("storage.free_space_disk_framewright_home"),
    retryable: true,
  });
}
