import { keyPhrases } from "@/lib/language/phrases";
import { isParticle, wordsOf } from "@/lib/language/words";
import type { Art } from "./art";
import { highlight } from "./code";
import { findIcon, iconsFor } from "./icons";
import { findPlaces } from "./places";

/** The word of a sentence that a drawing stands for: the first one that alone finds the same drawing. */
function wordFor(name: string, sentence: string, language: string): string {
  const phrases = keyPhrases(sentence, language, 6).map((phrase) => phrase.text);
  const words = wordsOf(sentence, language)
    .filter((word) => !isParticle(word.text, language) && word.text.length > 2)
    .map((word) => word.text);
  return [...words, ...phrases].find((word) => findIcon(word, language)?.name === name) ?? "";
}

/** Drawings, coloured code and places from the studio's own sets. `mode` is the theme's, for the colours of code. */
export function illustrationArt(mode: "dark" | "light"): Art {
  return {
    icon: async (keyword, language) => findIcon(keyword, language) ?? undefined,
    icons: async (sentence, language, count) =>
      iconsFor(sentence, language, count).map((icon) => ({ icon, word: wordFor(icon.name, sentence, language) })),
    highlight: (code, language) => highlight(code, language, mode),
    places: async (text, language) => findPlaces(text, language),
  };
}
