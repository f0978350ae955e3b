import { type Emulator, sendJson, startEmulator } from "./http-server";
import { spokenTone } from "./tone";

/** POST /v1/audio/speech with `response_format: wav`. As the vendor does, the streamed header leaves its sizes open. */
export function startOpenAiSpeech(): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.headers.authorization !== "Bearer test-key") {
      return sendJson(response, 401, { error: { message: "Incorrect API key provided", code: "invalid_api_key" } });
    }
    if (request.method !== "POST" || request.path !== "/v1/audio/speech") {
      return sendJson(response, 404, { error: { message: "Invalid URL" } });
    }
    const { input } = request.body as { input: string };
    if (input.includes("broken")) return sendJson(response, 500, { error: { message: "The server had an error" } });
    const wave = spokenTone(Math.max(0.5, input.length * 0.06), 24_000);
    wave.writeUInt32LE(0xffffffff, 4);
    wave.writeUInt32LE(0xffffffff, 40);
    response.writeHead(200, { "content-type": "audio/wav" }).end(wave);
  });
}
