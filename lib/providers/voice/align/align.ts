import { resample } from "@/lib/media/resample";
import { speechSpan } from "@/lib/media/silence";
import { readWave, toMono } from "@/lib/media/wave";
import { renderEspeak } from "../engines/espeak";
import type { Phone, WordMark } from "../engines/types";
import { anchorsOf, pausesOf, warpBetween, withoutHiatus } from "./anchors";
import { warp } from "./dtw";
import { FEATURE_RATE, featuresOf, HOP, SECONDS_PER_FRAME } from "./mfcc";
import { outOfSilences, silencesOf } from "./silences";

export interface AlignTask {
  /** Mono sound of somebody saying `text`. */
  samples: Float32Array;
  sampleRate: number;
  text: string;
  /** eSpeak voice that the sound is compared with: that of the text's language. */
  referenceVoice: string;
}

export interface Alignment {
  marks: WordMark[];
  phones: Phone[];
}

/** The spoken part at the features' rate and full level, with noise at −60 dB laid under it so that digital silence and a room's hush look alike. */
function prepared(samples: Float32Array, sampleRate: number): { sound: Float32Array; offset: number } {
  const span = speechSpan(samples, sampleRate);
  const cut = resample(samples.subarray(span.from, span.to), sampleRate, FEATURE_RATE);
  let peak = 0;
  for (const value of cut) peak = Math.max(peak, Math.abs(value));
  const scale = peak ? 1 / peak : 1;
  let state = 1;
  const sound = cut.map((value) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return value * scale + (state / 0x40000000 - 1) * 0.0008;
  });
  return { sound, offset: span.from / sampleRate };
}

/** eSpeak's rendering at about the speaker's own tempo: far apart, warping would have to squeeze every sound. */
async function referenceFor(task: AlignTask, soundLength: number) {
  const render = async (rate: number) => {
    const rendering = await renderEspeak({ text: task.text, voice: task.referenceVoice, rate });
    return { rendering, reference: prepared(rendering.samples, rendering.sampleRate) };
  };
  const first = await render(1);
  const tempo = first.reference.sound.length / Math.max(1, soundLength);
  return tempo > 0.77 && tempo < 1.3 ? first : render(Math.max(0.5, Math.min(2.2, tempo)));
}

/**
 * Times of the words of known text in sound, by comparing the sound with eSpeak's rendering of the text, whose times are
 * known: both as cepstra, warped onto each other; once as a whole, then again between the pauses found so.
 */
export async function align(task: AlignTask): Promise<Alignment> {
  const sound = prepared(task.samples, task.sampleRate);
  const { rendering, reference } = await referenceFor(task, sound.sound.length);
  const [said, heard] = [featuresOf(reference.sound), featuresOf(sound.sound)];
  const rough = warp(said, heard);
  const silences = silencesOf(task.samples, task.sampleRate);
  const spoken = withoutHiatus(rendering.phones);
  const anchors = anchorsOf({ pauses: pausesOf(spoken), silences, rough, reference, sound });
  const path = warpBetween(said, heard, anchors);
  const at = (time: number): number => {
    const place = (time - reference.offset) / SECONDS_PER_FRAME;
    const frame = Math.max(0, Math.min(path.length - 1, Math.round(place)));
    return sound.offset + (path[frame] as number) * SECONDS_PER_FRAME;
  };
  const end = sound.offset + (sound.sound.length / HOP) * SECONDS_PER_FRAME;
  const last = rendering.samples.length / rendering.sampleRate - 0.001;
  const marks = rendering.marks.map((mark) => ({ ...mark, start: at(mark.start) }));
  const phones = spoken.map((phone) => ({
    ...phone,
    start: at(phone.start),
    end: phone.end >= last ? end : at(phone.end),
  }));
  return outOfSilences({ marks, phones }, silences);
}

/** As `align`, for a 16-bit WAV file. */
export async function alignFile(
  task: Omit<AlignTask, "samples" | "sampleRate"> & { path: string },
): Promise<Alignment> {
  const sound = await readWave(task.path);
  return align({ ...task, samples: toMono(sound), sampleRate: sound.sampleRate });
}
