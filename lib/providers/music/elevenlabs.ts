import { z } from "zod";
import { variable } from "@/lib/core/env";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestBytes } from "../net";
import type { MusicProvider } from "../ports";
import { assertShortEnough, finishMusic, wordsFor } from "./remote";

const NAME = "ElevenLabs";
const KEYS = ["ELEVENLABS_API_KEY"] as const;
const LICENCE = "ElevenLabs music terms";
const MODEL = "music_v1";
const SHORTEST = 3;
const LONGEST = 600;
/** US cents for a minute. */
const CENTS = 50;
const MAX_BYTES = 64 * 1024 ** 2;

const centsFor = (seconds: number) => (Math.max(SHORTEST, seconds) / 60) * CENTS;

/** POST /v1/music (ElevenLabs API reference): the answer is the sound. Taken only when it is named: it costs by the minute. */
export const elevenlabsMusic = defineProvider<MusicProvider>({
  id: "elevenlabs-music",
  kind: "music",
  label: "ElevenLabs Music",
  local: false,
  env: [...KEYS, "ELEVENLABS_BASE_URL"],
  aliases: ["elevenlabs", "eleven_labs", "eleven-music"],
  quality: 30,
  licence: LICENCE,
  options: z.object({}),
  availability: async () => keyAvailability(KEYS),
  check: checks.elevenlabs,
  estimateCost: (request) => centsFor((request as { seconds?: number }).seconds ?? 60),
  async compose(request, context) {
    assertShortEnough(NAME, request.seconds, LONGEST);
    const body = {
      prompt: wordsFor(request),
      music_length_ms: Math.round(Math.max(SHORTEST, request.seconds) * 1000),
      model_id: MODEL,
      force_instrumental: true,
    };
    const { bytes } = await requestBytes(
      `${baseAddress(variable("ELEVENLABS_BASE_URL"), "https://api.elevenlabs.io")}/v1/music?output_format=mp3_44100_128`,
      {
        provider: NAME,
        headers: { "xi-api-key": requireVariable(KEYS), accept: "audio/mpeg" },
        body,
        timeoutMs: 600_000,
        maxBytes: MAX_BYTES,
        signal: context.signal,
      },
    );
    const provenance = { provider: "elevenlabs-music", model: MODEL, prompt: body.prompt, licence: LICENCE };
    return finishMusic(bytes, request, { ...provenance, costCents: centsFor(request.seconds) }, context);
  },
});
