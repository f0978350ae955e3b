import { baseUrl } from "@/lib/core/env";
import { linkHandler } from "@/lib/http/links";
import { actorOfCookie } from "@/lib/http/session-cookie";
import { finishConnecting } from "@/lib/services/publishing";

const to = (path: string) =>
  new Response(null, { status: 302, headers: { location: `${baseUrl()}${path}`, "cache-control": "no-store" } });

/** Where platforms lead back to whoever connects an account, who must be signed in to the studio as the one who began. */
export const GET = linkHandler(async (request) => {
  const { pathname, search, searchParams: query } = new URL(request.url);
  const actor = await actorOfCookie(request.headers.get("cookie"));
  if (!actor) return to(`/sign-in?callbackUrl=${encodeURIComponent(pathname + search)}`);
  await finishConnecting(actor, { state: query.get("state") ?? "", code: query.get("code") ?? undefined });
  return to("/");
});
