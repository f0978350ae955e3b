import { bare, isParticle, type Word } from "./words";
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

/** Whether an English word is a verb as it stands in the tables, without an ending: what an instruction begins with. */
export const isBaseVerb = (word: string): boolean => english.has(word.toLowerCase()) && !/(?:ed|[^s]s)$/iu.test(word);

/** Endings that only French verbs have (imperfect, simple past, future, imperative), and the nouns that share them. */
const FRENCH_ENDINGS = /^\p{L}{2,}(?:aient|èrent|irent|urent|(?:er|ir)ont|[^é]rez|ez)$|^\p{L}{3,}(?:ait|era|ira)$/u;
const NOT_FRENCH_VERBS = new Set(
  "souhait portrait retrait attrait extrait parfait lait trait forfait abstrait distrait chez assez nez rez rio raz riz suez".split(
    " ",
  ),
);

/** Whether a word is a be/have/modal form. */
export function isAuxiliary(word: string, language: string): boolean {
  return AUXILIARIES[language]?.has(word.toLowerCase().replaceAll("’", "'")) ?? false;
}

/** Whether a word is probably a finite verb: an auxiliary, or one of the common verbs of its language. */
export function isVerb(word: string, language: string): boolean {
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (isAuxiliary(lower, language)) return true;
  if (language === "en") return englishStem(lower);
  if (language === "fr") {
    const [word = ""] = bare(lower, "fr").split("-");
    return french.has(word) || (FRENCH_ENDINGS.test(word) && !NOT_FRENCH_VERBS.has(word));
  }
  return others[language]?.has(lower) ?? false;
}

/** English words that are adjectives before a noun far more often than verbs: "you get clean records". */
const ADJECTIVES = new Set(
  "clean clear cool dry warm slow live free open close complete separate present lower fit own fresh".split(" "),
);
const SUBJECTS = /^(?:i|you|we|they|he|she|it|who|which|that|to|je|tu|il|elle|ils|elles|(?:l['’])?on|nous|vous|qui)$/iu;
/** Behind these stands the verb of a clause in between: "water that boils | burns". */
const RELATIVES = /^(?:who|which|that)$/iu;
/** What stands between a French subject and its verb. */
const CLITICS = /^(?:en|y|lui|leur)$/iu;
const OBJECTS = /^(?:l[ea]s?)$/iu;
const DETERMINERS = /^(?:an?|the|each|every|its|your|their|our|his|her|my|this|these|those|all)$/iu;

/** Whether a word that may be a verb is an adjective where it stands: behind another verb, before what it tells of. */
export function isAdjectiveHere(words: readonly Word[], index: number, language: string): boolean {
  const before = words[index - 1]?.text ?? "";
  return (
    language === "en" &&
    ADJECTIVES.has(words[index]!.text.toLowerCase()) &&
    words[index + 1] !== undefined &&
    (isVerb(before, language) || isParticle(before, language)) &&
    !SUBJECTS.test(before)
  );
}

/**
 * Index of the word at which a clause begins to say something of its subject ("Deep sleep | repairs the body", "le lait | en
 * contient"); -1 when no verb is found behind a first word.
 */
export function predicateAt(words: readonly Word[], language: string): number {
  for (let index = 1; index < words.length; index += 1) {
    const { text } = words[index]!;
    const next = words[index + 1]?.text ?? "";
    if (language === "fr") {
      if (/^[sn]['’]\p{L}{3,}/iu.test(text) || /^(?:se|ne)$/iu.test(text)) return index;
      const object = OBJECTS.test(text) && !isParticle(words[index - 1]!.text, language);
      if ((CLITICS.test(text) || object) && isVerb(next, language)) return index;
    }
    const before = words[index - 1]!.text;
    if (isParticle(before, language) && (!SUBJECTS.test(before) || (index > 1 && RELATIVES.test(before)))) continue;
    // "Les volcans rouges coulent": behind a plural only a verb ends like this.
    if (
      language === "fr" &&
      /(?<!m)ent$/iu.test(text) &&
      /[sx]$/iu.test(before) &&
      text.length > 4 &&
      !isParticle(text, "fr")
    )
      return index;
    if (isVerb(text, language)) {
      if (language !== "en" || isAuxiliary(text, language) || SUBJECTS.test(before)) return index;
      // "Light roasts taste of fruit": of two in a row the first one is the noun.
      let last = index;
      while (
        words[last + 1] &&
        isVerb(words[last + 1]!.text, language) &&
        !ADJECTIVES.has(words[last + 1]!.text.toLowerCase())
      )
        last += 1;
      return last;
    }
    // An unknown word between a noun and an article does something: "Tidybook files each receipt".
    if (language === "en" && index <= 4 && /s$/iu.test(text) && !isParticle(text, language) && DETERMINERS.test(next))
      return index;
  }
  return -1;
}
