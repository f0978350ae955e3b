import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import type { Tx } from "@/lib/db/client";
import { type OpInput, opSchema } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import { refusedEdit } from "../timelines/edit-now";
import { saveOps } from "../timelines/save-batch";
import { findProject, findWholes, setWholes, type Wholes } from "./repo";

/** What an edit is planned from: the document as it is while nobody else can change it. */
export interface Now {
  document: Timeline;
  wholes: Wholes;
}

/** What is to be done, and the segments as trims count from then on, where they change. */
export interface Plan {
  ops: readonly OpInput[];
  wholes?: Wholes | undefined;
}

/**
 * Edits a project's document; nothing of it is done when one step cannot be. Without steps nothing is saved.
 * @throws AppError `not_found`, `validation` or `conflict` (a locked track) with the operation's own field
 */
export async function editProject(
  actor: Actor,
  id: string,
  planned: (now: Now, tx: Tx) => Plan | Promise<Plan>,
): Promise<void> {
  await findProject(actor.userId, id);
  const opsFor = async (document: Timeline, tx: Tx) => {
    const { ops, wholes } = await planned({ document, wholes: await findWholes(id, tx) }, tx);
    if (wholes) await setWholes(tx, id, wholes);
    return ops.map((op) => opSchema.parse(op));
  };
  const batch = { filmId: id, batchId: newId("batch"), base: Number.MAX_SAFE_INTEGER, label: "" };
  await saveOps(batch, { userId: actor.userId, origin: "edit", opsFor, refused: refusedEdit });
}
