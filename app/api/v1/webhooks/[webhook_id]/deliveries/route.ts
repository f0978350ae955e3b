import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { deliveryWire, listDeliveriesContract } from "@/lib/http/dialects/platform/webhooks";
import { route } from "@/lib/http/kernel";
import { getEndpoint, listDeliveries } from "@/lib/services/webhooks";

export const GET = route(platformDialect, listDeliveriesContract, async ({ actor, params, query }) => {
  const endpoint = await getEndpoint(actor, { id: params.webhook_id });
  const deliveries = await listDeliveries(actor, { ...query, endpointId: endpoint.id });
  return { deliveries: deliveries.map(deliveryWire) };
});
