import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { createWebhookContract, listWebhooksContract, webhookWire } from "@/lib/http/dialects/platform/webhooks";
import { route } from "@/lib/http/kernel";
import { createEndpoint, listEndpoints } from "@/lib/services/webhooks";

export const GET = route(platformDialect, listWebhooksContract, async ({ actor }) => ({
  webhooks: (await listEndpoints(actor)).map(webhookWire),
}));

export const POST = route(platformDialect, createWebhookContract, async ({ actor, body }) => {
  const { endpoint, secret } = await createEndpoint(actor, body);
  return { ...webhookWire(endpoint), secret };
});
