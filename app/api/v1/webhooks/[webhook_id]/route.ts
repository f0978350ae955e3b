import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import {
  deleteWebhookContract,
  getWebhookContract,
  patchWebhookContract,
  putWebhookContract,
  webhookWire,
} from "@/lib/http/dialects/platform/webhooks";
import { route } from "@/lib/http/kernel";
import { changeEndpoint, getEndpoint, removeEndpoint } from "@/lib/services/webhooks";

export const GET = route(platformDialect, getWebhookContract, async ({ actor, params }) =>
  webhookWire(await getEndpoint(actor, { id: params.webhook_id })),
);

export const PATCH = route(platformDialect, patchWebhookContract, async ({ actor, params, body }) =>
  webhookWire(await changeEndpoint(actor, { ...body, id: params.webhook_id })),
);

export const PUT = route(platformDialect, putWebhookContract, async ({ actor, params, body }) =>
  webhookWire(await changeEndpoint(actor, { ...body, id: params.webhook_id })),
);

export const DELETE = route(platformDialect, deleteWebhookContract, async ({ actor, params }) => {
  await removeEndpoint(actor, { id: params.webhook_id });
  return undefined;
});
