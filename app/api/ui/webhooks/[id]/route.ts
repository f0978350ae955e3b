import {
  changeWebhookContract,
  deleteWebhookContract,
  webhookContract,
} from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { webhookView } from "@/lib/http/dialects/ui/webhook-views";
import { route } from "@/lib/http/kernel";
import { changeEndpoint, getEndpoint, removeEndpoint } from "@/lib/services/webhooks";

export const GET = route(uiDialect, webhookContract, async ({ actor, params }) =>
  webhookView(await getEndpoint(actor, params)),
);

export const PATCH = route(uiDialect, changeWebhookContract, async ({ actor, params, body }) =>
  webhookView(await changeEndpoint(actor, { ...params, ...body })),
);

export const DELETE = route(uiDialect, deleteWebhookContract, async ({ actor, params }) => {
  await removeEndpoint(actor, params);
  return undefined;
});
