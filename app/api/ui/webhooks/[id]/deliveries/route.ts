import { deliveriesContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { deliveryView } from "@/lib/http/dialects/ui/webhook-views";
import { route } from "@/lib/http/kernel";
import { getEndpoint, listDeliveries } from "@/lib/services/webhooks";

export const GET = route(uiDialect, deliveriesContract, async ({ actor, params, query }) => {
  const { id } = await getEndpoint(actor, params);
  return (await listDeliveries(actor, { endpointId: id, ...query })).map(deliveryView);
});
