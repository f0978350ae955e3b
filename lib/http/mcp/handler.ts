import { createMcpHandler } from "mcp-handler";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { consumeFairly, type Limit } from "@/lib/services/limits";
import { authenticateBearer } from "@/lib/services/tokens";
import { countRequest } from "@/lib/services/usage";
import { bearerToken } from "../bearer";
import { MAX_JSON_BYTES } from "../body";
import { uiDialect } from "../dialects/ui/dialect";
import { failure } from "../failure";
import { limited } from "../limited";
import { registerTool } from "./tool";
import { TOOLS } from "./tools";

/** Messages for each key or person: a request may carry several of them. */
const LIMIT: Limit = { points: 300, seconds: 60 };

const INSTRUCTIONS =
  "Framewright makes narrated, captioned films. Start one with make_film, follow it with get_job until its status is succeeded, then give the person its video_url. To change words on screen use get_timeline_texts and edit_timeline_text; to change what is said, get_transcript, change_sentence and cut_words; then render.";

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

/**
 * Without credentials, or with wrong ones (RFC 6750). It names no resource metadata: keys and tokens are made in the studio,
 * there is no authorization server to lead a client to.
 */
function challenge(token: string | null): Response {
  const [error, error_description] = token
    ? ["invalid_token", "The API key or access token is wrong, expired or revoked."]
    : ["invalid_request", "Send an API key or an access token as Authorization: Bearer …"];
  const header = `Bearer realm="Framewright"${token ? `, error="${error}", error_description="${error_description}"` : ""}`;
  return Response.json({ error, error_description }, { status: 401, headers: { "www-authenticate": header } });
}

/** Hands a message on with who sent it. */
function serveAs(actor: Actor, token: string, request: Request): Promise<Response> {
  const auth = {
    token,
    clientId: actor.apiKeyId ?? actor.userId,
    scopes: actor.scopes ? [...actor.scopes] : [],
    extra: { actor },
  };
  return serve(Object.assign(request, { auth }));
}

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
  // Without credentials the answer is the same whatever the body says: none of it is read.
  if (!token || !actor) return challenge(token);
  const refused = await count(actor, 1);
  if (refused) return refused;
  return limited(request, MAX_JSON_BYTES, async (given) => {
    const more = (await messagesIn(given)) - 1;
    return (more > 0 && (await count(actor, more))) || serveAs(actor, token, given);
  });
}

/** Counts messages; gives the answer to a client that sends more than it may, undefined for every other. */
async function count(actor: Actor, messages: number): Promise<Response | undefined> {
  const state = await consumeFairly(actor, actor.apiKeyId ?? actor.userId, [["mcp", LIMIT]], messages);
  countRequest(actor.userId, "mcp", !state.allowed);
  if (state.allowed) return undefined;
  const headers = { "retry-after": String(state.retryAfter) };
  return Response.json({ error: "Too many requests." }, { status: 429, headers });
}

/** How many messages a request carries (a batch of JSON-RPC is an array), at least one. */
async function messagesIn(request: Request): Promise<number> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  return Array.isArray(body) ? Math.max(1, body.length) : 1;
}
