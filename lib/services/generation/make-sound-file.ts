import { rm } from "node:fs/promises";
import path from "node:path";
import { MIME_TYPES, type SpeechContainer } from "@/lib/core/media-formats";
import { runFfmpeg } from "@/lib/media/ffmpeg";

const CODECS: Record<Exclude<SpeechContainer, "wav">, { args: string[]; codec: string }> = {
  mp3: { args: ["-c:a", "libmp3lame", "-b:a", "192k"], codec: "mp3" },
  m4a: { args: ["-c:a", "aac", "-b:a", "192k", "-movflags", "+faststart"], codec: "aac" },
  ogg: { args: ["-c:a", "libopus", "-b:a", "128k"], codec: "opus" },
};

/** A WAV file in the format that was asked for; the WAV is removed when it becomes another file. */
export async function soundFile(
  wave: string,
  format: SpeechContainer,
  signal?: AbortSignal,
): Promise<{ path: string; mime: string; codec: string }> {
  if (format === "wav") return { path: wave, mime: MIME_TYPES.wav, codec: "pcm_s16le" };
  const { args, codec } = CODECS[format];
  const out = path.join(path.dirname(wave), `${path.basename(wave, path.extname(wave))}.${format}`);
  await runFfmpeg(["-i", wave, "-vn", ...args, "-fflags", "+bitexact", out], signal ? { signal } : {});
  await rm(wave, { force: true });
  return { path: out, mime: MIME_TYPES[format], codec };
}
