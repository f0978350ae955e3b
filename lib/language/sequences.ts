import { numbersIn } from "./numbers";
import { isAuxiliary, isBaseVerb, isVerb } from "./verbs";
import { isParticle, wordsOf } from "./words";

export interface StepFinding {
  /** The step without its marker. */
  text: string;
  /** Offset at which it is spoken. */
  at: number;
  /** A date for a timeline; empty for steps. */
  mark: string;
}

const FIRST: Record<string, RegExp> = {
  en: /^(?:first(?:ly)?|first of all|to begin(?: with)?|to start|it (?:all )?(?:starts|begins) (?:with|when)|start by|begin by|step (?:one|1))\b[,:]?\s*/i,
  fr: /^(?:d['’]abord|tout d['’]abord|premièrement|en premier(?: lieu)?|pour commencer|commencez par|première étape|étape (?:un|1))(?!\p{L})\s*[,:]?\s*/iu,
  de: /^(?:zuerst|zunächst|erstens|als erstes)\b[,:]?\s*/i,
  es: /^(?:primero|en primer lugar|para empezar)\b[,:]?\s*/i,
  it: /^(?:prima|innanzitutto|per prima cosa|in primo luogo)\b[,:]?\s*/i,
  nl: /^(?:eerst|ten eerste|allereerst)\b[,:]?\s*/i,
  zh: /^(?:首先|第一步?|先)[,，、:：]?\s*/u,
  ja: /^(?:まず|最初に|はじめに|第一に)[、,:：]?\s*/u,
  ar: /^(?:أول[اًا]*|بداية|في البداية)\s*[،,:]?\s*/u,
  he: /^(?:ראשית|קודם כל|תחילה|קודם)\s*[,:]?\s*/u,
  pt: /^(?:primeiro|em primeiro lugar|para começar)\b[,:]?\s*/i,
};
const NEXT: Record<string, RegExp> = {
  en: /^(?:and\s+)?(?:then|next|after that|afterwards|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|later|once that is done|step (?:two|three|four|five|[2-9])|finally|lastly|last|in the end|at the end)\b[,:]?\s*/i,
  fr: /^(?:et\s+)?(?:puis|ensuite|après(?: cela| ça| quoi)|deuxièmement|troisièmement|quatrièmement|dans un (?:deuxième|second|troisième) temps|en (?:deuxième|second|troisième) lieu|plus tard|étape (?:deux|trois|quatre|[2-9])|(?:deuxième|troisième|quatrième) étape|enfin|finalement|pour finir|en dernier(?: lieu)?)(?!\p{L})\s*[,:]?\s*/iu,
  de: /^(?:und\s+)?(?:dann|danach|anschließend|zweitens|drittens|schließlich|zuletzt|zum schluss)\b[,:]?\s*/i,
  es: /^(?:y\s+)?(?:luego|después|a continuación|segundo|tercero|finalmente|por último)\b[,:]?\s*/i,
  it: /^(?:e\s+)?(?:poi|dopo|quindi|in secondo luogo|infine)\b[,:]?\s*/i,
  nl: /^(?:en\s+)?(?:dan|daarna|vervolgens|ten tweede|ten derde|ten slotte|tenslotte|uiteindelijk)\b[,:]?\s*/i,
  zh: /^(?:然后|接着|其次|随后|最后|第[二三四五]步?)[,，、:：]?\s*/u,
  ja: /^(?:次に|その後|それから|そして最後に|最後に|続いて|第[二三四]に)[、,:：]?\s*/u,
  ar: /^(?:ثم|بعد ذلك|ثاني[اًا]*|ثالث[اًا]*|و?أخير[اًا]*|في النهاية)\s*[،,:]?\s*/u,
  he: /^(?:אחר כך|לאחר מכן|אחרי כן|שנית|שלישית|לבסוף|ולבסוף)\s*[,:]?\s*/u,
  pt: /^(?:e\s+)?(?:depois|em seguida|então|segundo|terceiro|finalmente|por fim)\b[,:]?\s*/i,
};
const NOTHING = /^(?!)/;

/** How a sentence or clause sits in an order of steps. */
export function stepMarker(text: string, language: string): { kind: "first" | "next"; length: number } | undefined {
  const first = (FIRST[language] ?? NOTHING).exec(text);
  if (first) return { kind: "first", length: first[0].length };
  const next = (NEXT[language] ?? NOTHING).exec(text);
  // "Then" before a noun alone ("then president") is not a step; a step says something.
  if (next && wordsOf(text.slice(next[0].length), language).length >= 2)
    return { kind: "next", length: next[0].length };
  return undefined;
}

