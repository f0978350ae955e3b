import { createRequire } from "node:module";
import { PARTICLES } from "./words-data";

const stopwordsIso = createRequire(import.meta.url)("stopwords-iso") as Record<string, string[]>;

/** A word in a text: `start` and `end` are UTF-16 offsets. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Languages written without spaces between words: these are counted and cut by Intl.Segmenter. */
const UNSPACED = new Set(["zh", "ja", "th", "km", "lo", "my"]);

const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text, without punctuation. An elided article stays with its word (`l’eau`, `don’t`). */
export function wordsOf(text: string, language = "en"): Word[] {
  if (!UNSPACED.has(language)) {
    return [...text.matchAll(WORD)].map((match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return [...segmenter.segment(text)]
    .filter((segment) => segment.isWordLike)
    .map((segment) => ({
      text: segment.segment,
      start: segment.index,
      end: segment.index + segment.segment.length,
    }));
}

const particleSets = new Map<string, Set<string>>();

/** Lower case, straight apostrophe, without the elided article (`l’`, `d’`, `qu’` …). */
export function bare(word: string, language = "en"): string {
  const lower = word.toLowerCase().replaceAll("’", "'");
  return /^(fr|it|ca)$/.test(language)
    ? lower.replace(/^(?:[ldjtmnsc]|qu|jusqu|lorsqu|puisqu|dell|nell|all|un|sull|dall)'/, "")
    : lower;
}

/** Whether a word carries grammar rather than meaning (article, preposition, pronoun, auxiliary …). */
export function isParticle(word: string, language: string): boolean {
  let set = particleSets.get(language);
  if (!set) {
    set = new Set(PARTICLES[language]?.split(/\s+/) ?? stopwordsIso[language] ?? stopwordsIso.en);
    particleSets.set(language, set);
  }
  return set.has(bare(word, language)) || set.has(word.toLowerCase().replaceAll("’", "'"));
}

/** Words a narrator speaks in a minute, by language: measured reading speeds, rounded (Trauzettel-Klosinski 2012). */
const WORDS_PER_MINUTE: Record<string, number> = {
  en: 150,
  fr: 140,
  de: 125,
  es: 150,
  it: 140,
  pt: 140,
  nl: 140,
  ru: 120,
  ar: 110,
  he: 115,
  pl: 120,
  tr: 115,
};
/** Characters a minute for scripts counted by character. */
const CHARACTERS_PER_MINUTE: Record<string, number> = { zh: 240, ja: 330, th: 420, km: 400, lo: 400, my: 380 };

/** Words spoken in `seconds` in a language (for unspaced scripts: characters). */
export function wordBudget(seconds: number, language: string): number {
  const perMinute = CHARACTERS_PER_MINUTE[language] ?? WORDS_PER_MINUTE[language] ?? 135;
  return Math.round((seconds * perMinute) / 60);
}

/** Units of `wordBudget` in a text: words, or characters for unspaced scripts. Long digits count as several words. */
export function spokenLength(text: string, language: string): number {
  if (UNSPACED.has(language)) return [...text.replace(/[\s\p{P}]/gu, "")].length;
  let count = 0;
  for (const word of wordsOf(text, language))
    count += /\d{3,}/.test(word.text) ? 1 + Math.floor(word.text.length / 3) : 1;
  return count;
}

/** Seconds a text takes to speak, without the pauses between sentences. */
export function secondsToSpeak(text: string, language: string): number {
  return (spokenLength(text, language) * 60) / wordBudget(60, language);
}
