import type { Actor } from "@/lib/core/actor";
import { type DeliveryFilter, type DeliveryWithAttempts, findDeliveries } from "./repo";

export {
  changeEndpoint,
  createEndpoint,
  type EndpointView,
  getEndpoint,
  listEndpoints,
  removeEndpoint,
  rotateSecret,
} from "./endpoints";
export type { WebhookEvent } from "./events";
export { queueDelivery } from "./queue-delivery";
export type { DeliveryWithAttempts } from "./repo";
export { RETRY_SECONDS } from "./schedule";
export { replayDelivery, replayUrlDelivery, sendTest } from "./send-again";
export { sendDelivery } from "./send-delivery";
export { accountWebhookSecret, bodySignature, signedHeaders } from "./signature";

/** The latest deliveries with every attempt, newest first. */
export function listDeliveries(
  actor: Actor,
  filter: DeliveryFilter & { limit?: number } = {},
): Promise<DeliveryWithAttempts[]> {
  const { limit = 50, ...where } = filter;
  return findDeliveries(actor.userId, where, limit);
}
