import { urlDeliveriesContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { deliveryView } from "@/lib/http/dialects/ui/webhook-views";
import { route } from "@/lib/http/kernel";
import { listDeliveries } from "@/lib/services/webhooks";

export const GET = route(uiDialect, urlDeliveriesContract, async ({ actor, query }) =>
  (await listDeliveries(actor, { endpointId: null, ...query })).map(deliveryView),
);
