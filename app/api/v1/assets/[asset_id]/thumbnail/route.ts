import { assetThumbnailContract } from "@/lib/http/dialects/platform/contracts-assets";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openThumbnail } from "@/lib/services/assets";

const handler = route(platformDialect, assetThumbnailContract, async ({ actor, params, request }) =>
  fileResponse(request, await openThumbnail(actor, { id: params.asset_id })),
);

export { handler as GET, handler as HEAD };
