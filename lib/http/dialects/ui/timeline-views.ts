import type { z } from "zod";
import type { BatchRow, ChangesSince, KeptRow, SavedBatch, VersionRow } from "@/lib/services/timelines";
import type { batchSchema, changesSchema, keptSchema, savedSchema, versionSchema } from "./timelines";

type Batch = z.input<typeof batchSchema>;

const diffView = (diff: BatchRow["diff"]): Batch["diff"] => diff.map((change) => ({ ...change }));

function batchView({ filmId: _, at, diff, ...batch }: BatchRow): Batch {
  return { ...batch, diff: diffView(diff), at: at.toISOString() };
}

export function changesView({ revision, batches, more }: ChangesSince): z.input<typeof changesSchema> {
  return { revision, batches: batches ? batches.map(batchView) : null, more };
}

export function savedView({ revision, missed, diff }: SavedBatch): z.input<typeof savedSchema> {
  return { revision, missed: missed ? missed.map(batchView) : null, diff: diffView(diff) };
}

export function versionView({ id, name, reason, revision, createdAt }: VersionRow): z.input<typeof versionSchema> {
  return { id, name, reason, revision, createdAt: createdAt.toISOString() };
}

export function keptView({ filmId: _, userId: __, createdAt, ...kept }: KeptRow): z.input<typeof keptSchema> {
  return { ...kept, createdAt: createdAt.toISOString() };
}
