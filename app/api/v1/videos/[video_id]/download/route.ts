import { downloadVideoContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { downloadName } from "@/lib/http/dialects/ui/download-name";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openAsset } from "@/lib/services/assets";
import { videoAsset } from "@/lib/services/exports";

const handler = route(platformDialect, downloadVideoContract, async ({ actor, params, request }) => {
  const { id } = await videoAsset(actor, { id: params.video_id });
  const file = await openAsset(actor, { id });
  return fileResponse(request, file, { attachment: downloadName(file) });
});

export { handler as GET, handler as HEAD };
