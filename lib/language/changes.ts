import { type NumberMention, numbersIn } from "./numbers";

/** One measure at two times: "from 3.4% to 2.1%". */
interface ChangeFinding {
  before: NumberMention;
  after: NumberMention;
  /** What changed: the text up to "from". */
  subjectEnd: number;
  /** Where the text goes on behind both. */
  end: number;
}

/** The words around the two values, by language. */
const FROM: Record<string, RegExp> = {
  en: /\sfrom\s(?:about\s|around\s)?$/iu,
  fr: /\s(?:de|d['’])\s?$/iu,
  de: /\svon\s$/iu,
  es: /\s(?:de|del)\s$/iu,
  it: /\s(?:da|dal|dall['’])\s?$/iu,
  pt: /\s(?:de|dos)\s$/iu,
};
const TO: Record<string, RegExp> = {
  en: /^\s(?:down |up )?to\s(?:about\s|around\s|just\s)?$/iu,
  fr: /^\s(?:à|jusqu['’]à)\s$/iu,
  de: /^\sauf\s(?:rund\s)?$/iu,
  es: /^\s(?:a|al)\s$/iu,
  it: /^\s(?:a|al)\s$/iu,
  pt: /^\s(?:a|para)\s$/iu,
};
/** "3 hours, down from 11": the new value first. */
const SINCE: Record<string, RegExp> = {
  en: /^,?\s(?:down|up|instead of|rather than)\s(?:from\s)?$/iu,
  fr: /^,?\s(?:contre|au lieu de)\s$/iu,
  de: /^,?\s(?:statt|gegenüber)\s$/iu,
};

/** Units of distance and time that "from … to" also measures out: nothing has changed there. */
const SPANS = /^(?:h|km|m|mi)$/;

/** The first measure of a text that is told at two times; both values have one unit, said with each or once. */
export function changeIn(text: string, language: string): ChangeFinding | undefined {
  const all = numbersIn(text, language).filter(({ kind }) => kind !== "year" && kind !== "clock" && kind !== "range");
  for (const [index, later] of all.entries()) {
    const earlier = all[index - 1];
    if (!earlier) continue;
    const between = text.slice(earlier.end, later.start);
    const from = FROM[language]?.exec(text.slice(0, earlier.start));
    const alike = earlier.unit === later.unit && (earlier.unit !== "" || earlier.magnitude === later.magnitude);
    if (from && TO[language]?.test(between) && alike && !SPANS.test(later.unit))
      return { before: earlier, after: later, subjectEnd: earlier.start - from[0].length, end: later.end };
    if (SINCE[language]?.test(between) && (alike || later.unit === ""))
      return { before: later, after: earlier, subjectEnd: earlier.start, end: later.end };
  }
  return undefined;
}
