import type { CallContext, MadeFile, ProviderBase } from "./base";

export interface Voice {
  /** `<provider>:<name>`, unique over all providers. */
  id: string;
  provider: string;
  name: string;
  /** ISO 639-1. */
  language: string;
  /** Region such as US, FR. */
  accent: string;
  gender: "male" | "female" | "neutral";
  tags: string[];
  licence: string;
}

/** One spoken word: its place in the given text (UTF-16 code units) and its time in seconds from the clip's start. */
export interface WordTiming {
  text: string;
  textStart: number;
  textEnd: number;
  start: number;
  end: number;
}

/** One sound of speech in IPA (empty for a pause), in seconds from the clip's start. */
export interface PhoneTiming {
  symbol: string;
  start: number;
  end: number;
}

/** How a voice performs, for providers that know such wishes; the others speak as they always do. Each 0…1. */
export interface VoiceSettings {
  /** Low is lively and varies from take to take, high is even. */
  stability?: number;
  /** How closely the voice keeps to the recordings it was made from. */
  similarityBoost?: number;
}

export interface SpeechRequest {
  text: string;
  voice: Voice;
  /** 1 is the voice's own speed. */
  rate: number;
  /** ISO 639-1 of the text. */
  language: string;
  voiceSettings?: VoiceSettings;
  /** The provider's own options; checked by its schema. */
  options?: Record<string, unknown>;
}

export interface SpeechResult extends MadeFile {
  /** Mono 16-bit WAV. */
  sampleRate: number;
  durationSeconds: number;
  /** Present when the engine reports them; else the caller aligns the audio. */
  words?: WordTiming[];
  /** Present when the engine reports them; mouths are drawn from them. */
  phones?: PhoneTiming[];
}

/** A voice to be learnt from recordings of one person who consented. */
export interface CloneRequest {
  /** As the provider's own lists show it; holds an id of ours, so that a voice whose answer was lost is found again. */
  name: string;
  description: string;
  /** ISO 639-1 of the recordings. */
  language: string;
  /** Local files with the names that they were brought under. */
  samples: readonly { path: string; filename: string; mime: string }[];
}

/** How a provider learns voices from recordings. */
export interface VoiceCloning {
  /** Whether the vendor must be shown by the speaker that the voice is theirs, before it speaks. */
  add(request: CloneRequest, context: CallContext): Promise<{ voiceId: string; needsVerification: boolean }>;
  /** Forgets a voice; one that is gone already is no error. */
  remove(voiceId: string, context: Pick<CallContext, "signal">): Promise<void>;
  /** A learnt voice as `speak` takes it. */
  voiceOf(voiceId: string, facts: Pick<Voice, "name" | "language" | "accent" | "gender">): Voice;
}

export interface VoiceProvider<O = unknown> extends ProviderBase<"voice", O> {
  /** It reads numbers, signs and abbreviations well by itself and is given them as written; the others are given words. */
  readsWritten?: boolean;
  /** Present where it learns voices. */
  cloning?: VoiceCloning;
  voices(): Promise<Voice[]>;
  speak(request: SpeechRequest, context: CallContext): Promise<SpeechResult>;
}
