import { speakNarration } from "@/lib/providers/voice/narrate";
import type { SpokenWord } from "../assets/columns";
import { isProfileId } from "../voice-profiles/profile-voice";
import type { VoiceItem } from "./batch";
import { chooseVoice } from "./choose-voice";
import { soundFile } from "./make-sound-file";
import { callOf, type Maker } from "./making";

const tenth = (seconds: number) => Math.round(seconds * 1000) / 1000;

export const makeVoice: Maker<VoiceItem> = async (stage, item) => {
  const { text, voiceId, rate, format, language, voiceSettings } = item;
  const voice = await chooseVoice(stage.job.userId, voiceId, language, stage.input.providers.voice);
  const fallback = stage.input.fallback && !isProfileId(voiceId);
  const request = { text, voice, rate, language, voiceSettings, fallback };
  const spoken = await speakNarration(request, callOf(stage, item.assetId));
  const { codec, ...file } = await soundFile(spoken.path, format, stage.signal);
  const words: SpokenWord[] = spoken.words.map((word) => ({
    text: word.text,
    start: tenth(word.start),
    end: tenth(word.end),
  }));
  return {
    file: { ...file, provenance: spoken.provenance },
    attempts: spoken.attempts,
    units: text.length,
    facts: {
      durationSeconds: spoken.durationSeconds,
      codec,
      metadata: { words, language, voice: isProfileId(voiceId) ? voiceId : spoken.voice.id },
    },
  };
};
