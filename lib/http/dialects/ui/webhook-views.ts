import type { DeliveryWithAttempts, EndpointView } from "@/lib/services/webhooks";
import { DELIVERY_STATUSES, type Delivery, type Webhook } from "./webhooks";

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export function webhookView(row: EndpointView): Webhook {
  return {
    id: row.id,
    url: row.url,
    events: row.events,
    description: row.description,
    status: row.status === "enabled" ? "enabled" : "disabled",
    disabledReason: row.disabledSaid,
    secretHint: row.secretHint,
    previousSecretUntil: iso(row.previousSecretUntil),
    createdAt: row.createdAt.toISOString(),
  };
}

export function deliveryView(row: DeliveryWithAttempts): Delivery {
  return {
    id: row.id,
    event: row.event,
    url: row.url,
    status: DELIVERY_STATUSES.find((known) => known === row.status) ?? "pending",
    body: JSON.stringify(row.body, null, 2),
    attempts: row.attempts.map((one) => ({
      at: one.at.toISOString(),
      requestHeaders: one.requestHeaders,
      status: one.status,
      responseBody: one.responseBody,
      error: one.errorSaid,
      milliseconds: one.milliseconds,
    })),
    nextAttemptAt: iso(row.nextAttemptAt),
    deliveredAt: iso(row.deliveredAt),
    createdAt: row.createdAt.toISOString(),
  };
}
