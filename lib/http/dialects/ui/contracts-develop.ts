import { z } from "zod";
import { defineContract } from "../../contract";
import { usageQuery, usageSchema } from "./usage";
import {
  deliveryQuery,
  deliverySchema,
  newWebhookSchema,
  testRequest,
  urlSecretSchema,
  webhookChange,
  webhookRequest,
  webhookSchema,
} from "./webhooks";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";

export const listWebhooksContract = defineContract({
  id: "ui.webhooks",
  method: "GET",
  path: "/webhooks",
  summary: "Webhooks",
  tag,
  response: z.array(webhookSchema),
});
export const webhookSecretContract = defineContract({
  id: "ui.webhookSecret",
  method: "GET",
  path: "/webhooks/secret",
  summary: "The secret behind deliveries to a webhook_url",
  tag,
  response: urlSecretSchema,
});
export const createWebhookContract = defineContract({
  id: "ui.createWebhook",
  method: "POST",
  path: "/webhooks",
  summary: "Add a webhook",
  tag,
  body: webhookRequest,
  response: newWebhookSchema,
  status: 201,
  sealed: true,
});
export const webhookContract = defineContract({
  id: "ui.webhook",
  method: "GET",
  path: "/webhooks/{id}",
  summary: "One webhook",
  tag,
  params: id,
  response: webhookSchema,
});
export const changeWebhookContract = defineContract({
  id: "ui.changeWebhook",
  method: "PATCH",
  path: "/webhooks/{id}",
  summary: "Change a webhook",
  tag,
  params: id,
  body: webhookChange,
  response: webhookSchema,
});
export const deleteWebhookContract = defineContract({
  id: "ui.deleteWebhook",
  method: "DELETE",
  path: "/webhooks/{id}",
  summary: "Delete a webhook",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
export const rotateWebhookContract = defineContract({
  id: "ui.rotateWebhook",
  method: "POST",
  path: "/webhooks/{id}/rotate",
  summary: "Give a webhook a new secret",
  tag,
  params: id,
  response: newWebhookSchema,
  sealed: true,
});
export const testWebhookContract = defineContract({
  id: "ui.testWebhook",
  method: "POST",
  path: "/webhooks/{id}/test",
  summary: "Send a webhook a sample",
  tag,
  params: id,
  body: testRequest,
  response: deliverySchema,
  status: 202,
});
export const deliveriesContract = defineContract({
  id: "ui.deliveries",
  method: "GET",
  path: "/webhooks/{id}/deliveries",
  summary: "What a webhook was sent",
  tag,
  params: id,
  query: deliveryQuery,
  response: z.array(deliverySchema),
});
export const urlDeliveriesContract = defineContract({
  id: "ui.urlDeliveries",
  method: "GET",
  path: "/webhooks/by-request/deliveries",
  summary: "What each webhook_url of a request was sent",
  tag,
  query: deliveryQuery,
  response: z.array(deliverySchema),
});
export const replayUrlDeliveryContract = defineContract({
  id: "ui.replayUrlDelivery",
  method: "POST",
  path: "/webhooks/by-request/deliveries/{delivery}/replay",
  summary: "Send a webhook_url a delivery again",
  tag,
  params: z.object({ delivery: z.string().min(1).max(200) }),
  response: deliverySchema,
  status: 202,
});
export const replayContract = defineContract({
  id: "ui.replayDelivery",
  method: "POST",
  path: "/webhooks/{id}/deliveries/{delivery}/replay",
  summary: "Send a delivery again",
  tag,
  params: id.extend({ delivery: z.string().min(1).max(200) }),
  response: deliverySchema,
  status: 202,
});
export const usageContract = defineContract({
  id: "ui.usage",
  method: "GET",
  path: "/usage",
  summary: "What was used, by day",
  tag,
  query: usageQuery,
  response: usageSchema,
});
