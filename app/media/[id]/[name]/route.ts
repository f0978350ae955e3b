import { fileResponse } from "@/lib/http/files";
import { linkHandler } from "@/lib/http/links";
import { openSigned } from "@/lib/services/assets/signed-url";

export const GET = linkHandler(async (request, { id = "", name = "" }) => {
  const query = new URL(request.url).searchParams;
  const file = await openSigned(id, query.get("expires"), query.get("signature"));
  return fileResponse(request, { ...file, name });
});
export const HEAD = GET;
