import { moodPreviewContract } from "@/lib/http/dialects/ui/contracts-catalogue";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { localFileResponse } from "@/lib/http/links";
import { moodPreview } from "@/lib/services/music/mood-preview";

export const GET = route(uiDialect, moodPreviewContract, async ({ params, request }) => {
  const piece = await moodPreview(params.mood);
  return localFileResponse(request, piece.path, piece.mime);
});
