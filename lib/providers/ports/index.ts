import type { ImageProvider } from "./image";
import type { KnowledgeProvider } from "./knowledge";
import type { MusicProvider } from "./music";
import type { SearchProvider } from "./search";
import type { TranscriptionProvider } from "./transcription";
import type { VideoProvider } from "./video";
import type { VoiceProvider } from "./voice";
import type { WriterProvider } from "./writer";

export * from "./base";
export * from "./image";
export * from "./knowledge";
export * from "./music";
export * from "./search";
export * from "./transcription";
export * from "./video";
export * from "./voice";
export * from "./writer";

export type AnyProvider =
  | VoiceProvider
  | TranscriptionProvider
  | MusicProvider
  | ImageProvider
  | VideoProvider
  | SearchProvider
  | KnowledgeProvider
  | WriterProvider;
