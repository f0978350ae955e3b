import { runFfmpeg } from "@/lib/media/ffmpeg";
import { type Emulator, sendJson, startEmulator } from "./http-server";
import { spokenTone } from "./tone";

/** Seconds that the emulated voice takes for each character. */
export const SECONDS_PER_CHARACTER = 0.06;

/**
 * ElevenLabs as its API reference describes it: GET /v2/voices (paged), POST
 * /v1/text-to-speech/{voice_id}/with-timestamps, POST /v1/voices/add and DELETE /v1/voices/{voice_id}. The text "quota" is answered
 * with 401 quota_exceeded, "busy" with 429; a voice whose description says "unverified" must be verified.
 */
export function startElevenLabs(): Promise<Emulator> {
  const cloned = new Map<string, string>();
  return startEmulator(async (request, response) => {
    if (request.headers["xi-api-key"] !== "test-key") {
      return sendJson(response, 401, { detail: { status: "invalid_api_key", message: "Invalid API key" } });
    }
    if (request.method === "GET" && request.path === "/v2/voices") {
      if (request.query.get("next_page_token")) {
        const labels = { gender: "male", accent: "british", language: "en" };
        const own = [...cloned].map(([voice_id, name]) => ({ voice_id, name, labels: { language: "en" } }));
        return sendJson(response, 200, {
          voices: [{ voice_id: "bert", name: "Bert", labels }, ...own],
          has_more: false,
        });
      }
      const verified_languages = [
        { language: "en", accent: "american" },
        { language: "fr", accent: "standard" },
      ];
      const rachel = {
        voice_id: "rachel",
        name: "Rachel",
        labels: { gender: "female", age: "young" },
        verified_languages,
      };
      return sendJson(response, 200, { voices: [rachel], has_more: true, next_page_token: "page-2", total_count: 2 });
    }
    if (request.method === "POST" && request.path === "/v1/voices/add") {
      const form = String(request.body);
      const name = /name="name"\r\n\r\n([^\r]*)/.exec(form)?.[1];
      if (!name || !/name="files"; filename="[^"]+"/.test(form)) {
        return sendJson(response, 422, { detail: [{ loc: ["body", "files"], msg: "Field required" }] });
      }
      const voice_id = `cloned-${cloned.size + 1}`;
      cloned.set(voice_id, name);
      return sendJson(response, 200, { voice_id, requires_verification: form.includes("unverified") });
    }
    const removed = /^\/v1\/voices\/([^/]+)$/.exec(request.path)?.[1];
    if (request.method === "DELETE" && removed) {
      return cloned.delete(removed)
        ? sendJson(response, 200, { status: "ok" })
        : sendJson(response, 404, { detail: { status: "voice_not_found", message: "No such voice" } });
    }
    const speech = /^\/v1\/text-to-speech\/([^/]+)\/with-timestamps$/.exec(request.path);
    if (request.method !== "POST" || !speech) return sendJson(response, 404, { detail: { message: "Not found" } });
    const { text } = request.body as { text: string };
    if (text.includes("quota")) {
      return sendJson(response, 401, {
        detail: { status: "quota_exceeded", message: "This request exceeds your quota" },
      });
    }
    if (text.includes("busy")) {
      return sendJson(response, 429, {
        detail: { status: "too_many_concurrent_requests", message: "Too many requests" },
      });
    }
    const characters = [...text];
    const wave = spokenTone(characters.length * SECONDS_PER_CHARACTER, 44_100);
    const { stdout } = await runFfmpeg(["-i", "-", "-c:a", "libmp3lame", "-b:a", "128k", "-f", "mp3", "-"], {
      stdin: wave,
    });
    const times = characters.map((_, index) => index * SECONDS_PER_CHARACTER);
    const alignment = {
      characters,
      character_start_times_seconds: times,
      character_end_times_seconds: times.map((time) => time + SECONDS_PER_CHARACTER),
    };
    sendJson(response, 200, { audio_base64: stdout.toString("base64"), alignment, normalized_alignment: alignment });
  });
}
