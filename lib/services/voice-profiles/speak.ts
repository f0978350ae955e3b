import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { languageCode } from "@/lib/core/fields";
import { newId } from "@/lib/core/ids";
import { SPEECH_CONTAINERS } from "@/lib/core/media-formats";
import { speakNarration } from "@/lib/providers/voice/narrate";
import type { AssetRow } from "../assets";
import { storeFile } from "../assets/store-file";
import { soundFile } from "../generation/make-sound-file";
import { parseInput } from "../parse-input";
import { profileVoice } from "./profile-voice";
import { findProfile } from "./repo";

/** Longest text that is spoken while the caller waits, in characters. */
export const MAX_SPEECH = 5000;

export const profileSpeechSchema = z.object({
  text: z.string().trim().min(1).max(MAX_SPEECH),
  /** 0 lively to 1 even. */
  stability: z.number().min(0).max(1).optional(),
  /** How closely the recordings are kept to, 0 to 1. */
  similarityBoost: z.number().min(0).max(1).optional(),
  /** 1 is the voice's own speed. */
  speed: z.number().min(0.5).max(2).default(1),
  /** ISO 639-1 of the text; the profile's own otherwise. */
  language: languageCode.optional(),
  format: z.enum(SPEECH_CONTAINERS).default("mp3"),
});

/**
 * Speaks a text with a profile's voice, and with no other; what is spoken is kept in the library, with where it came from.
 * @throws AppError `not_found`, `conflict` for a profile that is not ready, `validation`, and as its engine fails
 */
export async function speakWithProfile(
  actor: Actor,
  { id, ...input }: { id: string } & z.input<typeof profileSpeechSchema>,
): Promise<AssetRow> {
  const request = parseInput(profileSpeechSchema, input);
  const profile = await findProfile(actor.userId, id);
  const language = request.language ?? profile.language;
  const voice = await profileVoice(actor.userId, id, language);
  const { stability, similarityBoost } = request;
  const voiceSettings = {
    ...(stability === undefined ? {} : { stability }),
    ...(similarityBoost === undefined ? {} : { similarityBoost }),
  };
  const workDir = await mkdtemp(path.join(tmpdir(), "profile-"));
  try {
    const call = { text: request.text, voice, rate: request.speed, language, voiceSettings, fallback: false };
    const spoken = await speakNarration(call, { workDir });
    const { path: file, mime, codec } = await soundFile(spoken.path, request.format);
    return await storeFile({
      ...{ id: newId("asset"), userId: actor.userId, kind: "voice", path: file, extension: request.format, mime },
      name: `${profile.name} – ${request.text.slice(0, 60)}`,
      provenance: { ...spoken.provenance, prompt: request.text },
      more: {
        durationSeconds: spoken.durationSeconds,
        codec,
        metadata: {
          words: spoken.words.map(({ text, start, end }) => ({ text, start, end })),
          language,
          // Says that the voice is a synthetic copy of a person's, and whose profile it is.
          voice: profile.id,
        },
      },
    });
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}
