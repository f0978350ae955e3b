import { voicePreviewContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { localFileResponse } from "@/lib/http/links";
import { voicePreview } from "@/lib/services/voices";

export const GET = route(uiDialect, voicePreviewContract, async ({ params, request }) => {
  const sample = await voicePreview({ id: decodeURIComponent(params.id) });
  return localFileResponse(request, sample.path, sample.mime);
});
