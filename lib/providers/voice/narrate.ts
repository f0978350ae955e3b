import path from "node:path";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sentenceSpans } from "@/lib/language/sentences";
import { spokenForm } from "@/lib/language/spoken";
import { NARRATION_LUFS } from "@/lib/media/mastering";
import { assembleClips } from "@/lib/media/sound";
import { say } from "@/lib/messages/say";
import { withFallback } from "../fallback";
import type {
  Attempt,
  CallContext,
  PhoneTiming,
  Provenance,
  Voice,
  VoiceProvider,
  VoiceSettings,
  WordTiming,
} from "../ports";
import { listVoices, rankVoices } from "./catalogue";
import { type PreparedText, type SpokenPiece, speakPiece } from "./speak-piece";

const SENTENCE_PAUSE = 0.35;
const PARAGRAPH_PAUSE = 0.6;
/** Silence after the last word, so that nothing that follows cuts it. */
const CLOSING_PAUSE = 0.15;
export const NARRATION_RATE = 48_000;
/** Calls to a remote provider at once; local engines have two threads. */
const AT_ONCE = 2;

export interface NarrationRequest {
  /** Plain or lightly formatted text; a line break ends a paragraph. Sentences given one by one are joined by a space. */
  text: string | readonly string[];
  /** The requested voice; another one of its language and gender speaks when it cannot. */
  voice: Voice;
  /** 1 is the voice's own speed; 0.5…2. */
  rate?: number;
  /** ISO 639-1 of the text. */
  language: string;
  /** LUFS of the clip; null leaves it, for clips that are normalised together afterwards (`normaliseFiles`). */
  loudness?: number | null;
  voiceSettings?: VoiceSettings;
  /** Whether another provider may speak when the voice's own cannot; default true. */
  fallback?: boolean;
}

/** A sentence and when it is spoken. */
export interface NarratedSentence {
  text: string;
  textStart: number;
  textEnd: number;
  /** Seconds from the clip's start. */
  start: number;
  end: number;
}

export interface Narration {
  /** WAV, 48 kHz, mono, 16 bit, in the call's folder. */
  path: string;
  durationSeconds: number;
  /** The whole text that the offsets count in. */
  text: string;
  words: WordTiming[];
  phones: PhoneTiming[];
  sentences: NarratedSentence[];
  /** The voice that spoke. */
  voice: Voice;
  provenance: Provenance;
  attempts: Attempt[];
}

interface Plan {
  textStart: number;
  textEnd: number;
  prepared: PreparedText;
  pauseAfter: number;
}

function planOf(text: string, language: string, rate: number): Plan[] {
  const plans: Plan[] = [];
  const sentences = [...text.matchAll(/[^\n]+/g)].flatMap((line) =>
    sentenceSpans(line[0], language).map((span) => ({
      sentence: span.text,
      start: line.index + span.start,
      end: line.index + span.end,
    })),
  );
  for (const { sentence, start, end } of sentences) {
    const prepared = {
      spelled: spokenForm(sentence, language),
      written: spokenForm(sentence, language, { spellOut: false }),
    };
    if (prepared.spelled.words.length === 0) continue;
    const pauseAfter = (/^[^\S\n]*\n/.test(text.slice(end)) ? PARAGRAPH_PAUSE : SENTENCE_PAUSE) / rate;
    plans.push({ textStart: start, textEnd: end, prepared, pauseAfter });
  }
  const last = plans.at(-1);
  if (last) last.pauseAfter = CLOSING_PAUSE;
  return plans;
}

/** Runs `work` over the list, a few at a time, results in order; the first failure ends it. */
async function mapSome<A, B>(list: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const results = new Array<B>(list.length);
  let next = 0;
  const lane = async () => {
    for (let index = next; index < list.length; index = next) {
      next += 1;
      results[index] = await work(list[index] as A);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

/** The requested voice when it is this provider's, else this provider's nearest. */
async function voiceFor(provider: VoiceProvider, request: NarrationRequest): Promise<Voice> {
  if (request.voice.provider === provider.id) return request.voice;
  const wish = { gender: request.voice.gender, accent: request.voice.accent, provider: provider.id };
  const [nearest] = rankVoices(await listVoices(), request.language, wish);
  if (nearest) return nearest;
  throw new AppError({
    code: "provider_unavailable",
    message: say("providers.has_no_voice_language", { label: provider.label, language: request.language }),
  });
}

function placed(plan: Plan, piece: SpokenPiece, shift: number): Pick<Narration, "words" | "phones"> {
  const later = <T extends { start: number; end: number }>(item: T): T => ({
    ...item,
    start: Math.max(0, item.start + shift),
    end: Math.max(0, item.end + shift),
  });
  const words = piece.words.map((word) => ({
    ...later(word),
    textStart: word.textStart + plan.textStart,
    textEnd: word.textEnd + plan.textStart,
  }));
  return { words, phones: piece.phones.map(later) };
}

/**
 * Speaks a text sentence by sentence with natural pauses, as one clip with the times of its words.
 * @throws AppError validation when there is nothing to say; as `withFallback` when no provider could.
 */
export async function speakNarration(request: NarrationRequest, context: CallContext): Promise<Narration> {
  const text = typeof request.text === "string" ? request.text : request.text.join(" ");
  const rate = request.rate ?? 1;
  const plans = planOf(text, request.language, rate);
  if (plans.length === 0) {
    throw new AppError({
      code: "validation",
      message: say("providers.narration_has_no_words_speak"),
      remedy: say("providers.give_text_least_one_word"),
      field: "text",
    });
  }
  const options = { fallback: request.fallback ?? true, signal: context.signal };
  const { value, attempts } = await withFallback("voice", [request.voice.provider], options, async (provider) => {
    const voice = await voiceFor(provider, request);
    const { language, voiceSettings } = request;
    const manner = { voice, rate, language, ...(voiceSettings ? { voiceSettings } : {}) };
    const speak = (plan: Plan) => speakPiece(provider, manner, plan.prepared, context);
    const pieces = await mapSome(plans, speak);
    const costCents = pieces.reduce((sum, piece) => sum + piece.provenance.costCents, 0);
    return { voice, pieces, provenance: { ...pieces[0]!.provenance, costCents } };
  });
  const out = path.join(context.workDir, `${newId("narration")}.wav`);
  const clips = plans.map((plan, index) => ({
    path: value.pieces[index]!.path,
    pauseAfterSeconds: plan.pauseAfter,
  }));
  const target = request.loudness === undefined ? NARRATION_LUFS : request.loudness;
  const whole = await assembleClips({ clips, out, sampleRate: NARRATION_RATE, target }, context.signal);
  const parts = plans.map((plan, index) => placed(plan, value.pieces[index]!, whole.clips[index]!.shift));
  return {
    path: out,
    durationSeconds: whole.durationSeconds,
    text,
    words: parts.flatMap((part) => part.words),
    phones: parts.flatMap((part) => part.phones),
    sentences: plans.map(({ textStart, textEnd }, index) => ({
      text: text.slice(textStart, textEnd),
      textStart,
      textEnd,
      start: whole.clips[index]!.start,
      end: whole.clips[index]!.end,
    })),
    voice: value.voice,
    provenance: value.provenance,
    attempts,
  };
}
