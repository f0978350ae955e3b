import { isEmbedded } from "@/inngest/client";
import { handler } from "@/inngest/serve";

export const dynamic = "force-dynamic";

/** Where an Inngest server calls the workflow functions. The embedded engine calls them in its own process, and nobody else may. */
async function respond(request: Request): Promise<Response> {
  if (isEmbedded())
    return Response.json({ error: "not_found", message: "No Inngest server is configured." }, { status: 404 });
  return handler(request);
}

export { respond as GET, respond as POST, respond as PUT };
