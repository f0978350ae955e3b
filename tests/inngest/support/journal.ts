import { appendFileSync, existsSync, readFileSync } from "node:fs";

/** One thing a worker process did; `at` is milliseconds since 1970. */
export interface Entry {
  at: number;
  pid: number;
  what: "start" | "done" | "aborted";
  run: string;
  step: string;
  attempt: number;
  user?: string;
}

/** Written line by line by several processes, each line at once. */
export function write(file: string, entry: Omit<Entry, "at" | "pid">): void {
  appendFileSync(file, `${JSON.stringify({ at: Date.now(), pid: process.pid, ...entry })}\n`);
}

export function read(file: string): Entry[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
}

/** The most entries that were between start and done at one moment. A start whose process was killed ends at `killed`. */
export function mostAtOnce(entries: Entry[]): number {
  let now = 0;
  let most = 0;
  for (const entry of entries) {
    now += entry.what === "start" ? 1 : -1;
    most = Math.max(most, now);
  }
  return most;
}
