import { normaliseTogether } from "./mastering";
import { resample } from "./resample";
import { speechSpan } from "./silence";
import { concat, mono, readWave, silence, toMono, writeWave } from "./wave";

export interface AssembleTask {
  clips: { path: string; pauseAfterSeconds: number }[];
  out: string;
  sampleRate: number;
  /** LUFS of the whole; null leaves it as it is. */
  target: number | null;
}

export interface Assembled {
  durationSeconds: number;
  /** For each clip: seconds to add to a time in the clip, and where it starts and ends in the whole. */
  clips: { shift: number; start: number; end: number }[];
}

/** Kept around the spoken part of each clip, so that soft onsets and endings are not cut. */
const LEAD_SECONDS = 0.025;
const TAIL_SECONDS = 0.07;
const FADE_SECONDS = 0.008;

function fadeEdges(samples: Float32Array, sampleRate: number): Float32Array {
  const length = Math.min(samples.length >> 1, Math.round(FADE_SECONDS * sampleRate));
  const faded = samples.slice();
  for (let index = 0; index < length; index += 1) {
    const gain = index / length;
    faded[index] = (faded[index] as number) * gain;
    const mirror = faded.length - 1 - index;
    faded[mirror] = (faded[mirror] as number) * gain;
  }
  return faded;
}

/** Clips of speech, each trimmed to what is said, one after the other with the given pauses, as one mono WAV. */
export async function assemble(task: AssembleTask): Promise<Assembled> {
  const { sampleRate } = task;
  const pieces: Float32Array[] = [];
  const clips: Assembled["clips"] = [];
  let at = 0;
  for (const { path, pauseAfterSeconds } of task.clips) {
    const sound = await readWave(path);
    const samples = toMono(sound);
    const span = speechSpan(samples, sound.sampleRate);
    const from = Math.max(0, span.from - Math.round(LEAD_SECONDS * sound.sampleRate));
    const to = Math.min(samples.length, span.to + Math.round(TAIL_SECONDS * sound.sampleRate));
    const piece = fadeEdges(resample(samples.subarray(from, to), sound.sampleRate, sampleRate), sampleRate);
    const pause = silence(pauseAfterSeconds, sampleRate);
    const start = at / sampleRate;
    clips.push({ shift: start - from / sound.sampleRate, start, end: start + piece.length / sampleRate });
    pieces.push(piece, pause);
    at += piece.length + pause.length;
  }
  const whole = mono(concat(pieces), sampleRate);
  await writeWave(task.out, task.target === null ? whole : normaliseTogether([whole], task.target)[0]!);
  return { durationSeconds: at / sampleRate, clips };
}
