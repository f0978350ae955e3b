import { env } from "@/lib/core/env";

export const dynamic = "force-dynamic";

/** Where an Inngest server calls the workflow functions. The embedded engine calls them in its own process, and nobody else may. */
async function respond(request: Request): Promise<Response> {
  if (!env().INNGEST_BASE_URL) {
    return Response.json({ error: "not_found", message: "No Inngest server is configured." }, { status: 404 });
  }
  // Only now: the functions bring the renderer with them.
  const { handler } = await import("@/inngest/serve");
  return handler(request);
}

export { respond as GET, respond as POST, respond as PUT };
