import { z } from "zod";
import { SHAPES } from "@/lib/core/media-formats";
import { timelineSchema } from "@/lib/timeline/schema";
import { refusalFields, time } from "./common";

export const blankRequest = z.object({
  title: z.string().trim().min(1).max(200),
  format: z.enum(SHAPES).default("landscape"),
});
export const blankMade = z.object({ filmId: z.string() });

/** Counts the changes of a film's document. */
const revision = z.number().int();
/** Operations as the editor makes them; the studio checks each with its own schema. */
const ops = z.array(z.looseObject({ op: z.string() }));
/** Records of the document that came (`from` null), went (`to` null) or changed: then both hold the fields that differ. */
const diff = z.array(z.object({ of: z.string(), id: z.string(), from: z.unknown(), to: z.unknown() }));

export const batchSchema = z.object({
  id: z.string(),
  base: revision,
  revision,
  label: z.string(),
  origin: z.string(),
  ops,
  diff,
  /** Null for the studio's own jobs. */
  userId: z.string().nullable(),
  at: time,
});
export const documentSchema = z.object({ document: timelineSchema, revision });
export const changesSchema = z.object({
  revision,
  /** Null where they are not known any more: read the document anew. */
  batches: z.array(batchSchema).nullable(),
  more: z.boolean(),
});

const batchId = z.string().min(8).max(100);
export const batchRequest = z.object({
  /** The client's own: sent twice, a batch counts once. */
  batchId,
  /** Revision of the document that the operations were made on. */
  base: revision.min(0),
  label: z.string().max(200).default(""),
  ops: ops.min(1).max(500),
});
export const savedSchema = z.object({
  revision,
  /** What others changed since `base`, in order; null where that is not known any more: read the document anew. */
  missed: z.array(batchSchema).nullable(),
  /** What the batch itself has changed after them. */
  diff,
});

export const versionSchema = z.object({
  id: z.string(),
  /** Null for one that was kept by itself. */
  name: z.string().nullable(),
  /** `named`, or before what it was kept. */
  reason: z.string(),
  revision,
  createdAt: time,
});
export const versionRequest = z.object({ name: z.string().trim().min(1).max(120) });
export const restoreRequest = z.object({ batchId, base: revision.min(0) });
const counts = z.object({ added: z.number().int(), removed: z.number().int(), changed: z.number().int() });
export const comparedSchema = z.object({
  version: versionSchema,
  document: timelineSchema,
  /** How the film differs from it by now, for each kind of record. */
  counts: z.record(z.string(), counts),
});

export const keptSchema = z.object({
  id: z.string(),
  base: revision,
  revision,
  label: z.string(),
  ops,
  refusal: z.object(refusalFields),
  createdAt: time,
});