/** Whether a sentence tells the viewer to do something: it begins with its verb, which no second one follows ("Heat sets …"). */
export function isInstruction(text: string, language: string): boolean {
  if (/[?？]/.test(text)) return false;
  const words = wordsOf(text, language).map(({ text: word }) => word);
  const [lead, next = ""] = /^(?:do|don't|never|always|ne|jamais|bitte)$/iu.test(words[0] ?? "")
    ? words.slice(1)
    : words;
  if (!lead || words.length < 2) return false;
  switch (language) {
    case "en":
      return isBaseVerb(lead) && !isAuxiliary(lead, "en") && (isParticle(next, "en") || !isVerb(next, "en"));
    case "fr":
      return (
        /^\p{L}{2,}ez(?:-\p{L}+)*$/iu.test(lead) && isVerb(lead, "fr") && !/^(?:avez|êtes|assez|chez)$/iu.test(lead)
      );
    case "de":
      return /^sie$/iu.test(next) && /en$/u.test(lead);
    default:
      return false;
  }
}

/** Whether a clause is nothing but the word that places a step. */
function isMarkerAlone(text: string, language: string): boolean {
  const match = (FIRST[language] ?? NOTHING).exec(text) ?? (NEXT[language] ?? NOTHING).exec(text);
  return match !== null && match[0].length === text.length;
}

/** Languages whose verb stands second: without its opening word a sentence would start with the verb, as a question does. */
const VERB_SECOND = /^(?:de|nl|sv|da|nb|no)$/;

/** A step or dated event without the words that place it, where the rest still reads as a sentence. */
export function withoutMarker(text: string, length: number, language: string): string {
  return VERB_SECOND.test(language) ? text : text.slice(length);
}

/** Steps inside one sentence: "first mix the flour, then add the eggs, and finally bake". */
export function stepsInSentence(text: string, language: string): StepFinding[] {
  const pieces: { text: string; at: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(
    /[,;:]\s+|\s(?=(?:(?:and|et|und|y|e|en) (?:then|finally|puis|enfin|ensuite|dann|schließlich|luego|finalmente|después|poi|infine|depois|por fim|dan|tenslotte))\s)/giu,
  )) {
    pieces.push({ text: text.slice(from, match.index), at: from });
    from = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(from), at: from });
  // "ensuite, testez une côte": a marker between two commas opens what follows it.
  for (let index = pieces.length - 2; index >= 0; index -= 1) {
    const { text: alone, at } = pieces[index]!;
    if (!isMarkerAlone(alone, language)) continue;
    const next = pieces[index + 1]!;
    pieces.splice(index, 2, { text: text.slice(at, next.at + next.text.length), at });
  }
  const steps: StepFinding[] = [];
  let started = false;
  for (const piece of pieces) {
    const marker = stepMarker(piece.text, language);
    if (marker?.kind === "first") started = true;
    if (marker && (started || marker.kind === "next")) {
      if (!started && steps.length === 0) {
        // "Mix the flour, then add the eggs": what stands before the first "then" is the first step.
        const before = text.slice(0, piece.at).replace(/[\s,;:]+$/u, "");
        if (wordsOf(before, language).length >= 2) steps.push({ text: before, at: 0, mark: "" });
      }
      steps.push({ text: withoutMarker(piece.text, marker.length, language), at: piece.at, mark: "" });
    } else if (steps.length) {
      const last = steps[steps.length - 1]!;
      last.text += `, ${piece.text}`;
    }
  }
  return steps.length >= 3 ? steps : [];
}

const DATED =
  /^(?:(?:by|in|since|around|about|from|en|dès|depuis|vers|à partir de|l['’]an|im jahre?|ab|seit|nel|em|no ano de|в)\s+(?:(?:early|late|mid|the year|the spring of|the summer of|l['’]année)[\s-]+)?)?(?:(?:\d{1,2}(?:er|st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|april|juni|juli|oktober|dezember)\s+(?:\d{1,2},?\s+)?)?(\d{3,4})(?:\s?(?:bc|b\.c\.|av\.? j\.?-c\.?))?\b\s*[,:–—]?\s*/iu;

/** The year a sentence opens with, and the length of the whole opening. */
export function datedOpening(
  text: string,
  language: string,
): { year: number; mark: string; length: number } | undefined {
  const match = DATED.exec(text);
  if (!match?.[1] || !/\d{3,4}/.test(match[0])) return undefined;
  const years = numbersIn(text.slice(0, match[0].length + 20), language).filter((mention) => mention.kind === "year");
  if (!years.length) return undefined;
  const era = /(bc|b\.c\.|av\.? j\.?-c\.?)/i.exec(match[0])?.[1];
  return {
    year: era ? -Number(match[1]) : Number(match[1]),
    mark: era ? `${match[1]}\u00a0${era}` : match[1],
    length: match[0].length,
  };
}

/** The first year said anywhere in a sentence. */
export function yearIn(text: string, language: string): { year: number; at: number } | undefined {
  const mention = numbersIn(text, language).find((number) => number.kind === "year");
  return mention && { year: mention.value, at: mention.start };
}
