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
export { listDeliveries } from "./list-deliveries";
export { queueDelivery } from "./queue-delivery";
export type { DeliveryWithAttempts } from "./repo";
export { RETRY_SECONDS } from "./schedule";
export { replayDelivery, replayUrlDelivery, sendTest } from "./send-again";
export { sendDelivery } from "./send-delivery";
export { accountWebhookSecret, bodySignature, signedHeaders } from "./signature";
