import { downloadAssetContract } from "@/lib/http/dialects/platform/contracts-assets";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { downloadName } from "@/lib/http/dialects/ui/download-name";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openAsset } from "@/lib/services/assets";

const handler = route(platformDialect, downloadAssetContract, async ({ actor, params, request }) => {
  const file = await openAsset(actor, { id: params.asset_id });
  return fileResponse(request, file, { attachment: downloadName(file) });
});

export { handler as GET, handler as HEAD };
