import type { Found, Locale, Place, Rule } from "./types";

/** A rule from a regular expression with the flags `u` and `y`; what `say` refuses is left to the next rule. */
export function matching(pattern: RegExp, say: (match: RegExpExecArray, at: Place) => string | undefined): Rule {
  return (at) => {
    pattern.lastIndex = at.index;
    const match = pattern.exec(at.text);
    if (!match?.[0]) return undefined;
    const said = say(match, at);
    return said === undefined ? undefined : { end: at.index + match[0].length, said };
  };
}

/** A piece of the text that is said otherwise than it is written. */
export interface Replacement {
  start: number;
  end: number;
  said: string;
}

/** Where a rule may begin: not inside a word or a number. */
function mayBegin(text: string, index: number): boolean {
  if (/\s/.test(text[index]!)) return false;
  const before = text[index - 1] ?? " ";
  return !/[\p{L}\p{M}\p{N}]/u.test(before) || !/[\p{L}\p{M}\p{Nd}'’_]/u.test(text[index]!);
}

/** Everything in a text that is said otherwise, in order. */
export function replacements(text: string, locale: Locale, rules: readonly Rule[]): Replacement[] {
  const found: Replacement[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (index !== found.at(-1)?.end && !mayBegin(text, index)) continue;
    const at: Place = { text, index, locale };
    let hit: Found | undefined;
    for (const rule of rules) {
      hit = rule(at);
      if (hit) break;
    }
    if (!hit) continue;
    found.push({ start: index, end: hit.end, said: hit.said });
    index = hit.end - 1;
  }
  return found;
}

/** The word before a place, with the sign between them gone. */
export const wordBefore = (text: string, index: number): string =>
  /([\p{L}\p{N}\p{M}.'’-]+)[\s\u00a0]*$/u.exec(text.slice(Math.max(0, index - 40), index))?.[1] ?? "";

/** The word after a place. */
export const wordAfter = (text: string, index: number): string =>
  /^[\s\u00a0-]*([\p{L}\p{M}][\p{L}\p{M}'’]*)/u.exec(text.slice(index, index + 40))?.[1] ?? "";
