import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { deliveryWire, replayDeliveryContract } from "@/lib/http/dialects/platform/webhooks";
import { route } from "@/lib/http/kernel";
import { replayDelivery } from "@/lib/services/webhooks";

export const POST = route(platformDialect, replayDeliveryContract, async ({ actor, params }) =>
  deliveryWire(await replayDelivery(actor, { endpointId: params.webhook_id, deliveryId: params.delivery_id })),
);
