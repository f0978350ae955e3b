import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { WEBHOOK_EVENTS, type WebhookEvent } from "./events";
import { type NewDelivery, queueDelivery } from "./queue-delivery";
import { type DeliveryWithAttempts, type EndpointRow, findDelivery, findEndpoint } from "./repo";

function assertEnabled(endpoint: EndpointRow): void {
  if (endpoint.status === "enabled") return;
  throw new AppError({
    code: "conflict",
    message: endpoint.disabledSaid
      ? say("webhooks.disabled_because", { why: endpoint.disabledSaid })
      : say("webhooks.disabled"),
    remedy: say("webhooks.enable_first"),
  });
}

async function queue(delivery: Omit<NewDelivery, "once">): Promise<DeliveryWithAttempts> {
  const id = await transaction((tx) => queueDelivery(tx, { ...delivery, once: newId("once") }));
  return findDelivery(delivery.userId, id ?? "");
}

const to = ({ userId, id, url }: EndpointRow) => ({ userId, endpointId: id, url, dialect: "platform" as const });

/** What a delivery carried. */
const carried = ({ event, body, jobId }: DeliveryWithAttempts) => ({
  event,
  body,
  ...(jobId ? { jobId } : {}),
});

/** Sends a sample of an event to an endpoint, marked as a test. @throws AppError `not_found`, `conflict` when disabled */
export async function sendTest(
  actor: Actor,
  input: { id: string; event?: WebhookEvent | undefined },
): Promise<DeliveryWithAttempts> {
  const endpoint = await findEndpoint(actor.userId, input.id);
  assertEnabled(endpoint);
  const event = input.event ?? endpoint.events[0] ?? WEBHOOK_EVENTS[0];
  const timestamp = new Date().toISOString().replace(/\.\d{3}Z$/, "Z");
  return queue({
    ...to(endpoint),
    event,
    body: { event, timestamp, data: { test: true, message: say("webhooks.test_from_framewright").text } },
  });
}

/**
 * Sends a delivery's body again, as a delivery of its own, to where its endpoint now is.
 * @throws AppError `not_found`, `conflict` when the endpoint is disabled
 */
export async function replayDelivery(
  actor: Actor,
  input: { endpointId: string; deliveryId: string },
): Promise<DeliveryWithAttempts> {
  const endpoint = await findEndpoint(actor.userId, input.endpointId);
  const delivery = await findDelivery(actor.userId, input.deliveryId, endpoint.id);
  assertEnabled(endpoint);
  return queue({ ...to(endpoint), ...carried(delivery) });
}

/** The same for a delivery to an address that came with a request: it goes there again. @throws AppError `not_found` */
export async function replayUrlDelivery(actor: Actor, input: { deliveryId: string }): Promise<DeliveryWithAttempts> {
  const delivery = await findDelivery(actor.userId, input.deliveryId, null);
  return queue({ userId: actor.userId, url: delivery.url, dialect: "public", ...carried(delivery) });
}
