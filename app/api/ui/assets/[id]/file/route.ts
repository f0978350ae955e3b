import { assetFileContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { downloadName } from "@/lib/http/dialects/ui/download-name";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openAsset } from "@/lib/services/assets";

const handler = route(uiDialect, assetFileContract, async ({ actor, params, query, request }) => {
  const file = await openAsset(actor, params);
  return fileResponse(request, file, query.download ? { attachment: downloadName(file) } : {});
});

export { handler as GET, handler as HEAD };
