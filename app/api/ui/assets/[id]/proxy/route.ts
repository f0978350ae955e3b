import { assetProxyContract, retryProxyContract } from "@/lib/http/dialects/ui/contracts-library";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openProxy, retryProxy } from "@/lib/services/assets";

const read = route(uiDialect, assetProxyContract, async ({ actor, params, request }) =>
  fileResponse(request, await openProxy(actor, { ...params, trashed: true })),
);

export { read as GET, read as HEAD };

export const POST = route(uiDialect, retryProxyContract, async ({ actor, params }) => {
  await retryProxy(actor, params);
  return undefined;
});
