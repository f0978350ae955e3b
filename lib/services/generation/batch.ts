import type { SpeechContainer } from "@/lib/core/media-formats";
import type { Attempt, ProviderKind, VoiceSettings } from "@/lib/providers/ports";

export const BATCH_KINDS = ["images", "voice", "music", "video"] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

interface ItemBase {
  assetId: string;
  seed: number;
  /** ISO 639-1 */
  language: string;
}

export interface ImageItem extends ItemBase {
  kind: "image";
  prompt: string;
  negativePrompt: string;
  width: number;
  height: number;
  /** The request's own wishes, for providers that know them. */
  options: Record<string, unknown>;
}

export interface VoiceItem extends ItemBase {
  kind: "voice";
  text: string;
  voiceId?: string | undefined;
  rate: number;
  format: SpeechContainer;
  voiceSettings: VoiceSettings;
}

export interface MusicItem extends ItemBase {
  kind: "music";
  prompt: string;
  mood: string;
  seconds: number;
  format: SpeechContainer;
}

export interface ClipItem extends ItemBase {
  kind: "video";
  prompt: string;
  imageAssetId?: string | undefined;
  seconds: number;
  width: number;
  height: number;
}

export type BatchItem = ImageItem | VoiceItem | MusicItem | ClipItem;

/** What a batch's job keeps: its steps read nothing else. */
export interface BatchInput {
  items: BatchItem[];
  /** Provider to begin with, by kind. */
  providers: Partial<Record<ProviderKind, string>>;
  /** Providers that were asked for and were not there. */
  gaveWay?: Attempt[];
  fallback: boolean;
  /** Credits held for each item, in the order of `items`. */
  prices: number[];
}

/** A sentence about an asset that its owner should read. */
export interface AssetWarning {
  code: string;
  message: string;
}
