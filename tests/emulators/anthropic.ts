import { type Behaviour, script, textOf } from "./chat-completions";
import { type Emulator, sendJson, startEmulator } from "./http-server";

interface MessagesBody {
  model?: string;
  max_tokens?: number;
  tools?: { name: string; input_schema: { type: string } }[];
  tool_choice?: { type: string; name?: string };
  output_config?: { format?: { type: string } };
}

/** Anthropic's POST /v1/messages: structured output as text in JSON, or through the tool that the caller makes the model use. */
export function startAnthropic(...behaviours: Behaviour[]): Promise<Emulator> {
  const next = script(behaviours);
  const failure = (type: string, message: string) => ({ type: "error", error: { type, message }, request_id: "req_1" });
  return startEmulator((request, response) => {
    if (request.headers["x-api-key"] !== "test-key")
      return sendJson(response, 401, failure("authentication_error", "invalid x-api-key"));
    if (!request.headers["anthropic-version"])
      return sendJson(response, 400, failure("invalid_request_error", "anthropic-version: header is required"));
    if (request.path !== "/v1/messages") return sendJson(response, 404, failure("not_found_error", "Not found"));
    const body = request.body as MessagesBody;
    if (!body.model || !body.max_tokens)
      return sendJson(response, 400, failure("invalid_request_error", "model and max_tokens are required"));
    const behaviour = next();
    if ("status" in behaviour)
      return sendJson(
        response,
        behaviour.status,
        failure(behaviour.status === 529 ? "overloaded_error" : "api_error", behaviour.error),
      );
    const tool =
      body.tool_choice?.type === "tool" || body.tool_choice?.type === "any"
        ? (body.tool_choice.name ?? body.tools?.[0]?.name)
        : undefined;
    const content =
      tool && "reply" in behaviour
        ? [{ type: "tool_use", id: "toolu_1", name: tool, input: behaviour.reply }]
        : [{ type: "text", text: textOf(behaviour) }];
    sendJson(response, 200, {
      id: "msg_1",
      type: "message",
      role: "assistant",
      model: body.model,
      content,
      stop_reason: tool ? "tool_use" : "end_turn",
      stop_sequence: null,
      usage: { input_tokens: 500, output_tokens: 300 },
    });
  });
}
