import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { webhookSecretContract } from "@/lib/http/dialects/platform/webhooks";
import { route } from "@/lib/http/kernel";
import { accountWebhookSecret } from "@/lib/services/webhooks";

export const GET = route(platformDialect, webhookSecretContract, async ({ actor }) => ({
  secret: accountWebhookSecret(actor.userId),
}));
