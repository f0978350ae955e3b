import { z } from "zod";
import type { DeliveryWithAttempts, EndpointView } from "@/lib/services/webhooks";
import { DELIVERY_STATUSES, WEBHOOK_EVENTS } from "@/lib/services/webhooks/events";
import { createEndpointSchema, secretSchema, updateEndpointSchema } from "@/lib/services/webhooks/schemas";
import { isoOrNull, isoTime } from "@/lib/wire/time";
import { defineContract } from "../../contract";

const tag = "Webhooks";
const params = z.object({ webhook_id: z.string().min(1).max(200) });

const webhook = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  description: z.string(),
  status: z.string(),
  disabled_reason: z.string().nullable(),
  secret_hint: z.string(),
  previous_secret_until: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});
const withSecret = webhook.extend({ secret: z.string() });

const attempt = z.object({
  at: z.string(),
  request_headers: z.record(z.string(), z.string()),
  response_status: z.number().int().nullable(),
  response_body: z.string().nullable(),
  error: z.string().nullable(),
  duration_ms: z.number().int(),
});

const delivery = z.object({
  id: z.string(),
  webhook_id: z.string().nullable(),
  event: z.string(),
  url: z.string(),
  status: z.string(),
  body: z.record(z.string(), z.unknown()),
  attempts: z.array(attempt),
  next_attempt_at: z.string().nullable(),
  delivered_at: z.string().nullable(),
  created_at: z.string(),
});

const EXAMPLE = {
  url: "https://myapp.com/webhook",
  events: ["project.completed", "render.completed", "publish.completed"],
  secret: "my-webhook-secret",
};

export const createWebhookContract = defineContract({
  id: "createWebhook",
  method: "POST",
  path: "/webhooks",
  summary: "Register an address to be told at",
  description: "The secret is answered this once. Without one a secret is made.",
  tag,
  scope: "manage",
  status: 201,
  sealed: true,
  body: createEndpointSchema,
  response: withSecret,
  examples: [{ summary: "The document's webhook", request: EXAMPLE }],
});

export const listWebhooksContract = defineContract({
  id: "listWebhooks",
  method: "GET",
  path: "/webhooks",
  summary: "Registered addresses",
  tag,
  scope: "read",
  response: z.object({ webhooks: z.array(webhook) }),
});

export const getWebhookContract = defineContract({
  id: "getWebhook",
  method: "GET",
  path: "/webhooks/{webhook_id}",
  summary: "One registered address",
  tag,
  scope: "read",
  params,
  response: webhook,
});

const change = { path: "/webhooks/{webhook_id}", tag, scope: "manage", params, response: webhook } as const;

export const patchWebhookContract = defineContract({
  ...change,
  id: "patchWebhook",
  method: "PATCH",
  summary: "Change what is given",
  body: updateEndpointSchema,
});

export const putWebhookContract = defineContract({
  ...change,
  id: "putWebhook",
  method: "PUT",
  summary: "Replace address, events and description",
  body: createEndpointSchema.omit({ secret: true }).extend({ status: updateEndpointSchema.shape.status }),
});

export const deleteWebhookContract = defineContract({
  id: "deleteWebhook",
  method: "DELETE",
  path: "/webhooks/{webhook_id}",
  summary: "Remove an address; what is on its way is not sent any more",
  tag,
  scope: "manage",
  params,
  response: z.undefined(),
  status: 204,
});

export const rotateSecretContract = defineContract({
  id: "rotateWebhookSecret",
  method: "POST",
  path: "/webhooks/{webhook_id}/rotate",
  summary: "Give an address a new secret",
  description: "Both secrets sign for `overlap_hours`. The new one is answered this once.",
  tag,
  scope: "manage",
  params,
  sealed: true,
  body: z.object({ secret: secretSchema.optional(), overlap_hours: z.number().min(0).max(168).default(24) }),
  response: withSecret,
});

export const webhookSecretContract = defineContract({
  id: "webhookSecret",
  method: "GET",
  path: "/webhooks/secret",
  summary: "The secret that signs what is sent to a `webhook_url`",
  description: "The account's own, for addresses that come with a request instead of being registered here.",
  tag,
  scope: "manage",
  response: z.object({ secret: z.string() }),
});

export const testWebhookContract = defineContract({
  id: "testWebhook",
  method: "POST",
  path: "/webhooks/{webhook_id}/test",
  summary: "Send a sample of an event",
  tag,
  scope: "manage",
  params,
  body: z.object({ event: z.enum(WEBHOOK_EVENTS).optional() }),
  response: delivery,
  status: 202,
});

export const listDeliveriesContract = defineContract({
  id: "listWebhookDeliveries",
  method: "GET",
  path: "/webhooks/{webhook_id}/deliveries",
  summary: "What was sent and what came back, newest first",
  tag,
  scope: "read",
  params,
  query: z.object({
    limit: z.coerce.number().int().min(1).max(100).default(50),
    status: z.enum(DELIVERY_STATUSES).optional(),
    event: z.enum(WEBHOOK_EVENTS).optional(),
  }),
  response: z.object({ deliveries: z.array(delivery) }),
});

export const replayDeliveryContract = defineContract({
  id: "replayWebhookDelivery",
  method: "POST",
  path: "/webhooks/{webhook_id}/deliveries/{delivery_id}/replay",
  summary: "Send a delivery again",
  tag,
  scope: "manage",
  params: params.extend({ delivery_id: z.string().min(1).max(200) }),
  body: z.object({}),
  response: delivery,
  status: 202,
});

export const webhookContracts = [
  createWebhookContract,
  listWebhooksContract,
  webhookSecretContract,
  getWebhookContract,
  patchWebhookContract,
  putWebhookContract,
  deleteWebhookContract,
  rotateSecretContract,
  testWebhookContract,
  listDeliveriesContract,
  replayDeliveryContract,
];

export function webhookWire(row: EndpointView): z.output<typeof webhook> {
  return {
    id: row.id,
    url: row.url,
    events: row.events,
    description: row.description,
    status: row.status,
    disabled_reason: row.disabledReason,
    secret_hint: row.secretHint,
    previous_secret_until: isoOrNull(row.previousSecretUntil),
    created_at: isoTime(row.createdAt),
    updated_at: isoTime(row.updatedAt),
  };
}

export function deliveryWire(row: DeliveryWithAttempts): z.output<typeof delivery> {
  return {
    id: row.id,
    webhook_id: row.endpointId,
    event: row.event,
    url: row.url,
    status: row.status,
    body: row.body,
    attempts: row.attempts.map((one) => ({
      at: isoTime(one.at),
      request_headers: one.requestHeaders,
      response_status: one.status,
      response_body: one.responseBody,
      error: one.error,
      duration_ms: one.milliseconds,
    })),
    next_attempt_at: isoOrNull(row.nextAttemptAt),
    delivered_at: isoOrNull(row.deliveredAt),
    created_at: isoTime(row.createdAt),
  };
}
