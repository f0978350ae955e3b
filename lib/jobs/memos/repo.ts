import { z } from "zod";
import { db } from "@/lib/db/client";
import { parseStored, toStored } from "@/lib/db/stored";

/** The column `JobMemo.output`: what a step answered; nothing in it when it answered nothing. */
const outputColumn = z.object({ value: z.json().optional() });

/** What a finished step of a job's run answered; null when it has not finished. */
export async function findMemo(jobId: string, step: string): Promise<z.output<typeof outputColumn> | null> {
  const row = await db().jobMemo.findUnique({ where: { jobId_step: { jobId, step } } });
  return row && parseStored(outputColumn, row.output, { table: "JobMemo", column: "output", id: `${jobId} ${step}` });
}

/** Keeps what a step answered, for a run that has to begin anew. */
export async function saveMemo(jobId: string, step: string, value: unknown): Promise<void> {
  const output = toStored(value === undefined ? {} : { value });
  await db().jobMemo.upsert({
    where: { jobId_step: { jobId, step } },
    create: { jobId, step, output },
    update: { output },
  });
}

/** How many of these steps of a job have finished. */
export function countMemos(jobId: string, steps: string[]): Promise<number> {
  return db().jobMemo.count({ where: { jobId, step: { in: steps } } });
}

/** Removes what the steps of ended jobs answered. */
export async function pruneMemos(endedBefore: Date): Promise<void> {
  await db().jobMemo.deleteMany({ where: { job: { finishedAt: { lt: endedBefore } } } });
}
