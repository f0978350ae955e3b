import { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { messageSchema } from "@/lib/messages/message";
import { opSchema } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";

/** A JSON column that holds a timeline document. */
export const documentColumn = z.unknown().transform((value, context): Timeline => {
  try {
    return parseTimeline(value);
  } catch (error) {
    if (!isAppError(error)) throw error;
    for (const { field, message } of error.issues) {
      context.addIssue({ code: "custom", message, path: field ? field.split(".") : [] });
    }
    return z.NEVER;
  }
});

/** The columns `ops`: operations as they were sent. */
export const opsColumn = z.array(opSchema);

/** The column `TimelineBatch.diff`. */
export { diffSchema as diffColumn } from "@/lib/timeline/ops/core/diff-schema";

/** The column `KeptChange.refusal`: which operation was refused, counted from 0, where and why. */
export const refusalColumn = z.object({
  at: z.number().int().min(0),
  op: z.string(),
  track: z.string().optional(),
  item: z.string().optional(),
  field: z.string().optional(),
  reason: messageSchema,
});
export type BatchRefusal = z.output<typeof refusalColumn>;

/** Who changed a document: somebody in the editor, one who went back to a version, or what wrote a whole document. */
export const ORIGINS = ["edit", "restore", "text", "scene", "film", "replace"] as const;
export const originColumn = z.enum(ORIGINS);
export type Origin = z.output<typeof originColumn>;

/** Why a version was kept: its owner said so, or what came after it. */
export const VERSION_REASONS = ["named", "session", "hour", "restore", "text", "scene", "film", "replace"] as const;
export const reasonColumn = z.enum(VERSION_REASONS);
export type VersionReason = z.output<typeof reasonColumn>;
