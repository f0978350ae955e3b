import { z } from "zod";
import { variable } from "@/lib/core/env";
import { isAppError } from "@/lib/core/errors";
import { checks } from "../checks";
import { defineProvider, failureOf } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestBytes } from "../net";
import type { MusicProvider } from "../ports";
import { assertShortEnough, finishMusic, wordsFor } from "./remote";

const NAME = "Stability AI";
const KEYS = ["STABILITY_API_KEY"] as const;
const LICENCE = "Stability AI terms of service";
const MODEL = "stable-audio-2.5";
const LONGEST = 190;
/** US cents for a piece, whatever its length. */
const CENTS = 20;
const MAX_BYTES = 64 * 1024 ** 2;
const MAX_SEED = 4_294_967_294;

/** POST /v2beta/audio/stable-audio-2/text-to-audio, a form; the answer is the sound. Taken only when it is named. */
export const stabilityAudio = defineProvider<MusicProvider>({
  id: "stability-audio",
  kind: "music",
  label: "Stable Audio",
  local: false,
  env: [...KEYS, "STABILITY_BASE_URL"],
  aliases: ["stability", "stable-audio"],
  quality: 25,
  licence: LICENCE,
  options: z.object({}),
  availability: async () => keyAvailability(KEYS),
  check: checks.stability,
  // The content check is told as 403, like a key that may not.
  classifyError: (error) =>
    isAppError(error) && /content_moderation/.test(String(error.details.body)) ? "refused" : failureOf(error),
  estimateCost: () => CENTS,
  async compose(request, context) {
    assertShortEnough(NAME, request.seconds, LONGEST);
    const prompt = wordsFor(request);
    const form = new FormData();
    const fields = {
      prompt,
      model: MODEL,
      duration: Math.max(1, Math.ceil(request.seconds)),
      seed: request.seed % MAX_SEED,
      output_format: "mp3",
    };
    for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
    const { bytes } = await requestBytes(
      `${baseAddress(variable("STABILITY_BASE_URL"), "https://api.stability.ai")}/v2beta/audio/stable-audio-2/text-to-audio`,
      {
        provider: NAME,
        headers: { authorization: `Bearer ${requireVariable(KEYS)}`, accept: "audio/*" },
        body: form,
        timeoutMs: 300_000,
        maxBytes: MAX_BYTES,
        signal: context.signal,
      },
    );
    const provenance = { provider: "stability-audio", model: MODEL, prompt, seed: request.seed, licence: LICENCE };
    return finishMusic(bytes, request, { ...provenance, costCents: CENTS }, context);
  },
});
