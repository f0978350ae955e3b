import { describe, expect, it } from "vitest";
import { voiceWords } from "@/components/create/use-voice-words";
import { offered, recommended } from "@/components/create/voice-choice";
import { LANGUAGES } from "@/components/i18n/locale";
import { voiceView } from "@/lib/http/dialects/ui/voice-view";
import { defaultVoice } from "@/lib/providers/voice/catalogue";
import { studioVoices } from "@/lib/services/voices";

const voices = (await studioVoices()).map(voiceView);

describe.each(["en", "fr"] as const)("voices in %s", (locale) => {
  it("are described without codes", () => {
    const { dictionary } = LANGUAGES[locale];
    for (const voice of voices) {
      const { note } = voiceWords(locale, dictionary, voice);
      expect(note, voice.id).not.toMatch(/\d/);
      for (const part of note.split(" · ")) expect(part.length, `${voice.id}: ${note}`).toBeGreaterThan(3);
    }
  });
});

it("offers no name that another voice speaks for, but shows one that was chosen", () => {
  expect(offered(voices, "").some(({ documented }) => documented)).toBe(false);
  expect(offered(voices, "voice_1234567890").filter(({ documented }) => documented)).toHaveLength(1);
  const emma = voices.find(({ id }) => id === "voice_1234567890");
  expect(emma?.tags).not.toContain("warm");
});

it.each(["en", "fr", "it"])("recommends the voice that a film in %s speaks with", async (language) => {
  const { id } = await defaultVoice(language);
  expect(recommended(voices, language)?.id).toBe(id);
});
