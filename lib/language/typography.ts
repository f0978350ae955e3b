import { bare, isParticle, wordsOf } from "./words";

const NBSP = "\u00a0";
const NARROW = "\u202f";

/** French spacing of high punctuation and quotes, as the Imprimerie nationale sets it: narrow before ; ! ?, full before : and inside « ». */
function frenchSpacing(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]*([;!?]+)(?=\s|$|[»”)])/g, (_, marks: string) => `${NARROW}${marks}`)
    .replace(/(?<=[\p{L}\p{N}»)])[ \u00a0\u202f]*:(?=\s|$)/gu, `${NBSP}:`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NBSP}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NBSP}»`)
    .replace(/(\d)[ \u00a0\u202f]+(?=\d{3}(?!\d))/g, `$1${NARROW}`)
    .replace(/(\d)[ \u00a0\u202f]+(?=(?:%|€|°C|km|kg|m²|h)(?:\s|$|[.,;]))/g, `$1${NBSP}`);
}

/** Ties an article or preposition to the word after it, so that no line of a heading ends in one; never a chunk over 20 characters. */
export function tie(text: string, language: string): string {
  if (!/^(?:fr|en|es|it|pt|de|nl)$/.test(language)) return text;
  const words = text.split(" ");
  let line = words[0] ?? "";
  let chunk = line.length;
  for (let index = 1; index < words.length; index += 1) {
    const previous = words[index - 1]!;
    const word = words[index]!;
    const short = previous.length <= 4 && /^[\p{L}’']+$/u.test(previous) && isParticle(previous, language);
    if (short && chunk + 1 + word.length <= 20) {
      line += NBSP + word;
      chunk += 1 + word.length;
    } else {
      line += ` ${word}`;
      chunk = word.length;
    }
  }
  return line;
}

/** A text as it is shown: typographic apostrophes and the language's spacing, first letter raised, trailing separators gone. */
export function display(text: string, language: string): string {
  let shown = text
    .replace(/\s+/g, " ")
    .replace(/(\p{L})'(?=\p{L})/gu, "$1’")
    .replace(/^[\s,;:.–—-]+/u, "")
    .replace(/[\s,;:–—-]+$/u, "")
    .replace(/(?<![.\p{Lu}]|\betc|\bInc|\bLtd|\bJr|\bCo)\.$|。$/u, "")
    .replace(/。\s+/gu, "。")
    .trim();
  if (!/^(?:https?:|www\.|[a-z]+[A-Z.]|[a-z]+\()/.test(shown))
    shown = shown.replace(/^["“«(\s]*\p{Ll}/u, (letter) => letter.toUpperCase());
  return language === "fr" ? frenchSpacing(shown) : shown;
}

/** Removes particles that a phrase must not start or end with. */
export function trimParticles(text: string, language: string, where: "both" | "end" = "end"): string {
  const words = wordsOf(text, language);
  let first = 0;
  let last = words.length - 1;
  while (last > first && isParticle(words[last]!.text, language) && !/^\d/.test(words[last]!.text)) last -= 1;
  if (where === "both")
    while (
      first < last &&
      isParticle(words[first]!.text, language) &&
      bare(words[first]!.text, language) === words[first]!.text.toLowerCase()
    )
      first += 1;
  const start = where === "both" ? (words[first]?.start ?? 0) : 0;
  const end = words[last]?.end ?? text.length;
  const after = last === words.length - 1 ? (/^[%€$£°)\]»”]+/.exec(text.slice(end))?.[0] ?? "") : "";
  return text.slice(start, end) + after;
}
