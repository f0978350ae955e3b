import { createMcpHandler, withMcpAuth } from "mcp-handler";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { consume, type Limit } from "@/lib/services/limits";
import { authenticateBearer } from "@/lib/services/tokens";
import { countRequest } from "@/lib/services/usage";
import { bearerToken } from "../bearer";
import { MAX_JSON_BYTES } from "../body";
import { uiDialect } from "../dialects/ui/dialect";
import { failure } from "../failure";
import { limited } from "../limited";
import { registerTool } from "./tool";
import { TOOLS } from "./tools";

/** Requests for each key or person. */
const LIMIT: Limit = { points: 300, seconds: 60 };

const INSTRUCTIONS =
  "Framewright makes narrated, captioned films. Start one with make_film, follow it with get_job until its status is succeeded, then give the person its video_url. To change words on screen use get_timeline_texts, edit_timeline_text and render.";

/** Who calls, as the check of the credentials left it with the request. */
function actorOf(context: unknown): Actor {
  const { http } = context as { http?: { authInfo?: { extra?: { actor?: Actor } } } };
  const actor = http?.authInfo?.extra?.actor;
  if (!actor) throw new Error("A tool was called without credentials.");
  return actor;
}

const serve = createMcpHandler(
  (server) => {
    for (const tool of TOOLS) registerTool(server, tool, actorOf);
  },
  { serverInfo: { name: "framewright", version: "1.0.0" }, instructions: INSTRUCTIONS, telemetry: false },
);

const authenticated = withMcpAuth(
  serve,
  async (_, token) => {
    const actor = token ? await authenticateBearer(token) : null;
    if (!token || !actor) return undefined;
    return {
      token,
      clientId: actor.apiKeyId ?? actor.userId,
      scopes: actor.scopes ? [...actor.scopes] : [],
      extra: { actor },
    };
  },
  { required: true },
);

/**
 * The studio for assistants: Model Context Protocol over streamable HTTP, with an API key or an access token as bearer.
 * Answers 401 without either, 413 for a body of more than 2 MB and 429 with Retry-After above the limit.
 */
export async function mcpHandler(request: Request): Promise<Response> {
  try {
    return await answer(request);
  } catch (error) {
    return failure(uiDialect, error, newId("req"), new Headers(), request);
  }
}

async function answer(request: Request): Promise<Response> {
  const token = bearerToken(request);
  const actor = token ? await authenticateBearer(token) : null;
  if (actor) {
    const state = await consume(`mcp:${actor.apiKeyId ?? actor.userId}`, LIMIT);
    countRequest(actor.userId, "mcp", !state.allowed);
    if (!state.allowed) {
      const headers = { "retry-after": String(state.retryAfter) };
      return Response.json({ error: "Too many requests." }, { status: 429, headers });
    }
  }
  // Without credentials the answer is the same whatever the body says: none of it is read.
  if (!actor) return authenticated(new Request(request.url, { method: request.method, headers: request.headers }));
  return limited(request, MAX_JSON_BYTES, authenticated);
}
