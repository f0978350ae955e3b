import type { z } from "zod";
import { newId } from "@/lib/core/ids";
import type { Db } from "@/lib/db/client";
import { notify } from "@/lib/db/notify";
import type { EventSchema, WorkflowEvent } from "./define-event";
import { insertOutbox } from "./outbox/repo";

/** Channel that wakes whoever hands events to the workflow engine. */
export const OUTBOX_CHANNEL = "framewright_outbox";

/**
 * Hands an event to the workflow engine. Given the transaction of the change that caused it, both happen or neither does.
 * @param id makes a second dispatch of the same event do nothing
 */
export async function dispatch<S extends EventSchema>(
  db: Db,
  event: WorkflowEvent<S>,
  data: z.input<S>,
  id = newId("evt"),
): Promise<void> {
  await insertOutbox(db, id, event.name, event.schema.parse(data));
  await notify(db, OUTBOX_CHANNEL, id);
}
