import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { rotateSecretContract, webhookWire } from "@/lib/http/dialects/platform/webhooks";
import { route } from "@/lib/http/kernel";
import { rotateSecret } from "@/lib/services/webhooks";

export const POST = route(platformDialect, rotateSecretContract, async ({ actor, params, body }) => {
  const input = { id: params.webhook_id, secret: body.secret, overlapHours: body.overlap_hours };
  const { endpoint, secret } = await rotateSecret(actor, input);
  return { ...webhookWire(endpoint), secret };
});
