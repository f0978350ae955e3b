import { AppError } from "@/lib/core/errors";
import { projectPath } from "@/lib/core/project-root";
import { createProgram } from "@/lib/media/program";
import { say } from "@/lib/messages/say";
import type { EspeakTask, Phone, Rendering, WordMark } from "./types";

/** Words a minute that the engine speaks at by itself. */
const OWN_RATE = 175;
const SAMPLE_RATE = 22_050;

/** Under the GPL, and so a program of its own: see engines/espeak-ng/README.md for what goes over its pipes. */
const espeak = createProgram({ label: "eSpeak NG", script: projectPath("engines", "espeak-ng", "program.mjs") });

interface EspeakEvent {
  type: string;
  /** Counted in code points from 1. */
  textPosition: number;
  /** Milliseconds. */
  audioPosition: number;
  id: unknown;
}

function samplesOf(pieces: readonly Buffer[]): Float32Array {
  const bytes = Buffer.concat(pieces);
  const samples = new Float32Array(bytes.length >> 1);
  for (let index = 0; index < samples.length; index += 1) samples[index] = bytes.readInt16LE(index * 2) / 32768;
  return samples;
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

function refusal(error: unknown, message: unknown, voice: string): AppError {
  if (error === "unknown_voice") {
    return new AppError({
      code: "bad_request",
      message: say("providers.espeak_has_no_voice_called", { voice }),
      remedy: say("providers.choose_one_listed_voices"),
      field: "voice",
    });
  }
  return new AppError({
    code: "internal",
    message: say("providers.espeak_ng_could_not_say", { message: String(message) }),
    remedy: say("providers.change_text"),
  });
}

/**
 * Speaks with eSpeak NG, with word and phoneme times from the engine itself.
 * @throws AppError bad_request for a voice the engine does not have; cancelled on abort.
 */
export async function renderEspeak(task: EspeakTask, signal?: AbortSignal): Promise<Rendering> {
  const { text, voice, rate, pitch = 50 } = task;
  const frames = await espeak.ask({ text, voice, pitch, wordsPerMinute: Math.round(OWN_RATE * rate) }, signal);
  const end = frames.at(-1)?.head;
  if (end?.error) throw refusal(end.error, end.message, voice);
  const samples = samplesOf(frames.map(({ body }) => body));
  const events = frames.flatMap(({ head }) => (head.events ?? []) as EspeakEvent[]);
  return { samples, sampleRate: SAMPLE_RATE, ...timesOf(text, events, samples.length / SAMPLE_RATE) };
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
    const time = event.audioPosition / 1000;
    if (event.type === "word") marks.push({ textStart: places[event.textPosition - 1] ?? text.length, start: time });
    if (event.type === "phoneme") phones.push({ symbol: String(event.id ?? ""), start: time, end: duration });
  }
  for (const [index, phone] of phones.entries()) phone.end = phones[index + 1]?.start ?? duration;
  return { marks, phones };
}
