import { newId } from "@/lib/core/ids";
import type { Db } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { webhookQueued } from "@/lib/jobs/events";
import { type DeliveryBody, insertDelivery } from "./repo";

export interface NewDelivery {
  userId: string;
  endpointId?: string;
  jobId?: string;
  dialect: "public" | "platform";
  event: string;
  url: string;
  body: DeliveryBody;
  /** The same delivery is queued once, however often the step that asks for it runs. */
  once: string;
}

/**
 * Writes a delivery with the change that caused it; the workflow engine sends it and tries again.
 * @returns its id, or null when the same one was queued before
 */
export async function queueDelivery(tx: Db, input: NewDelivery): Promise<string | null> {
  const id = newId("msg");
  const inserted = await insertDelivery(tx, { ...input, id, nextAttemptAt: new Date() });
  if (!inserted) return null;
  await dispatch(tx, webhookQueued, { deliveryId: id, userId: input.userId }, `webhook:${id}`);
  return id;
}
