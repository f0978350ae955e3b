import type { CallContext, Provenance, ProviderBase } from "./base";

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
