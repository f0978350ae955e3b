import { voicePreviewContract } from "@/lib/http/dialects/ui/contracts-catalogue";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { localFileResponse } from "@/lib/http/links";
import { voicePreview } from "@/lib/services/voices";

/** An id as it was before it was put into an address; what cannot be decoded names no voice. */
function voiceId(given: string): string {
  try {
    return decodeURIComponent(given);
  } catch {
    return given;
  }
}

export const GET = route(uiDialect, voicePreviewContract, async ({ params, request }) => {
  const sample = await voicePreview({ id: voiceId(params.id) });
  return localFileResponse(request, sample.path, sample.mime);
});
