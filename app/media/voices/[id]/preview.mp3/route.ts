import { linkHandler, localFileResponse } from "@/lib/http/links";
import { voicePreview } from "@/lib/services/voices";

export const GET = linkHandler(async (request, { id = "" }) => {
  const { path, mime } = await voicePreview({ id });
  return localFileResponse(request, path, mime);
});
export const HEAD = GET;
