import { bare, isParticle, wordsOf } from "./words";

/** Languages told apart among those written in Latin and Cyrillic letters. */
const SUBSET = [
  "en",
  "fr",
  "de",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "sv",
  "da",
  "no",
  "fi",
  "cs",
  "ro",
  "hu",
  "tr",
  "ca",
  "vi",
  "ru",
  "uk",
  "bg",
  "sr",
  "el",
];
type Detector = typeof import("eld/medium").eld;
let detector: Detector | undefined;

/**
 * Reads the statistics that \`detectLanguage\` looks a text up in, once. A process in which nobody asks never holds them: they
 * are most of what it would hold.
 */
export async function loadLanguages(): Promise<void> {
  if (detector) return;
  const { eld } = await import("eld/medium");
  eld.setLanguageSubset(SUBSET);
  detector = eld;
}

function scoresOf(text: string): Record<string, number> {
  if (!detector) throw new Error("loadLanguages() comes before the first text.");
  return detector.detect(text).getScores();
}

/** Scripts that settle the language, or nearly, by themselves. */
const SCRIPTS: readonly [RegExp, (text: string) => string][] = [
  [/\p{Script=Arabic}/gu, (text) => (/[ٹڈڑےں]/.test(text) ? "ur" : /[پچژگ]/.test(text) ? "fa" : "ar")],
  [/\p{Script=Hebrew}/gu, () => "he"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => "ja"],
  [/\p{Script=Hangul}/gu, () => "ko"],
  [/\p{Script=Han}/gu, (text) => (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? "ja" : "zh")],
  [/\p{Script=Devanagari}/gu, () => "hi"],
  [/\p{Script=Bengali}/gu, () => "bn"],
  [/\p{Script=Tamil}/gu, () => "ta"],
  [/\p{Script=Thai}/gu, () => "th"],
  [/\p{Script=Greek}/gu, () => "el"],
  [/\p{Script=Georgian}/gu, () => "ka"],
  [/\p{Script=Armenian}/gu, () => "hy"],
];

/** Letters that few languages have: worth more than letter statistics on a short title. */
const LETTERS: readonly [RegExp, string][] = [
  [/[œùÿêèçé]|\p{L}(?:elle|ienne|oire|eaux?|eux|aise)s?(?!\p{L})|\b[ldcnsj][’']\p{L}|\bqu[’']/giu, "fr"],
  [/[ß]|[äöü](?=\p{L})/giu, "de"],
  [/[ñ¿¡]/giu, "es"],
  [/[ãõ]|ção/giu, "pt"],
  [/[łąęśźż]/giu, "pl"],
  [/[ğış]/giu, "tr"],
  [/[ăâ]ț|ș|ț/giu, "ro"],
  [/[ěřů]/giu, "cs"],
  [/[őű]/giu, "hu"],
  [/[іїєґ]/giu, "uk"],
];

const WIDESPREAD = new Set(["en", "fr", "de", "es", "it", "pt", "ru"]);
const VOTERS = ["en", "fr", "de", "es", "it", "pt", "nl"] as const;

/** Below so many words only function words, rare letters and scripts tell a language. */
const FEW_WORDS = 4;

export interface DetectedLanguage {
  /** ISO 639-1. */
  language: string;
  /** 0–1: how far the best language stands out. */
  confidence: number;
}

/**
 * The language of a text. The script decides where it can; Latin and Cyrillic texts are told apart by letter n-grams (eld),
 * function words and rare letters, the latter two weighing more the shorter the text is.
 */
export function detectLanguage(text: string, fallback = "en"): DetectedLanguage {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { language: fallback, confidence: 0 };
  for (const [script, decide] of SCRIPTS) {
    const hits = text.match(script)?.length ?? 0;
    if (hits / letters > 0.3) return { language: decide(text), confidence: Math.min(1, hits / letters) };
  }
  const words = wordsOf(text).map((word) => word.text);
  const scores = scoresOf(text);
  const shortness = 1 / (1 + words.length / 12);
  const total = new Map<string, number>(Object.entries(scores));
  for (const language of VOTERS) {
    const hits = words.filter((word) => {
      const known = isParticle(word, language) && !/^\p{Lu}{2,}$/u.test(word);
      return known && (word.length > 1 || /^[aàyoeéi]$/i.test(bare(word)));
    }).length;
    total.set(language, (total.get(language) ?? 0) + (hits / Math.max(1, words.length)) * (0.25 + 0.6 * shortness));
  }
  const isTold = [...VOTERS].some((language) => words.some((word) => word.length > 1 && isParticle(word, language)));
  let rare = false;
  for (const [pattern, language] of LETTERS) {
    const hits = text.match(pattern)?.length ?? 0;
    rare ||= hits > 0;
    if (hits) total.set(language, (total.get(language) ?? 0) + Math.min(0.3, 0.12 * hits) * (0.4 + shortness));
  }
  // A word or two that several languages may have ("Piano") say nothing: the asker's own language is meant.
  if (words.length < FEW_WORDS && !rare && !isTold && /\p{Script=Latin}/u.test(text))
    return { language: fallback, confidence: 0 };
  // A title of a few words carries little evidence: widespread languages and the asker's own are then the better guess.
  if (words.length <= 4) {
    for (const [language, score] of total) if (!WIDESPREAD.has(language)) total.set(language, score * 0.88);
    total.set(fallback, (total.get(fallback) ?? 0) + 0.08);
  }
  // Initials, and titles in which no language is recognised well, say nothing at all.
  const recognised = Math.max(0, ...Object.values(scores));
  if (letters <= 3 || (words.length <= 4 && recognised < 0.62 && !rare)) return { language: fallback, confidence: 0 };
  const ranked = [...total].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best) return { language: fallback, confidence: 0 };
  return { language: best[0], confidence: Math.min(1, Math.max(0, best[1] - (second?.[1] ?? 0)) * 3) };
}

/** Whether the language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(ar|he|fa|ur|yi|ps|sd|ug|dv)\b/.test(language);
}

const NAMES: Record<string, RegExp> = {
  en: /\b(?:in english|en anglais|auf englisch|en inglés|in inglese|em inglês)\b/i,
  fr: /\b(?:in french|en français|en francais|auf französisch|en francés|in francese|em francês)\b/i,
  de: /\b(?:in german|en allemand|auf deutsch|en alemán|in tedesco|em alemão)\b/i,
  es: /\b(?:in spanish|en espagnol|auf spanisch|en español|in spagnolo|em espanhol)\b/i,
  it: /\b(?:in italian|en italien|auf italienisch|en italiano|in italiano|em italiano)\b/i,
  pt: /\b(?:in portuguese|en portugais|auf portugiesisch|en portugués|in portoghese|em português)\b/i,
  ar: /\b(?:in arabic|en arabe|auf arabisch)\b|بالعربية/i,
  he: /\b(?:in hebrew|en hébreu|auf hebräisch)\b|בעברית/i,
  ru: /\b(?:in russian|en russe|auf russisch)\b|на русском/i,
};

/** The language a prompt asks for in words ("in French", "en anglais"), and the prompt without these words. */
export function askedLanguage(prompt: string): { language: string; rest: string } | undefined {
  for (const [language, pattern] of Object.entries(NAMES)) {
    const match = pattern.exec(prompt);
    if (match) {
      const rest = `${prompt.slice(0, match.index)} ${prompt.slice(match.index + match[0].length)}`
        .replace(/\s+/g, " ")
        .trim();
      return { language, rest };
    }
  }
  return undefined;
}
