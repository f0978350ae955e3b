import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { editNow } from "../timelines/edit-now";
import { titleOps } from "./overlays";
import type { OverlayChange } from "./types";

/** Puts a text over a film of any origin. @returns its id @throws AppError `not_found`, `validation`, `conflict` */
export async function addTitle(
  actor: Actor,
  { filmId, fields }: { filmId: string; fields: OverlayChange & { text: string } },
): Promise<string> {
  const id = newId("overlay");
  await editNow(actor, filmId, (document) => titleOps(document, { id, type: "text", fields }));
  return id;
}
