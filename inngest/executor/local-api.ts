import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { type IncomingEvent, incomingEventSchema } from "./protocol";

/** What the SDK's client may ask of the engine of its own process. */
export interface LocalEngine {
  register(body: unknown): Promise<void>;
  send(events: IncomingEvent[]): Promise<string[]>;
}

const holder = globalThis as { framewrightWorkflowEngine?: LocalEngine };

/** Makes an engine the one that answers the SDK's client in this process, until the returned function is called. */
export function answerLocally(engine: LocalEngine): () => void {
  holder.framewrightWorkflowEngine = engine;
  return () => {
    if (holder.framewrightWorkflowEngine === engine) holder.framewrightWorkflowEngine = undefined;
  };
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}

/**
 * The `fetch` of the SDK's client when the engine is embedded: the two requests of the protocol that go from the app to the server,
 * answered in process. `x-inngest-event-id-seed` gives events without an id the same one when they are sent again.
 */
export async function localFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const { pathname } = new URL(request.url);
  const engine = holder.framewrightWorkflowEngine;
  if (!engine) {
    throw new AppError({
      code: "engine_unavailable",
      message: "The workflow engine does not run in this process.",
      remedy: "Hand events over with dispatch() of lib/jobs/dispatch.",
    });
  }
  if (request.method === "POST" && pathname === "/fn/register") {
    await engine.register(await request.json());
    return json(200, { ok: true, modified: true });
  }
  if (request.method === "POST" && pathname.startsWith("/e/")) {
    const body: unknown = await request.json();
    const seed = request.headers.get("x-inngest-event-id-seed");
    const events = (Array.isArray(body) ? body : [body]).map((raw, index) => {
      const event = incomingEventSchema.parse(raw);
      return seed && !event.id ? { ...event, id: sha256(`${seed}\n${index}`).slice(0, 32) } : event;
    });
    return json(200, { ids: await engine.send(events), status: 200 });
  }
  return json(404, { error: `The embedded workflow engine does not answer ${request.method} ${pathname}.` });
}
