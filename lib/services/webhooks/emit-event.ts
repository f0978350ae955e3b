import type { Tx } from "@/lib/db/client";
import type { WebhookEvent } from "./events";
import { queueDelivery } from "./queue-delivery";
import { findSubscribers } from "./repo";

/**
 * Tells every enabled endpoint of an account that subscribed to `event`, with the change that caused it or not at all.
 * Body: `{event, timestamp, data}`; the signature is added when it is sent.
 * @param once names the happening: the same one is told once to each endpoint, however often the step runs
 */
export async function emitEvent(
  tx: Tx,
  userId: string,
  event: WebhookEvent,
  data: Record<string, unknown>,
  options: { once: string; jobId?: string },
): Promise<void> {
  const timestamp = new Date().toISOString().replace(/\.\d{3}Z$/, "Z");
  for (const endpoint of await findSubscribers(tx, userId, event)) {
    await queueDelivery(tx, {
      userId,
      endpointId: endpoint.id,
      dialect: "platform",
      event,
      url: endpoint.url,
      body: { event, timestamp, data },
      once: `${event}:${options.once}:${endpoint.id}`,
      ...(options.jobId ? { jobId: options.jobId } : {}),
    });
  }
}
