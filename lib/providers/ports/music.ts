import type { CallContext, MadeFile, ProviderBase } from "./base";

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
