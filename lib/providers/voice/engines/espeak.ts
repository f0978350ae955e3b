import { AppError } from "@/lib/core/errors";
import { concat } from "@/lib/media/wave";
import type { EspeakTask, Phone, Rendering, WordMark } from "./types";

/** Words a minute that the engine speaks at by itself. */
const OWN_RATE = 175;
const SAMPLE_RATE = 22_050;

interface EspeakEvent {
  type: string;
  /** Counted in code points from 1. */
  text_position: number;
  /** Milliseconds. */
  audio_position: number;
  id: unknown;
}

interface EspeakWorker {
  set_voice(name: string): number;
  set_rate(wordsPerMinute: number): void;
  set_pitch(value: number): void;
  synthesize(
    text: string,
    onPart: (audio: ArrayBufferLike | ArrayBufferView | null, events: EspeakEvent[]) => boolean,
  ): void;
}

let loading: Promise<EspeakWorker> | undefined;

/** Loaded once a thread (24 MB of language data). */
function engine(): Promise<EspeakWorker> {
  loading ??= (async () => {
    const { default: load } = await import("@echogarden/espeak-ng-emscripten");
    const module = await load();
    return (await new module.eSpeakNGWorker()) as EspeakWorker;
  })();
  return loading;
}

function samplesOf(audio: ArrayBufferLike | ArrayBufferView): Float32Array {
  const bytes = ArrayBuffer.isView(audio)
    ? new Uint8Array(audio.buffer, audio.byteOffset, audio.byteLength)
    : new Uint8Array(audio);
  const whole = new Int16Array(bytes.slice().buffer);
  return Float32Array.from(whole, (value) => value / 32768);
}

/** UTF-16 place of each code point of the text. */
function codePointPlaces(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    places.push(at);
    at += character.length;
  }
  return places;
}

/**
 * Speaks with eSpeak NG, with word and phoneme times from the engine itself.
 * @throws AppError bad_request for a voice the engine does not have.
 */
export async function renderEspeak(task: EspeakTask): Promise<Rendering> {
  const worker = await engine();
  if (worker.set_voice(task.voice) !== 0) {
    throw new AppError({
      code: "bad_request",
      message: `eSpeak has no voice called ${task.voice}.`,
      remedy: "Choose one of the listed voices.",
      field: "voice",
    });
  }
  worker.set_rate(Math.round(OWN_RATE * task.rate));
  worker.set_pitch(task.pitch ?? 50);
  const parts: Float32Array[] = [];
  const events: EspeakEvent[] = [];
  worker.synthesize(task.text, (audio, news) => {
    if (audio?.byteLength) parts.push(samplesOf(audio));
    for (const event of news ?? []) events.push({ ...event });
    return false;
  });
  const samples = concat(parts);
  return { samples, sampleRate: SAMPLE_RATE, ...timesOf(task.text, events, samples.length / SAMPLE_RATE) };
}

function timesOf(
  text: string,
  events: readonly EspeakEvent[],
  duration: number,
): { marks: WordMark[]; phones: Phone[] } {
  const places = codePointPlaces(text);
  const marks: WordMark[] = [];
  const phones: Phone[] = [];
  for (const event of events) {
    const time = event.audio_position / 1000;
    if (event.type === "word") marks.push({ textStart: places[event.text_position - 1] ?? text.length, start: time });
    if (event.type === "phoneme") phones.push({ symbol: String(event.id ?? ""), start: time, end: duration });
  }
  for (const [index, phone] of phones.entries()) phone.end = phones[index + 1]?.start ?? duration;
  return { marks, phones };
}
