import { assetFileContract } from "@/lib/http/dialects/ui/contracts-assets";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { downloadName } from "@/lib/http/dialects/ui/download-name";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openAsset, openFrame } from "@/lib/services/assets";

const pictureResponse = (picture: Buffer): Response =>
  new Response(new Uint8Array(picture), {
    headers: { "content-type": "image/png", "cache-control": "private, max-age=3600" },
  });

const handler = route(uiDialect, assetFileContract, async ({ actor, params, query, request }) => {
  if (query.frame !== undefined)
    return pictureResponse(await openFrame(actor, { ...params, frame: query.frame, trashed: true }));
  const file = await openAsset(actor, { ...params, trashed: true });
  return fileResponse(request, file, query.download ? { attachment: downloadName(file) } : {});
});

export { handler as GET, handler as HEAD };
