import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError, isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { probe } from "@/lib/media/probe";
import { normaliseFiles } from "@/lib/media/sound";
import { say } from "@/lib/messages/say";
import type { CallContext, MadeFile, MusicRequest, Provenance } from "../ports";

/** Loudness of music, as the built-in composer's: LUFS. */
const MUSIC_LUFS = -20;
/** Seconds over which a piece that is cut dies away. */
const FADE = 2;

/** What a service is asked for: the request's own words, or the mood's. */
export function wordsFor({ mood, prompt }: MusicRequest): string {
  return prompt ?? `${mood === "lofi" ? "lo-fi" : mood} instrumental background music without vocals`;
}

/** @throws AppError provider_refused for a piece longer than the service makes: the next provider may */
export function assertShortEnough(label: string, seconds: number, longest: number): void {
  if (seconds <= longest) return;
  throw new AppError({
    code: "provider_refused",
    message: say("providers.makes_music_most_s", { label, longest, seconds: Math.round(seconds) }),
    remedy: say("providers.ask_most_s", { longest }),
    field: "duration",
  });
}

/**
 * A service's sound as 48 kHz stereo WAV at the loudness of music; longer than asked for is cut with a fade.
 * @throws AppError provider_failed for bytes that are no sound
 */
export async function finishMusic(
  bytes: Buffer,
  request: MusicRequest,
  provenance: Provenance,
  context: CallContext,
): Promise<MadeFile & { durationSeconds: number }> {
  const out = path.join(context.workDir, `${newId("music")}.wav`);
  const raw = `${out}.raw`;
  await writeFile(raw, bytes);
  try {
    const { durationSeconds: came } = await probe(raw);
    const { seconds } = request;
    const fade = Math.min(FADE, seconds / 4);
    const cut =
      came > seconds + 0.05
        ? ["-af", `volume='min(1,max(0,(${seconds}-t)/${fade}))':eval=frame`, "-t", String(seconds)]
        : [];
    const format = ["-ac", "2", "-ar", "48000", "-c:a", "pcm_s16le", "-f", "wav"];
    await runFfmpeg(["-i", raw, "-vn", ...cut, ...format, out], context.signal ? { signal: context.signal } : {});
    await normaliseFiles([out], MUSIC_LUFS, context.signal);
    return { path: out, mime: "audio/wav", durationSeconds: Math.min(came, seconds), provenance };
  } catch (error) {
    if (context.signal?.aborted || (isAppError(error) && error.code === "cancelled")) throw error;
    throw new AppError({
      code: "provider_failed",
      message: say("providers.gave_file_no_sound", { provider: provenance.provider }),
      remedy: say("providers.try_again"),
      cause: error,
    });
  } finally {
    await rm(raw, { force: true });
  }
}
