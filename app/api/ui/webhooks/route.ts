import { createWebhookContract, listWebhooksContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { webhookView } from "@/lib/http/dialects/ui/webhook-views";
import { route } from "@/lib/http/kernel";
import { createEndpoint, listEndpoints } from "@/lib/services/webhooks";

export const GET = route(uiDialect, listWebhooksContract, async ({ actor }) =>
  (await listEndpoints(actor)).map(webhookView),
);

export const POST = route(uiDialect, createWebhookContract, async ({ actor, body }) => {
  const { endpoint, secret } = await createEndpoint(actor, body);
  return { webhook: webhookView(endpoint), secret };
});
