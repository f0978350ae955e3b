import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { connectContract } from "@/lib/http/dialects/platform/publish";
import { route } from "@/lib/http/kernel";
import { connectUrl } from "@/lib/services/publishing";

export const GET = route(platformDialect, connectContract, async ({ actor, params }) => {
  const location = await connectUrl(actor, params);
  return new Response(null, { status: 302, headers: { location, "cache-control": "no-store" } });
});
