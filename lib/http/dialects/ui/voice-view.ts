import type { PublicVoice } from "@/lib/services/voices";
import type { VoiceView } from "./catalogue";

export function voiceView(voice: PublicVoice): VoiceView {
  const gender = voice.gender === "male" || voice.gender === "female" ? voice.gender : "neutral";
  return {
    id: voice.id,
    name: voice.name,
    language: voice.language,
    accent: voice.accent,
    gender,
    tags: voice.tags,
    engine: voice.provider,
    documented: voice.provider === "framewright",
    previewUrl: `/api/ui/voices/${encodeURIComponent(voice.id)}/preview`,
  };
}
