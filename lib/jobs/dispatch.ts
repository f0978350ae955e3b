import { newId } from "@/lib/core/ids";
import type { Db } from "@/lib/db/client";
import { notify } from "@/lib/db/notify";
import { insertOutbox } from "./repo";

/** Channel that wakes whoever hands events to the workflow engine. */
export const OUTBOX_CHANNEL = "framewright_outbox";

/**
 * Hands an event to the workflow engine. Given the transaction of the change that caused it, both happen or neither does.
 * @param id makes a second dispatch of the same event do nothing
 */
export async function dispatch(db: Db, name: string, data: Record<string, unknown>, id = newId("evt")): Promise<void> {
  await insertOutbox(db, id, name, data);
  await notify(db, OUTBOX_CHANNEL, id);
}
