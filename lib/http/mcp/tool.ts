import type { CallToolResult, McpServer } from "@modelcontextprotocol/server";
import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError, messageOf } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { logger } from "@/lib/core/logger";
import { say } from "@/lib/messages/say";
import type { ApiScope } from "@/lib/services/api-keys";
import { containsNul } from "../no-nul";
import { outageOf } from "../outage";

/** What an assistant can do: one verb, described for a reader that has not seen the studio. */
export interface Tool<I extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  scope: ApiScope;
  input: I;
  readOnly: boolean;
  run: (actor: Actor, input: z.output<I>) => Promise<Record<string, unknown>>;
}

/** Gives a tool its precise types, then forgets them: tools are kept in one list. */
export function defineTool<I extends z.ZodObject>(tool: Tool<I>): Tool {
  return tool as unknown as Tool;
}

function assertScope(actor: Actor, scope: ApiScope): void {
  if (!actor.scopes || actor.scopes.includes(scope)) return;
  throw new AppError({
    code: "forbidden",
    message: say("http.key_lacks_scope", { scope }),
    remedy: say("http.make_key_scope_studio"),
  });
}

/** PostgreSQL's text cannot hold NUL, and no assistant means it. */
function assertNoNul(given: unknown): void {
  if (!containsNul(given)) return;
  throw new AppError({ code: "validation", message: say("http.nul"), remedy: say("http.without_nul") });
}

/** Failures are answers too, so that the assistant can read what is wrong and mend it. */
function failure(error: unknown): CallToolResult {
  const text = (message: string): CallToolResult => ({ isError: true, content: [{ type: "text", text: message }] });
  const known = isAppError(error) ? error : outageOf(error);
  if (known) {
    const sentence = /[.!?]$/.test(known.message) ? known.message : `${known.message}.`;
    return text([sentence, known.remedy].filter(Boolean).join(" "));
  }
  const requestId = newId("req");
  logger.error("Unexpected failure in a tool", { requestId, error: messageOf(error) });
  return text(`Something went wrong on our side (${requestId}).`);
}

/** Makes a tool known to a server; `actorOf` says who calls. */
export function registerTool(server: McpServer, tool: Tool, actorOf: (context: unknown) => Actor): void {
  const { name, title, description, input, readOnly } = tool;
  const annotations = { readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given, context) => {
    try {
      const actor = actorOf(context);
      assertScope(actor, tool.scope);
      assertNoNul(given);
      const result = await tool.run(actor, given);
      return { content: [{ type: "text", text: JSON.stringify(result) }], structuredContent: result };
    } catch (error) {
      return failure(error);
    }
  });
}
