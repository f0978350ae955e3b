import { z } from "zod";
import { wordsSchema } from "@/lib/messages/message";
import { DELIVERY_STATUSES, WEBHOOK_EVENTS } from "@/lib/services/webhooks/events";
import { time } from "./common";

export { DELIVERY_STATUSES, WEBHOOK_EVENTS };

export const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  description: z.string(),
  status: z.enum(["enabled", "disabled"]),
  disabledReason: wordsSchema.nullable(),
  /** The secret's end, to tell two apart. */
  secretHint: z.string(),
  /** Until then the secret before this one signs too. */
  previousSecretUntil: time.nullable(),
  createdAt: time,
});
export type Webhook = z.infer<typeof webhookSchema>;

/** `secret` is in this answer and never again. */
export const newWebhookSchema = z.object({ webhook: webhookSchema, secret: z.string() });

/** What signs deliveries to addresses that came with a request. */
export const urlSecretSchema = z.object({ secret: z.string() });

const url = z.string().trim().min(1).max(2000);
const events = z.array(z.enum(WEBHOOK_EVENTS)).min(1);
const description = z.string().trim().max(500);

export const webhookRequest = z.object({ url, events, description: description.default("") });
export const webhookChange = z.object({
  url: url.optional(),
  events: events.optional(),
  description: description.optional(),
  status: z.enum(["enabled", "disabled"]).optional(),
});
export type WebhookChange = z.input<typeof webhookChange>;

const attemptSchema = z.object({
  at: time,
  requestHeaders: z.record(z.string(), z.string()),
  status: z.number().int().nullable(),
  responseBody: z.string().nullable(),
  error: wordsSchema.nullable(),
  milliseconds: z.number(),
});
export type DeliveryAttempt = z.infer<typeof attemptSchema>;

export const deliverySchema = z.object({
  id: z.string(),
  event: z.string(),
  url: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  /** What was sent, as JSON text. */
  body: z.string(),
  attempts: z.array(attemptSchema),
  nextAttemptAt: time.nullable(),
  deliveredAt: time.nullable(),
  createdAt: time,
});
export type Delivery = z.infer<typeof deliverySchema>;

export const deliveryQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  status: z.enum(DELIVERY_STATUSES).optional(),
});
export const testRequest = z.object({ event: z.enum(WEBHOOK_EVENTS).optional() });
