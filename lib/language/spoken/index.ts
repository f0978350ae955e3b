import { jointBetween } from "@/lib/core/script-joint";
import { tokensOf } from "../tokens";
import { clean } from "./clean";
import { localeOf } from "./locales";
import { residue } from "./residue";
import { addresses } from "./rules/addresses";
import { calendar } from "./rules/calendar";
import { phones } from "./rules/phones";
import { bareUnits, quantity } from "./rules/quantity";
import { signs } from "./rules/signs";
import { afterNumbers, technical } from "./rules/technical";
import { wordRules } from "./rules/words";
import { type Replacement, replacements } from "./scan";
import type { Locale, Rule } from "./types";

/** One word: how it is shown, where it stands in the given text and in what the engine is given. */
export interface SpokenWord {
  text: string;
  /** UTF-16 code units of the text as written. */
  textStart: number;
  textEnd: number;
  /** UTF-16 code units of the spoken text. */
  spokenStart: number;
  spokenEnd: number;
}

/** What is said for a text, and by which word of the text: the offset map. */
export interface SpokenForm {
  /** What the engine is to say. */
  spoken: string;
  words: SpokenWord[];
}

export interface SpokenOptions {
  /** False leaves numbers, signs and abbreviations as written, for engines that read them well; markup goes all the same. */
  spellOut?: boolean;
}

const ruleLists = new Map<string, readonly Rule[]>();

/** All rules of a language, in the order in which they are asked. */
function rulesOf(locale: Locale): readonly Rule[] {
  let rules = ruleLists.get(locale.language);
  if (!rules) {
    const { wholes, abbreviations, roman, initialisms } = wordRules(locale);
    rules = [
      wholes,
      ...addresses,
      ...locale.rules,
      ...calendar,
      ...phones,
      bareUnits,
      ...technical,
      abbreviations,
      roman,
      ...signs,
      quantity,
      ...afterNumbers,
      ...initialisms,
    ];
    ruleLists.set(locale.language, rules);
  }
  return rules;
}

/** A token of the text, or several that one replacement covers. */
interface Piece {
  text: string;
  start: number;
  end: number;
  said: string;
}

/** What is said for the part of the text from `start` to `end`, replacements put in. */
function saidFor(text: string, start: number, end: number, inside: readonly Replacement[]): string {
  let said = "";
  let at = start;
  const add = (next: string) => {
    if (/[\p{L}\p{N}]$/u.test(said) && /^[\p{L}\p{N}]/u.test(next)) said += " ";
    said += next;
  };
  for (const replacement of inside) {
    add(text.slice(at, replacement.start));
    add(replacement.said);
    at = replacement.end;
  }
  const rest = text.slice(at, end);
  // "fünf Kilometer-Lauf" is one word as before; digits said apart are not.
  if (inside.length) add(rest);
  else said += rest;
  return said;
}

function piecesOf(text: string, language: string, found: readonly Replacement[]): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  let covered: Piece | undefined;
  let inside: Replacement[] = [];
  const close = () => {
    if (covered) pieces.push({ ...covered, said: residue(saidFor(text, covered.start, covered.end, inside)) });
    covered = undefined;
    inside = [];
  };
  for (const token of tokensOf(text, language)) {
    const reach = inside.at(-1)?.end ?? 0;
    if (covered && token.start < reach) {
      covered.end = Math.max(token.end, covered.end);
      covered.text = text.slice(covered.start, covered.end);
    } else {
      close();
      covered = { ...token, said: "" };
    }
    for (; next < found.length && found[next]!.start < token.end; next += 1) inside.push(found[next]!);
  }
  close();
  return pieces;
}

/** How an engine is told of a pause or a question written apart from its word ("Quoi ?", "Lyon : 500 000", "a – b"); empty when nothing is heard. */
function pauseOf(shown: string): string {
  const mark = /[?!:;,.…]/.exec(shown)?.[0];
  return mark ?? (/^[-–—]+$/.test(shown) ? "," : "");
}

/**
 * What is said for a text: numbers, signs, dates, abbreviations, addresses and the like in the language's words (English, French,
 * German, Spanish, Italian; in others the engine reads them as written), without markup, entities and emoji. Each word keeps
 * its place in the text, so that captions show what was written and light up when it is said; what is not said (a dash, an emoji)
 * belongs to the word before it. Words that are said as one ("$4.8 million") are one.
 * @param language ISO 639-1 of the text
 */
export function spokenForm(text: string, language: string, { spellOut = true }: SpokenOptions = {}): SpokenForm {
  const source = clean(text);
  const locale = localeOf(language);
  const found = locale && spellOut ? replacements(source.text, locale, rulesOf(locale)) : [];
  const words: SpokenWord[] = [];
  let spoken = "";
  let before = "";
  let beforeStart = -1;
  for (const piece of piecesOf(source.text, language, found)) {
    const textStart = source.starts[piece.start]!;
    const textEnd = source.ends[piece.end - 1]!;
    const shown = piece.text.replace(/\s+/g, " ");
    const last = words.at(-1);
    if (!piece.said && last) {
      last.text += jointBetween(last.text, shown) + shown;
      last.textEnd = textEnd;
      const pause = /[?!:;,.…]["']?$/.test(spoken) ? "" : pauseOf(shown);
      spoken += pause;
      last.spokenEnd += pause.length;
    } else if (!piece.said) {
      before += `${shown} `;
      if (beforeStart < 0) beforeStart = textStart;
    } else {
      if (spoken) spoken += jointBetween(spoken, piece.said);
      words.push({
        text: before + shown,
        textStart: beforeStart < 0 ? textStart : beforeStart,
        textEnd,
        spokenStart: spoken.length,
        spokenEnd: spoken.length + piece.said.length,
      });
      spoken += piece.said;
      before = "";
      beforeStart = -1;
    }
  }
  return { spoken, words };
}
