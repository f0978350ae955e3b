import { newStemmer } from "snowball-stemmers";
import stopwords from "stopwords-iso";

const ALGORITHMS: Record<string, string> = {
  en: "english",
  fr: "french",
  de: "german",
  es: "spanish",
  it: "italian",
  pt: "portuguese",
  nl: "dutch",
  sv: "swedish",
  da: "danish",
  nb: "norwegian",
  fi: "finnish",
  hu: "hungarian",
  ru: "russian",
};

/** The primary part of a BCP 47 tag, lower-case: `fr-CA` → `fr`. */
export function baseLanguage(language: string): string {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? "en";
  return base === "no" || base === "nn" ? "nb" : base;
}

/** Words of a text in lower case, without elided articles, possessives and hyphens. */
export function wordsOf(text: string, language: string): string[] {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[’']s\b/g, " ")
    .replace(/(^|[^\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell|un)[’'](?=\p{L})/gu, "$1 ")
    .replace(/[-’'_/]/g, " ");
  const words: string[] = [];
  for (const part of segmenter(language).segment(plain)) if (part.isWordLike) words.push(part.segment);
  return words;
}

/** Reduces a word to its stem; unknown languages keep the word. */
export function stemOf(word: string, language: string): string {
  const stemmer = stemmerFor(baseLanguage(language));
  return stemmer ? stemmer.stem(word) : word;
}

/** Words that carry no picture: articles, pronouns, auxiliaries … of that language. */
export function isFunctionWord(word: string, language: string): boolean {
  return stopSet(baseLanguage(language)).has(word);
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: string): Intl.Segmenter {
  const key = baseLanguage(language);
  let found = segmenters.get(key);
  if (!found) {
    found = new Intl.Segmenter(key, { granularity: "word" });
    segmenters.set(key, found);
  }
  return found;
}

const stemmers = new Map<string, { stem(word: string): string } | undefined>();
function stemmerFor(base: string) {
  if (!stemmers.has(base)) {
    const algorithm = ALGORITHMS[base];
    stemmers.set(base, algorithm ? newStemmer(algorithm) : undefined);
  }
  return stemmers.get(base);
}

const stops = new Map<string, Set<string>>();
function stopSet(base: string): Set<string> {
  let found = stops.get(base);
  if (!found) {
    found = new Set(stopwords[base === "nb" ? "no" : base] ?? []);
    stops.set(base, found);
  }
  return found;
}
