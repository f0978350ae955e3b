import { z } from "zod";
import { keptMessageSchema, type Message } from "@/lib/messages/message";
import type { Article, ArticleHit } from "./article";

export const PROVIDER_KINDS = [
  "writer",
  "image",
  "video",
  "voice",
  "transcription",
  "music",
  "search",
  "knowledge",
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** What became of one call, so that the fallback knows whether to go on, wait or give up. */
export const FAILURES = ["unavailable", "refused", "rate_limited", "bad_request", "failed"] as const;
export type Failure = (typeof FAILURES)[number];

/** Whether an engine can work here, and what would make it. */
export interface Availability {
  available: boolean;
  /** One sentence: what was found, or what is missing. */
  reason: Message;
  /** The command or variable that would add it. */
  remedy?: Message;
}

/** Facts about how something was made, kept with the asset. */
export interface Provenance {
  provider: string;
  model: string;
  prompt?: string;
  seed?: number;
  licence: string;
  source?: string;
  /** Cost at the provider, in US cents. */
  costCents: number;
}

/** A file that a provider made, in a temporary place that the caller owns and moves into storage. */
export interface MadeFile {
  path: string;
  mime: string;
  provenance: Provenance;
}

export interface CallContext {
  /** A folder of the caller's for files; it is removed afterwards. */
  workDir: string;
  signal?: AbortSignal;
  /** Stable across retries: a provider that knows idempotency keys is given this one. */
  idempotencyKey?: string;
  log?: (message: Message, fields?: Record<string, unknown>) => void;
}

interface ProviderBase<K extends ProviderKind, Options> {
  id: string;
  kind: K;
  label: string;
  /** Works without key and network. */
  local: boolean;
  /** Environment variables it needs; empty for local ones. */
  env: readonly string[];
  /** Names the documents of our API surfaces use for this provider (`dalle3`, `openai` …). */
  aliases?: readonly string[];
  /** Larger is taken first when the request names nobody. */
  quality: number;
  licence: string;
  /** Drives the form. */
  options: z.ZodType<Options>;
  availability(): Promise<Availability>;
  /** Asks the vendor something that costs nothing, to know that address and key are right. @throws AppError when they are not */
  check?(signal: AbortSignal): Promise<void>;
  /** US cents for this request. */
  estimateCost(request: unknown): number;
  classifyError(error: unknown): Failure;
}

// ---- voice ----------------------------------------------------------------------------------------------------------

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

// ---- transcription ----------------------------------------------------------------------------------------------------

export interface TranscriptionRequest {
  /** A sound file. */
  path: string;
  /** Its length. */
  durationSeconds: number;
  /** ISO 639-1, when it is known what is spoken; found out otherwise. */
  language?: string;
}

/** A word as it was heard, with its punctuation; seconds from the recording's start. */
export interface HeardWord {
  text: string;
  start: number;
  end: number;
}

export interface Transcript {
  /** With punctuation; empty when nobody speaks. */
  text: string;
  /** In order; empty when the provider told no times. */
  words: HeardWord[];
  provenance: Provenance;
}

export interface TranscriptionProvider<O = unknown> extends ProviderBase<"transcription", O> {
  transcribe(request: TranscriptionRequest, context: CallContext): Promise<Transcript>;
}

// ---- music ----------------------------------------------------------------------------------------------------------

export const MOODS = ["calm", "upbeat", "corporate", "cinematic", "playful", "dark", "lofi", "epic"] as const;
export type Mood = (typeof MOODS)[number];

export interface MusicRequest {
  mood: Mood;
  seconds: number;
  seed: number;
  prompt?: string;
}

export interface MusicProvider<O = unknown> extends ProviderBase<"music", O> {
  compose(request: MusicRequest, context: CallContext): Promise<MadeFile & { durationSeconds: number }>;
}

// ---- pictures and clips -----------------------------------------------------------------------------------------------

export interface ImageRequest {
  prompt: string;
  negativePrompt?: string;
  width: number;
  height: number;
  seed: number;
  language: string;
  options?: Record<string, unknown>;
}

export interface ImageProvider<O = unknown> extends ProviderBase<"image", O> {
  draw(request: ImageRequest, context: CallContext): Promise<MadeFile & { width: number; height: number }>;
}

/** A remote operation: start, keep the id, ask until it ends. */
export type OperationState =
  | { status: "running"; progress?: number }
  | { status: "succeeded"; file: MadeFile }
  | { status: "failed"; message: Message; failure: Failure };

export interface VideoRequest {
  prompt: string;
  /** A picture that the clip begins with. */
  imagePath?: string;
  /** An address from which a vendor may fetch that picture for an hour, when the storage can give one. */
  imageUrl?: string;
  seconds: number;
  width: number;
  height: number;
  seed: number;
  /** ISO 639-1 of the prompt. */
  language?: string;
  options?: Record<string, unknown>;
}

/** What a video provider can be asked for. */
export interface VideoCapabilities {
  /** How it takes a picture to begin with: inside the request, or only by an address that it fetches. */
  picture: "inline" | "address";
  /** Lengths it makes, in seconds, ascending; the next longer one is asked for and the clip is cut. */
  seconds: readonly number[];
  /** Width to height, as the vendor writes it (`16:9`, `1280:720`). */
  ratios: readonly string[];
}

export interface VideoProvider<O = unknown> extends ProviderBase<"video", O> {
  capabilities: VideoCapabilities;
  start(request: VideoRequest, context: CallContext): Promise<{ operationId: string }>;
  poll(operationId: string, context: CallContext): Promise<OperationState>;
  /** Ends an operation so that it costs no more; ending one that has ended is no error. Absent where the vendor cannot. */
  cancel?(operationId: string, context: CallContext): Promise<void>;
}

// ---- search -----------------------------------------------------------------------------------------------------------

export interface SearchHit {
  title: string;
  url: string;
  text: string;
}

export interface ImageHit {
  url: string;
  width: number;
  height: number;
  credit: string;
  licence: string;
  page: string;
}

export interface SearchProvider<O = unknown> extends ProviderBase<"search", O> {
  web?(query: string, limit: number, context: CallContext): Promise<SearchHit[]>;
  images?(query: string, limit: number, context: CallContext): Promise<ImageHit[]>;
}

// ---- knowledge --------------------------------------------------------------------------------------------------------

/** A source of facts that can be quoted with where they stand, without a key. */
export interface KnowledgeProvider<O = unknown> extends ProviderBase<"knowledge", O> {
  /**
   * Articles that one of these names can mean, as far as one is certain: the one of that name, or, where several share it, all of
   * them, the most read first. Names come in the order in which they are tried.
   */
  meanings(names: readonly string[], language: string, context: CallContext): Promise<ArticleHit[]>;
  /** Articles about these words, the best first: whether one is meant is for the caller to judge. */
  find?(words: string, language: string, context: CallContext): Promise<ArticleHit[]>;
  read(title: string, language: string, context: CallContext): Promise<Article>;
}

// ---- writer -------------------------------------------------------------------------------------------------------------

export interface WriterRequest<T> {
  system: string;
  prompt: string;
  /** The reply is checked against this; a reply that does not fit is asked for once more, then fails. */
  schema: z.ZodType<T>;
  schemaName: string;
}

/** A language model. Understanding a script without one is not a provider but lib/language. */
export interface WriterProvider<O = unknown> extends ProviderBase<"writer", O> {
  write<T>(request: WriterRequest<T>, context: CallContext): Promise<{ value: T; provenance: Provenance }>;
}

export type AnyProvider =
  | VoiceProvider
  | TranscriptionProvider
  | MusicProvider
  | ImageProvider
  | VideoProvider
  | SearchProvider
  | KnowledgeProvider
  | WriterProvider;

/** One try at one provider; kept, in order, with the job and the asset. */
export const attemptSchema = z.object({
  provider: z.string(),
  outcome: z.enum(["succeeded", ...FAILURES]),
  /** Why it could not; empty when it could. */
  message: keptMessageSchema,
  /** What it is known to have cost, in US cents. Rows of before November 2026 do not say it. */
  costCents: z.number().optional(),
  durationMs: z.number().optional(),
});
export type Attempt = z.output<typeof attemptSchema>;
