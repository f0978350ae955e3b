import type { Actor } from "@/lib/core/actor";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type OpInput, opSchema } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import type { BatchRefusal } from "./columns";
import { type SavedBatch, saveOps } from "./save-batch";

/** What a document does not take: what is locked is in the way by now, all else is wrong in the request. */
export function refusedEdit({ item, field = "", reason }: BatchRefusal): AppError {
  if (field !== "locked") return invalid([{ field, message: reason, constraint: "fits" }]);
  return new AppError({ code: "conflict", message: reason, field, details: item ? { item } : {} });
}

/**
 * Edits a film's document as it is now, for who has none of its own: what does not fit is refused and not kept.
 * @throws AppError `not_found`, `validation` or `conflict` (a locked track) with the operation's own field
 */
export function editNow(
  { userId }: Actor,
  filmId: string,
  planned: (now: Timeline) => readonly OpInput[],
): Promise<SavedBatch> {
  const batch = { filmId, batchId: newId("batch"), base: Number.MAX_SAFE_INTEGER, label: "" };
  const opsFor = (now: Timeline) => planned(now).map((op) => opSchema.parse(op));
  return saveOps(batch, { userId, origin: "edit", opsFor, refused: refusedEdit });
}
