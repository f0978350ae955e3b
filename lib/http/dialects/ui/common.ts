import { z } from "zod";
import { wordsSchema } from "@/lib/messages/message";

/** What happened and what to do next, for readers of any language. */
export const saidSchema = z.object({ message: wordsSchema, remedy: wordsSchema.optional() });

/** Why an edit of a film was refused. */
export const refusalFields = {
  /** Which operation was refused, counted from 0. */
  at: z.number().int(),
  op: z.string(),
  track: z.string().optional(),
  item: z.string().optional(),
  field: z.string().optional(),
  reason: wordsSchema,
};

/** How the studio's own calls say no; every field but `message` and `code` may be missing. */
export const uiErrorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    remedy: z.string().optional(),
    field: z.string().optional(),
    said: saidSchema,
    issues: z.array(z.object({ field: z.string(), message: z.string(), said: wordsSchema })).optional(),
    /** Why an edit of a film was refused: which of its operations, counted from 0, and what it was about. */
    conflict: z
      .object({
        batchId: z.string(),
        ...refusalFields,
      })
      .optional(),
    requestId: z.string().optional(),
  }),
});
export const conflictSchema = uiErrorSchema.shape.error.shape.conflict;
export type UiErrorBody = z.infer<typeof uiErrorSchema>["error"];

/** One page of a list; `page` counts from 1. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    page: z.number().int(),
    pages: z.number().int(),
    total: z.number().int(),
  });
}

export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(24),
  search: z.string().trim().max(200).default(""),
});

/** Something the user should know: what was left out or replaced, and what would change it. */
export const noticeSchema = z.object({ code: z.string(), message: wordsSchema, remedy: wordsSchema.optional() });
export type NoticeView = z.infer<typeof noticeSchema>;

/** ISO 8601. */
export const time = z.string();
