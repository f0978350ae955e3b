import { baseUrl } from "@/lib/core/env";
import { linkHandler } from "@/lib/http/links";
import { finishConnecting } from "@/lib/services/publishing";

/** Where platforms lead back to whoever connects an account; the state says who that is. */
export const GET = linkHandler(async (request) => {
  const { searchParams: query } = new URL(request.url);
  await finishConnecting({ state: query.get("state") ?? "", code: query.get("code") ?? undefined });
  return new Response(null, { status: 302, headers: { location: `${baseUrl()}/`, "cache-control": "no-store" } });
});
