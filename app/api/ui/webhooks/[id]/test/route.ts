import { testWebhookContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { deliveryView } from "@/lib/http/dialects/ui/webhook-views";
import { route } from "@/lib/http/kernel";
import { sendTest } from "@/lib/services/webhooks";

export const POST = route(uiDialect, testWebhookContract, async ({ actor, params, body }) =>
  deliveryView(await sendTest(actor, { ...params, ...body })),
);
