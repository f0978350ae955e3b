import { answerChat, type Behaviour, script } from "./chat-completions";
import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Ollama's GET /api/tags and its OpenAI-compatible POST /v1/chat/completions; no key. */
export function startOllama(models: readonly string[], ...behaviours: Behaviour[]): Promise<Emulator> {
  const next = script(behaviours);
  return startEmulator((request, response) => {
    if (request.method === "GET" && request.path === "/api/tags") {
      const list = models.map((name) => ({
        name,
        model: name,
        size: 1,
        digest: "0",
        modified_at: "2026-11-01T00:00:00Z",
        details: { family: "llama", parameter_size: "3.2B" },
      }));
      return sendJson(response, 200, { models: list });
    }
    if (request.method !== "POST" || request.path !== "/v1/chat/completions")
      return sendJson(response, 404, { error: "not found" });
    answerChat(request, response, next());
  });
}
