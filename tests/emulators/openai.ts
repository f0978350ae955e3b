import { answerChat, type Behaviour, script } from "./chat-completions";
import { type Emulator, sendJson, startEmulator } from "./http-server";

/** OpenAI's POST /v1/chat/completions, with its key check. */
export function startOpenAI(...behaviours: Behaviour[]): Promise<Emulator> {
  const next = script(behaviours);
  return startEmulator((request, response) => {
    if (request.headers.authorization !== "Bearer test-key") {
      return sendJson(response, 401, {
        error: { message: "Incorrect API key provided", type: "invalid_request_error", code: "invalid_api_key" },
      });
    }
    if (request.method !== "POST" || request.path !== "/v1/chat/completions")
      return sendJson(response, 404, { error: { message: "Unknown request URL" } });
    answerChat(request, response, next());
  });
}
