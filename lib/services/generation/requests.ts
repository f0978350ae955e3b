import type { SpeechContainer } from "@/lib/core/media-formats";
import type { Tx } from "@/lib/db/client";
import type { Mood, VoiceSettings } from "@/lib/providers/ports";

export const TEMPOS = ["slow", "medium", "fast"] as const;
export type Tempo = (typeof TEMPOS)[number];

/** What every batch takes beside its items. */
export interface BatchOptions {
  /** The provider's name; the best that is there without it. */
  provider?: string | undefined;
  projectId?: string | undefined;
  /** False refuses a provider that cannot be used instead of taking the next one. */
  fallback: boolean;
  /** Only say what it would cost and take. */
  dryRun?: boolean | undefined;
  /** Refuse what costs more. */
  maxCredits?: number | undefined;
  /** Joins what must happen with the batch's job or not at all; called before the account is locked. */
  also?: ((tx: Tx, started: { jobId: string; assetIds: string[] }) => Promise<void>) | undefined;
}

interface Prompted {
  /** A number or a name of the caller's own. */
  sceneId?: string | number | undefined;
  prompt: string;
  seed?: number | undefined;
}

/** What our own engines draw from besides the prompt. A type, not an interface: it is kept as any JSON object is. */
export type DrawingOptions = {
  /** What is to be seen, where the prompt says more than that. */
  subject?: string;
  /** photorealistic, cinematic, anime, 3d-render or artistic. */
  look?: string;
};

export interface ImagesRequest extends BatchOptions {
  prompts: (Prompted & { negativePrompt: string })[];
  /** Pixels. */
  width: number;
  height: number;
  /** ISO 639-1; found from each prompt without it. */
  language?: string | undefined;
  /** For providers that know them. */
  options: DrawingOptions & { model?: string; quality?: string; style?: string };
}

export interface VoiceRequest extends BatchOptions {
  segments: {
    sceneId?: string | number | undefined;
    text: string;
    voiceId?: string | undefined;
    language?: string | undefined;
  }[];
  /** 1 is the voice's own speed. */
  speed: number;
  voiceSettings: VoiceSettings;
  format: SpeechContainer;
}

export interface MusicRequest extends BatchOptions {
  prompt: string;
  seconds: number;
  style?: string | undefined;
  tempo?: Tempo | undefined;
  /** Found from prompt, style and tempo without it. */
  mood?: Mood | undefined;
  seed?: number | undefined;
  format: SpeechContainer;
}

export interface ClipsRequest extends BatchOptions {
  prompts: (Prompted & {
    /** A picture of the account's that the clip begins with. */
    imageAssetId?: string | undefined;
    seconds?: number | undefined;
  })[];
  /** Of each clip that says nothing else. */
  seconds: number;
  /** Pixels. */
  width: number;
  height: number;
  language?: string | undefined;
  options?: DrawingOptions;
  /** Providers in the order in which they are to be asked, in place of one to begin with. */
  order?: string[] | undefined;
}
