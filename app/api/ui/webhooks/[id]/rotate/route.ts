import { rotateWebhookContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { webhookView } from "@/lib/http/dialects/ui/webhook-views";
import { route } from "@/lib/http/kernel";
import { rotateSecret } from "@/lib/services/webhooks";

export const POST = route(uiDialect, rotateWebhookContract, async ({ actor, params }) => {
  const { endpoint, secret } = await rotateSecret(actor, params);
  return { webhook: webhookView(endpoint), secret };
});
