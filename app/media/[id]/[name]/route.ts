import { fileResponse } from "@/lib/http/files";
import { linkHandler } from "@/lib/http/links";
import { openSigned } from "@/lib/services/assets/signed-url";

export const GET = linkHandler(async (request, { id = "", name = "" }) => {
  const { searchParams: query } = new URL(request.url);
  const proof = { expires: query.get("expires"), signature: query.get("signature") };
  return fileResponse(request, await openSigned({ id, name, ...proof }));
});
export const HEAD = GET;
