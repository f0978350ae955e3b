import type { VoiceView } from "@/lib/http/dialects/ui/catalogue";

/** Voices to choose from: those of the engines, and a name of the API documents only where it is chosen already. */
export function offered(voices: readonly VoiceView[], chosen: string): VoiceView[] {
  return voices.filter((voice) => !voice.documented || voice.id === chosen);
}

/** The voice that speaks a language unless another is chosen: voices come best first. */
export function recommended(voices: readonly VoiceView[], language: string): VoiceView | undefined {
  return voices.find((voice) => !voice.documented && voice.language === language);
}
