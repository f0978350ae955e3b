import { answerChat, type Behaviour, script } from "./chat-completions";
import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Groq's POST /openai/v1/chat/completions. */
export function startGroq(...behaviours: Behaviour[]): Promise<Emulator> {
  const next = script(behaviours);
  return startEmulator((request, response) => {
    if (request.headers.authorization !== "Bearer test-key")
      return sendJson(response, 401, {
        error: { message: "Invalid API Key", type: "invalid_request_error", code: "invalid_api_key" },
      });
    if (request.path !== "/openai/v1/chat/completions")
      return sendJson(response, 404, { error: { message: `Unknown request URL: ${request.path}` } });
    answerChat(request, response, next());
  });
}
