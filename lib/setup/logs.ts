import fs from "node:fs";
import { homePath } from "@/lib/core/env";

/** A log that has grown beyond this many bytes is set aside as `<name>.old.log` at the next start. */
const MAX_BYTES = 20 * 1024 ** 2;

/** Opens `$FRAMEWRIGHT_HOME/logs/<name>.log` for appending; the caller hands the descriptor to a child process. */
export function openLog(name: string): { fd: number; file: string } {
  const file = homePath("logs", `${name}.log`);
  fs.mkdirSync(homePath("logs"), { recursive: true });
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_BYTES) fs.renameSync(file, homePath("logs", `${name}.old.log`));
  return { fd: fs.openSync(file, "a"), file };
}
