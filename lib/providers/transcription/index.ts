import type { TranscriptionProvider } from "../ports";
import { elevenlabsTranscription } from "./elevenlabs";
import { groqTranscription, openaiTranscription } from "./whisper";

export const transcriptionProviders = [
  elevenlabsTranscription,
  groqTranscription,
  openaiTranscription,
] as TranscriptionProvider[];
