import { env } from "@/lib/core/env";
import { limited } from "@/lib/http/limited";

export const dynamic = "force-dynamic";

/** Largest call of an Inngest server, in bytes: what the steps of a run gave so far comes with it. */
const MAX_BYTES = 32 * 1024 ** 2;

/** Where an Inngest server calls the workflow functions. The embedded engine calls them in its own process, and nobody else may. */
async function respond(request: Request): Promise<Response> {
  if (!env().INNGEST_BASE_URL) {
    return Response.json({ error: "not_found", message: "No Inngest server is configured." }, { status: 404 });
  }
  // Only now: the functions bring the renderer with them.
  const { handler } = await import("@/inngest/serve");
  return limited(request, MAX_BYTES, handler);
}

export { respond as GET, respond as POST, respond as PUT };
