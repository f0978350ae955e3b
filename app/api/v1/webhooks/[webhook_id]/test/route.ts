import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { deliveryWire, testWebhookContract } from "@/lib/http/dialects/platform/webhooks";
import { route } from "@/lib/http/kernel";
import { sendTest } from "@/lib/services/webhooks";

export const POST = route(platformDialect, testWebhookContract, async ({ actor, params, body }) =>
  deliveryWire(await sendTest(actor, { id: params.webhook_id, event: body.event })),
);
