import { type Emulator, type Received, sendJson, startEmulator } from "./http-server";

export interface Said {
  text: string;
  start: number;
  end: number;
}

/** A field of a multipart form, as the vendors read it. */
export function formField({ body }: Received, name: string): string | undefined {
  const text = String(body);
  return new RegExp(`name="${name.replace(/[[\]]/g, "\\$&")}"\r\n\r\n([^\r]*)`).exec(text)?.[1];
}

const sentence = (said: readonly Said[]) => said.map(({ text }) => text).join(" ");

/**
 * POST …/audio/transcriptions of OpenAI and Groq with `response_format: verbose_json` and `timestamp_granularities[]: word`. The
 * words come without punctuation, as the vendors' do.
 */
export function startWhisper(said: readonly Said[]): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.headers.authorization !== "Bearer test-key") {
      return sendJson(response, 401, { error: { message: "Incorrect API key provided", code: "invalid_api_key" } });
    }
    if (request.method !== "POST" || !request.path.endsWith("/v1/audio/transcriptions")) {
      return sendJson(response, 404, { error: { message: "Invalid URL" } });
    }
    if (!String(request.body).includes('name="file"; filename="speech.mp3"')) {
      return sendJson(response, 400, { error: { message: "Missing file", param: "file" } });
    }
    const words = said.map(({ text, start, end }) => ({ word: text.replace(/[.,!?]/g, ""), start, end }));
    return sendJson(response, 200, {
      task: "transcribe",
      language: "english",
      duration: said.at(-1)?.end ?? 0,
      text: sentence(said),
      ...(formField(request, "timestamp_granularities[]") === "word" ? { words } : { segments: [] }),
    });
  });
}

/** ElevenLabs' POST /v1/speech-to-text; the key "busy-key" is answered with 429. */
export function startScribe(said: readonly Said[]): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.headers["xi-api-key"] === "busy-key") {
      return sendJson(response, 429, {
        detail: { status: "too_many_concurrent_requests", message: "Too many requests" },
      });
    }
    if (request.method !== "POST" || request.path !== "/v1/speech-to-text") {
      return sendJson(response, 404, { detail: { message: "Not found" } });
    }
    const words = said.flatMap(({ text, start, end }) => [
      { text, start, end, type: "word" },
      { text: " ", start: end, end, type: "spacing" },
    ]);
    return sendJson(response, 200, { language_code: "eng", language_probability: 0.99, text: sentence(said), words });
  });
}
