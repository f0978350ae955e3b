import type { Assembled, AssembleTask } from "./assemble";
import type { Beats } from "./beats";
import { runFfmpeg } from "./ffmpeg";
import type { Heard } from "./listen";
import type { Loudness } from "./loudness";
import { NARRATION_LUFS } from "./mastering";
import type { SoundTasks } from "./sound-worker";
import type { Waveform } from "./waveform";
import { createWorkerPool } from "./worker-pool";

const pool = createWorkerPool<SoundTasks>({ entry: "lib/media/sound-worker.ts", size: 2 });

/** Joins clips of speech into one narration, outside the main thread. */
export function assembleClips(task: AssembleTask, signal?: AbortSignal): Promise<Assembled> {
  return pool.call("assemble", task, signal);
}

/**
 * Brings 16-bit WAV files to `target` LUFS together (one gain for all, peaks limited at −1.5 dBTP), rewriting them: the
 * clips of a film's scenes keep their balance and the whole narration has the loudness.
 */
export function normaliseFiles(paths: string[], target = NARRATION_LUFS, signal?: AbortSignal): Promise<void> {
  return pool.call("normalise", { paths, target }, signal);
}

/**
 * Any media file's sound as 16-bit PCM WAV.
 * @throws AppError when the file has no sound that can be decoded.
 */
export async function convertToWave(
  input: string,
  out: string,
  options: { sampleRate: number; channels: 1 | 2; signal?: AbortSignal },
): Promise<void> {
  const { sampleRate, channels, signal } = options;
  const format = ["-ac", String(channels), "-ar", String(sampleRate), "-c:a", "pcm_s16le", "-f", "wav"];
  await runFfmpeg(["-i", input, "-vn", ...format, out], { signal });
}

/** Integrated loudness and true peak of any media file's sound, as it is heard on two channels. */
export function measureFile(input: string, signal?: AbortSignal): Promise<Loudness> {
  return pool.call("measure", { path: input }, signal);
}

/** Any media file's sound as a waveform, by the file's own clock. @throws AppError when it has none that can be decoded */
export function waveformOfFile(input: string, signal?: AbortSignal): Promise<Waveform> {
  return pool.call("waveform", { path: input }, signal);
}

/** Beats and onsets of any media file's sound, by the file's own clock. @throws AppError as `waveformOfFile` does */
export function beatsOfFile(input: string, signal?: AbortSignal): Promise<Beats> {
  return pool.call("beats", { path: input }, signal);
}

/** Silences, clipping and loudness of any media file's sound, as it is heard on two channels. */
export function hearFile(input: string, signal?: AbortSignal): Promise<Heard> {
  return pool.call("listen", { path: input }, signal);
}
