"use client";
import { languageName, regionName, word } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import type { VoiceView } from "@/lib/http/dialects/ui/catalogue";

/** How a voice is described in the reader's language: one line of where it comes from, and its tags. */
export function useVoiceWords(): (voice: VoiceView) => { note: string; tags: string[] } {
  const { t, locale } = useI18n();
  const regions: Record<string, string> = t.cast.regions;
  return (voice) => {
    const region = voice.accent && (regions[voice.accent] ?? regionName(locale, voice.accent));
    return {
      note: [languageName(locale, voice.language), region, t.create[voice.gender]].filter(Boolean).join(" · "),
      tags: voice.tags.map((tag) => word(t.cast.tags, tag)),
    };
  };
}
