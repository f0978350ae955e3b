import type { CallOptions, Transport } from "../transport.ts";
import type {
  CreateWebhookAnswer,
  CreateWebhookBody,
  GetWebhookAnswer,
  ListWebhookDeliveriesAnswer,
  ListWebhookDeliveriesQuery,
  ListWebhooksAnswer,
  PatchWebhookBody,
  ReplayWebhookDeliveryAnswer,
  RotateWebhookSecretAnswer,
  RotateWebhookSecretBody,
  TestWebhookAnswer,
  TestWebhookBody,
  WebhookSecretAnswer,
} from "../types.ts";
import { type VerifyOptions, verifyWebhook, type WebhookEvent } from "../verify-webhook.ts";

const at = (id: string, rest = ""): string => `/webhooks/${encodeURIComponent(id)}${rest}`;

export class Webhooks {
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  /** `secret` is in this answer and never again. */
  create(body: CreateWebhookBody, options: CallOptions = {}): Promise<CreateWebhookAnswer> {
    return this.transport.json({ ...options, method: "POST", path: "/webhooks", body });
  }

  list(options: CallOptions = {}): Promise<ListWebhooksAnswer> {
    return this.transport.json({ ...options, method: "GET", path: "/webhooks" });
  }

  /** The secret that signs what is sent to a `webhook_url` of a request. */
  secret(options: CallOptions = {}): Promise<WebhookSecretAnswer> {
    return this.transport.json({ ...options, method: "GET", path: "/webhooks/secret" });
  }

  get(id: string, options: CallOptions = {}): Promise<GetWebhookAnswer> {
    return this.transport.json({ ...options, method: "GET", path: at(id) });
  }

  update(id: string, body: PatchWebhookBody, options: CallOptions = {}): Promise<GetWebhookAnswer> {
    return this.transport.json({ ...options, method: "PATCH", path: at(id), body });
  }

  delete(id: string, options: CallOptions = {}): Promise<void> {
    return this.transport.json({ ...options, method: "DELETE", path: at(id) });
  }

  rotateSecret(
    id: string,
    body: RotateWebhookSecretBody = {},
    options: CallOptions = {},
  ): Promise<RotateWebhookSecretAnswer> {
    return this.transport.json({ ...options, method: "POST", path: at(id, "/rotate"), body });
  }

  test(id: string, body: TestWebhookBody = {}, options: CallOptions = {}): Promise<TestWebhookAnswer> {
    return this.transport.json({ ...options, method: "POST", path: at(id, "/test"), body });
  }

  deliveries(
    id: string,
    query: ListWebhookDeliveriesQuery = {},
    options: CallOptions = {},
  ): Promise<ListWebhookDeliveriesAnswer> {
    return this.transport.json({ ...options, method: "GET", path: at(id, "/deliveries"), query });
  }

  replay(id: string, deliveryId: string, options: CallOptions = {}): Promise<ReplayWebhookDeliveryAnswer> {
    const path = at(id, `/deliveries/${encodeURIComponent(deliveryId)}/replay`);
    return this.transport.json({ ...options, method: "POST", path, body: {} });
  }

  /** Checks a delivery's signature and answers its event. @throws WebhookVerificationError */
  verify(delivery: VerifyOptions): Promise<WebhookEvent> {
    return verifyWebhook(delivery);
  }
}
