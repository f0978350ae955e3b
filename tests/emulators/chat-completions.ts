import type { ServerResponse } from "node:http";
import { type Received, sendJson } from "./http-server";

/** What an emulated language model does with its next requests, in order; the last entry stays. */
export type Behaviour =
  | { reply: unknown }
  /** Text as it is: not JSON, or JSON in a fence. */
  | { text: string }
  | { status: number; error: string; headers?: Record<string, string> };

/** Hands out behaviours one a request; the last one stays. */
export function script(behaviours: readonly Behaviour[]): () => Behaviour {
  let at = 0;
  return () => behaviours[Math.min(at++, behaviours.length - 1)]!;
}

export const textOf = (behaviour: Behaviour): string =>
  "reply" in behaviour ? JSON.stringify(behaviour.reply) : "text" in behaviour ? behaviour.text : "";

/** POST /chat/completions as OpenAI's API reference has it: checks model, messages and response_format, answers one choice. */
export function answerChat(request: Received, response: ServerResponse, behaviour: Behaviour) {
  const body = request.body as {
    model?: string;
    messages?: { role: string; content: unknown }[];
    response_format?: { type: string; json_schema?: { name: string; schema: { type: string } } };
  };
  const invalid = (message: string) =>
    sendJson(response, 400, { error: { message, type: "invalid_request_error", param: null, code: null } });
  if (!body.model) return invalid("you must provide a model parameter");
  if (!body.messages?.length) return invalid("'messages' is a required property");
  if (body.response_format?.type === "json_schema" && body.response_format.json_schema?.schema.type !== "object") {
    return invalid("Invalid schema for response_format: schema must be of type 'object'");
  }
  if ("status" in behaviour) {
    for (const [name, value] of Object.entries(behaviour.headers ?? {})) response.setHeader(name, value);
    return sendJson(response, behaviour.status, {
      error: { message: behaviour.error, type: "server_error", param: null, code: null },
    });
  }
  sendJson(response, 200, {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1_770_000_000,
    model: body.model,
    choices: [
      {
        index: 0,
        message: { role: "assistant", content: textOf(behaviour), refusal: null },
        finish_reason: "stop",
        logprobs: null,
      },
    ],
    usage: { prompt_tokens: 500, completion_tokens: 300, total_tokens: 800 },
  });
}
