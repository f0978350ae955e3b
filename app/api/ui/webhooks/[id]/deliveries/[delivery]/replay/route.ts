import { replayContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { deliveryView } from "@/lib/http/dialects/ui/webhook-views";
import { route } from "@/lib/http/kernel";
import { replayDelivery } from "@/lib/services/webhooks";

export const POST = route(uiDialect, replayContract, async ({ actor, params }) =>
  deliveryView(await replayDelivery(actor, { endpointId: params.id, deliveryId: params.delivery })),
);
