"use client";
import { languageName, regionName, word } from "@/components/i18n/format";
import type { Locale } from "@/components/i18n/locale";
import type { Dictionary } from "@/components/i18n/locales/en/dictionary";
import { useI18n } from "@/components/i18n/provider";
import type { VoiceView } from "@/lib/http/dialects/ui/catalogue";

interface VoiceWords {
  note: string;
  tags: string[];
}

/** Languages that no country speaks are listed for the whole world, which tells nobody anything. */
const WORLD = "001";

type Described = Pick<VoiceView, "language" | "accent" | "gender" | "tags">;

/** How a voice is described in the reader's language: one line of where it comes from, and its tags. */
export function voiceWords(locale: Locale, t: Dictionary, voice: Described): VoiceWords {
  const regions: Record<string, string> = t.cast.regions;
  const { accent } = voice;
  const region = accent && accent !== WORLD ? (regions[accent] ?? regionName(locale, accent)) : undefined;
  return {
    note: [languageName(locale, voice.language), region, t.create[voice.gender]].filter(Boolean).join(" · "),
    tags: voice.tags.map((tag) => word(t.cast.tags, tag)),
  };
}

/** `voiceWords` in the page's language. */
export function useVoiceWords(): (voice: Described) => VoiceWords {
  const { t, locale } = useI18n();
  return (voice) => voiceWords(locale, t, voice);
}
