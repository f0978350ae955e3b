import type { PhoneTiming, WordTiming } from "../ports";

/** Mouth shapes that presenters are drawn with; the timeline's document has the same list. */
export type MouthShape = "rest" | "small" | "open" | "wide" | "round" | "lip" | "tongue";

/** From `time` (seconds) on the mouth has this shape. */
export interface VisemeTiming {
  time: number;
  shape: MouthShape;
}

/** Shapes by the sign a sound begins with; the first group that fits counts. */
const SHAPES: readonly (readonly [RegExp, MouthShape])[] = [
  [/^[mpb]/, "rest"],
  [/^[fvɱ]/, "lip"],
  [/^(?:[θðlɫɭʎ]|ɬ)/, "tongue"],
  [/^[uʊoɔwʍyʏøœɥɒɵ]/, "round"],
  [/^[iɪejæɛ]/, "wide"],
  [/^[aɑɐʌɜ]/, "open"],
  [/^[əɚɝɨɘɤɯ]/, "small"],
  [/^[ʃʒ]|^tʃ|^dʒ/, "round"],
];

/** Letters, for words without sounds: vowels open the mouth, the rest as their usual sound. */
const LETTERS: readonly (readonly [RegExp, MouthShape])[] = [
  [/[mpb]/, "rest"],
  [/[fv]/, "lip"],
  [/[l]/, "tongue"],
  [/[ouwœøö]/, "round"],
  [/[eiyéèêëíìîï]/, "wide"],
  [/[aáàâäå]/, "open"],
];

/** Shorter shapes only flicker. */
const SHORTEST = 0.055;
/** A silence shorter than this does not close the mouth. */
const BREATH = 0.12;
const LETTER_SECONDS = 0.09;

const shapeIn = (table: readonly (readonly [RegExp, MouthShape])[], sign: string): MouthShape =>
  table.find(([pattern]) => pattern.test(sign))?.[1] ?? "small";

function fromPhones(phones: readonly PhoneTiming[]): VisemeTiming[] {
  return phones
    .filter((phone) => phone.symbol || phone.end - phone.start > BREATH)
    .map((phone) => {
      const symbol = phone.symbol.replace(/[ˈˌː]/g, "");
      return { time: phone.start, shape: symbol ? shapeIn(SHAPES, symbol) : "rest" };
    });
}

/** Every second letter or so of each word, spread over the time it is spoken. */
function fromWords(words: readonly WordTiming[]): VisemeTiming[] {
  return words.flatMap((word, index): VisemeTiming[] => {
    const letters = [...word.text.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
    const count = Math.max(1, Math.min(letters.length, Math.round((word.end - word.start) / LETTER_SECONDS)));
    const shapes = Array.from({ length: count }, (_, place): VisemeTiming => {
      const letter = letters[Math.floor((place * letters.length) / count)] ?? "a";
      return { time: word.start + ((word.end - word.start) * place) / count, shape: shapeIn(LETTERS, letter) };
    });
    const next = words[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    return next - word.end > BREATH ? [...shapes, { time: word.end, shape: "rest" }] : shapes;
  });
}

/**
 * Mouth shapes over time, beginning and ending closed: from the sounds when they are known, else from the letters of the
 * words. Repeats and shapes too short to see are left out.
 */
export function visemesFor(phones: readonly PhoneTiming[], words: readonly WordTiming[]): VisemeTiming[] {
  const raw = phones.length > 0 ? fromPhones(phones) : fromWords(words);
  const end = Math.max(phones.findLast((phone) => phone.symbol)?.end ?? 0, words.at(-1)?.end ?? 0);
  const result: VisemeTiming[] = [{ time: 0, shape: "rest" }];
  for (const [index, viseme] of raw.entries()) {
    const last = result.at(-1) as VisemeTiming;
    const until = raw[index + 1]?.time ?? end;
    // Closed lips are what the eye checks, so m, b and p are kept however short they are.
    const tooShort = until - viseme.time < SHORTEST && viseme.shape !== "rest" && viseme.shape !== "lip";
    if (viseme.shape === last.shape || tooShort) continue;
    if (viseme.time <= last.time) last.shape = viseme.shape;
    else result.push({ ...viseme });
  }
  if (result.at(-1)?.shape !== "rest") result.push({ time: end, shape: "rest" });
  return result;
}
