import { type Emulator, sendJson, startEmulator } from "./http-server";
import { spokenTone } from "./tone";

/** Seconds that the emulated voice takes for each word. */
export const SECONDS_PER_WORD = 0.4;

/** GET /voices, POST /voices/clone (a form), DELETE /voices/{id} and POST /tts/sse: chunks of base64 PCM and word timestamps as server-sent events, then `done`. */
export function startCartesia(): Promise<Emulator> {
  return startEmulator((request, response) => {
    if (request.headers.authorization !== "Bearer test-key") return sendJson(response, 401, "Unauthorized");
    if (!request.headers["cartesia-version"]) return sendJson(response, 400, "Cartesia-Version header is required");
    if (request.method === "GET" && request.path === "/voices") {
      const data = [
        { id: "v-1", name: "Sophie", language: "en", gender: "feminine" },
        { id: "v-2", name: "Henri", language: "fr", gender: "masculine" },
      ];
      return sendJson(response, 200, { data, has_more: false });
    }
    if (request.method === "POST" && request.path === "/voices/clone") {
      const form = String(request.body);
      if (!/name="clip"; filename="[^"]+"/.test(form)) return sendJson(response, 422, "clip is required");
      return sendJson(response, 200, { id: "clone-1", name: "Clone", language: "en", is_public: false });
    }
    if (request.method === "DELETE" && request.path === "/voices/clone-1") {
      response.writeHead(204).end();
      return;
    }
    if (request.method !== "POST" || request.path !== "/tts/sse") return sendJson(response, 404, "Not found");
    const { transcript, output_format } = request.body as {
      transcript: string;
      output_format: { sample_rate: number };
    };
    response.writeHead(200, { "content-type": "text/event-stream" });
    const send = (event: string, value: object) =>
      response.write(`event: ${event}\ndata: ${JSON.stringify({ type: event, ...value })}\n\n`);
    if (transcript.includes("broken")) {
      send("error", { error: "Model overloaded", status_code: 500, done: true });
      return void response.end();
    }
    const words = transcript.split(" ");
    const pcm = spokenTone(words.length * SECONDS_PER_WORD, output_format.sample_rate).subarray(44);
    const half = Math.floor(pcm.length / 4) * 2;
    send("chunk", { data: pcm.subarray(0, half).toString("base64"), done: false, step_time: 10 });
    const start = words.map((_, index) => index * SECONDS_PER_WORD);
    send("timestamps", { word_timestamps: { words, start, end: start.map((time) => time + SECONDS_PER_WORD) } });
    send("chunk", { data: pcm.subarray(half).toString("base64"), done: false, step_time: 10 });
    send("done", { done: true });
    response.end();
  });
}
