import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { storage } from "@/lib/storage";

const PREFIX = "work/";

/** Where a job keeps files that its steps leave for each other, on whatever machine they run. */
export const workKey = (jobId: string, name: string): string => `${PREFIX}${jobId}/${name}`;

/** The folder of a job on this machine. */
export const workFolder = (jobId: string): string => homePath("work", jobId);

/** Removes what an ended job's steps left for each other. */
export async function clearWork(jobId: string): Promise<void> {
  for await (const { key } of storage().list(workKey(jobId, ""))) await storage().remove(key);
  await rm(workFolder(jobId), { recursive: true, force: true });
}

/** Removes what jobs that were cancelled or lost have left, here and in the storage. @returns files and folders removed */
export async function pruneWork(before: Date): Promise<number> {
  let removed = 0;
  for await (const { key, modifiedAt } of storage().list(PREFIX)) {
    if (modifiedAt >= before) continue;
    await storage().remove(key);
    removed += 1;
  }
  const folder = homePath("work");
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const place = path.join(folder, name);
    const facts = await stat(place).catch(() => undefined);
    if (!facts || facts.mtime >= before) continue;
    await rm(place, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}
