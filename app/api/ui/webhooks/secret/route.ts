import { webhookSecretContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { accountWebhookSecret } from "@/lib/services/webhooks";

export const GET = route(uiDialect, webhookSecretContract, async ({ actor }) => ({
  secret: accountWebhookSecret(actor.userId),
}));
