import { bare } from "./words";
import { ENGLISH_VERBS, FRENCH_VERBS, OTHER_VERBS } from "./words-data";

const english = new Set(ENGLISH_VERBS.split(/\s+/));
const french = new Set(FRENCH_VERBS.split(/\s+/));
const others = Object.fromEntries(
  Object.entries(OTHER_VERBS).map(([language, verbs]) => [language, new Set(verbs.split(/\s+/))]),
);
const AUXILIARIES: Record<string, Set<string>> = {
  en: new Set(
    "is are was were be been being has have had do does did can could may might must shall should will would isn't aren't wasn't weren't doesn't don't didn't can't won't".split(
      " ",
    ),
  ),
  fr: new Set(
    "est sont était étaient fut furent sera seront a ont avait avaient eut peut peuvent doit doivent va vont fait font n'est n'a s'est c'est".split(
      " ",
    ),
  ),
  de: new Set("ist sind war waren wird werden wurde hat haben hatte kann können muss müssen soll darf".split(" ")),
  es: new Set(
    "es son era eran fue fueron está están ha han había puede pueden debe deben tiene tienen hace".split(" "),
  ),
  it: new Set("è sono era erano fu furono sta ha hanno aveva può possono deve devono fa".split(" ")),
  pt: new Set("é são era eram foi foram está estão tem têm pode podem deve devem faz".split(" ")),
};

function englishStem(word: string): boolean {
  if (english.has(word)) return true;
  for (const [ending, replacement] of [
    ["s", ""],
    ["es", ""],
    ["es", "e"],
    ["ies", "y"],
    ["ed", ""],
    ["ed", "e"],
    ["ied", "y"],
    ["ies", "i"],
    ["ied", "i"],
  ] as const) {
    if (word.endsWith(ending) && word.length > ending.length + 2) {
      const stem = word.slice(0, -ending.length) + replacement;
      if (english.has(stem)) return true;
      if (/([bdgklmnprt])\1$/.test(stem) && english.has(stem.slice(0, -1))) return true;
    }
  }
  return false;
}

/** Whether a word is a be/have/modal form. */
export function isAuxiliary(word: string, language: string): boolean {
  return AUXILIARIES[language]?.has(word.toLowerCase().replaceAll("’", "'")) ?? false;
}

/** Whether a word is probably a finite verb: an auxiliary, or one of the common verbs of its language. */
export function isVerb(word: string, language: string): boolean {
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (isAuxiliary(lower, language)) return true;
  if (language === "en") return englishStem(lower);
  if (language === "fr")
    return french.has(bare(lower, "fr")) || /^\p{L}{2,}(?:aient|èrent|irent|urent)$/u.test(bare(lower, "fr"));
  return others[language]?.has(lower) ?? false;
}
