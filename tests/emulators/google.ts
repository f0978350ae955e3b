import { type Behaviour, script, textOf } from "./chat-completions";
import { type Emulator, sendJson, startEmulator } from "./http-server";

/** Gemini's POST /v1beta/models/{model}:generateContent. */
export function startGoogle(...behaviours: Behaviour[]): Promise<Emulator> {
  const next = script(behaviours);
  const failure = (code: number, message: string, status: string) => ({ error: { code, message, status } });
  return startEmulator((request, response) => {
    if (request.headers["x-goog-api-key"] !== "test-key")
      return sendJson(response, 403, failure(403, "API key not valid", "PERMISSION_DENIED"));
    const model = /^\/v1beta\/models\/([^:]+):generateContent$/.exec(request.path)?.[1];
    if (!model) return sendJson(response, 404, failure(404, "Not found", "NOT_FOUND"));
    const behaviour = next();
    if ("status" in behaviour)
      return sendJson(
        response,
        behaviour.status,
        failure(behaviour.status, behaviour.error, behaviour.status === 429 ? "RESOURCE_EXHAUSTED" : "INTERNAL"),
      );
    sendJson(response, 200, {
      candidates: [
        { content: { role: "model", parts: [{ text: textOf(behaviour) }] }, finishReason: "STOP", index: 0 },
      ],
      usageMetadata: { promptTokenCount: 500, candidatesTokenCount: 300, totalTokenCount: 800 },
      modelVersion: model,
    });
  });
}
