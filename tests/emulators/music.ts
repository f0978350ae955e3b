import type { ServerResponse } from "node:http";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { type Emulator, sendJson, startEmulator } from "./http-server";
import { spokenTone } from "./tone";

async function sendSound(response: ServerResponse, seconds: number): Promise<void> {
  const { stdout } = await runFfmpeg(["-i", "-", "-c:a", "libmp3lame", "-b:a", "128k", "-f", "mp3", "-"], {
    stdin: spokenTone(seconds, 44_100),
  });
  response.writeHead(200, { "content-type": "audio/mpeg" }).end(stdout);
}

/** ElevenLabs' POST /v1/music: the sound itself, never shorter than three seconds. "song by" breaks its terms (400 bad_prompt). */
export function startElevenLabsMusic(): Promise<Emulator> {
  return startEmulator(async (request, response) => {
    if (request.headers["xi-api-key"] !== "test-key") {
      return sendJson(response, 401, { detail: { status: "invalid_api_key", message: "Invalid API key" } });
    }
    const body = request.body as { prompt?: string; music_length_ms?: number; model_id?: string };
    const length = body.music_length_ms ?? 0;
    if (request.path !== "/v1/music" || request.query.get("output_format") !== "mp3_44100_128") {
      return sendJson(response, 404, { detail: { message: "Not found" } });
    }
    if (body.model_id !== "music_v1" || !Number.isInteger(length) || length < 3000 || length > 600_000) {
      const detail = [{ loc: ["body", "music_length_ms"], msg: "out of range", type: "value_error" }];
      return sendJson(response, 422, { detail });
    }
    if (body.prompt?.includes("song by")) {
      const message = "Your prompt breaks our content policy.";
      return sendJson(response, 400, { detail: { status: "bad_prompt", message, data: { prompt_suggestion: "…" } } });
    }
    await sendSound(response, length / 1000 + 0.7);
  });
}

/** Stability's POST /v2beta/audio/stable-audio-2/text-to-audio: a form in, the sound out; 403 content_moderation for "song by". */
export function startStabilityAudio(): Promise<Emulator> {
  return startEmulator(async (request, response) => {
    const refuse = (status: number, name: string, said: string) =>
      sendJson(response, status, { id: "r", name, errors: [said] });
    if (request.headers.authorization !== "Bearer test-key")
      return refuse(401, "unauthorized", "missing authorization");
    if (request.path !== "/v2beta/audio/stable-audio-2/text-to-audio") return refuse(404, "not_found", "not found");
    if (!request.headers["content-type"]?.startsWith("multipart/form-data; boundary=")) {
      return refuse(415, "bad_request", "content-type: must be multipart/form-data");
    }
    if (request.headers.accept !== "audio/*")
      return refuse(400, "bad_request", "accept: must be audio/* or application/json");
    const field = (name: string) => new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]*)`).exec(String(request.body))?.[1];
    const duration = Number(field("duration"));
    if (!field("prompt") || !(duration >= 1 && duration <= 190))
      return refuse(400, "bad_request", "duration: out of range");
    if (field("prompt")?.includes("song by")) {
      return refuse(403, "content_moderation", "Your request was flagged by our content moderation system.");
    }
    await sendSound(response, duration);
  });
}
