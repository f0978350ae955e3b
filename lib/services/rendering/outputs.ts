import { AppError } from "@/lib/core/errors";
import { EXPORT_CREDITS, SOUND_EXPORT_CREDITS } from "@/lib/core/money";
import { BITRATES, rateProblem } from "@/lib/media/bitrates";
import type { Timeline } from "@/lib/timeline/schema";
import { hasSound } from "@/lib/timeline/sounding";

export const FILM_CODECS = ["h264", "h265", "vp9", "av1", "prores", "gif"] as const;
export type FilmCodec = (typeof FILM_CODECS)[number];

/** What the film's sound alone is made into; `aac` goes into M4A files. */
export const SOUND_CODECS = ["mp3", "aac", "wav"] as const;
export type SoundCodec = (typeof SOUND_CODECS)[number];

export const OUTPUT_CODECS = [...FILM_CODECS, ...SOUND_CODECS] as const;
export type OutputCodec = (typeof OUTPUT_CODECS)[number];

/** What the files of sound alone are called and served as. */
export const SOUND_FILES = {
  mp3: { extension: "mp3", mime: "audio/mpeg" },
  aac: { extension: "m4a", mime: "audio/mp4" },
  wav: { extension: "wav", mime: "audio/wav" },
} as const satisfies Record<SoundCodec, { extension: string; mime: string }>;

export { BITRATES };

export const isSoundCodec = (codec: string): codec is SoundCodec => (SOUND_CODECS as readonly string[]).includes(codec);

/** Whether the size of a codec's files can be asked for. */
export const takesBitrate = (codec: OutputCodec): boolean => !["prores", "gif", "wav"].includes(codec);

/** Flat price of one output, in credits. */
export const outputCredits = (codec: OutputCodec): number =>
  isSoundCodec(codec) ? SOUND_EXPORT_CREDITS : EXPORT_CREDITS;

/** Sound has a queue of its own: it takes seconds, and must not wait behind films. */
export const outputEvent = (codec: OutputCodec): string =>
  isSoundCodec(codec) ? "export/sound.requested" : "export/requested";

/** @throws AppError `conflict` for a film in which nothing is heard */
export function assertSounding(timeline: Timeline): void {
  if (hasSound(timeline)) return;
  throw new AppError({
    code: "conflict",
    message: "The film has no sound.",
    remedy: "Export it as a film, or give it a voice or music first.",
  });
}

function refuse(field: string, message: string, remedy: string): AppError {
  const issues = [{ field, message, constraint: "invalid_value" }];
  return new AppError({ code: "validation", message: `${field}: ${message}`, remedy, issues });
}

/** @throws AppError `validation` naming the field, for a codec that has no bit rate and for one that is out of bounds */
export function assertBitrate(codec: OutputCodec, bitrate: number | undefined, field = "bitrate"): void {
  if (bitrate === undefined) return;
  if (!takesBitrate(codec)) {
    throw refuse(
      field,
      `${codec} has no bit rate: how large its files are follows from the quality`,
      "Leave the bit rate out and choose a quality, or take another codec.",
    );
  }
  const problem = rateProblem(codec, isSoundCodec(codec) ? "sound" : "film", bitrate);
  if (problem) throw refuse(field, problem, "Choose a bit rate within these bounds.");
}
