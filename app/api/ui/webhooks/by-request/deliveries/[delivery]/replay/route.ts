import { replayUrlDeliveryContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { deliveryView } from "@/lib/http/dialects/ui/webhook-views";
import { route } from "@/lib/http/kernel";
import { replayUrlDelivery } from "@/lib/services/webhooks";

export const POST = route(uiDialect, replayUrlDeliveryContract, async ({ actor, params }) =>
  deliveryView(await replayUrlDelivery(actor, { deliveryId: params.delivery })),
);
