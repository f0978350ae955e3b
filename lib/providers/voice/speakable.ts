import { isUnspaced, tokensOf } from "./words";

/** One word: how it is shown, where it stands in the given text and in what the engine is given. */
export interface SpokenWord {
  text: string;
  textStart: number;
  textEnd: number;
  spokenStart: number;
  spokenEnd: number;
}

export interface Speakable {
  /** What the engine is to say. */
  spoken: string;
  words: SpokenWord[];
}

/** Marks of formatting that are neither shown nor said; the named group is what stays. */
const MARKUP: RegExp[] = [
  /!\[[^\]]*\]\([^)]*\)/g,
  /\[(?<keep>[^\]]+)\]\([^)]*\)/g,
  /^[ \t]*(?:#{1,6}|>|[-*+•]|\d{1,2}[.)](?=\s+\S))[ \t]+/gm,
  /(\*\*\*|\*\*|__|~~|`{1,3})(?<keep>(?:(?!\1).)+)\1/g,
  /(?<![\p{L}\p{N}*_])([*_])(?<keep>[^*_\s](?:[^*_]*[^*_\s])?)\1(?![\p{L}\p{N}*_])/gu,
];

interface Mapped {
  text: string;
  /** Place in the original of each code unit of `text`. */
  origin: number[];
}

function drop(source: Mapped, pattern: RegExp): Mapped {
  let text = "";
  const origin: number[] = [];
  let at = 0;
  const keep = (from: number, to: number) => {
    text += source.text.slice(from, to);
    for (let index = from; index < to; index += 1) origin.push(source.origin[index] as number);
  };
  for (const match of source.text.matchAll(pattern)) {
    keep(at, match.index);
    const kept = match.groups?.keep;
    if (kept) {
      const inside = match.index + match[0].indexOf(kept);
      keep(inside, inside + kept.length);
    }
    at = match.index + match[0].length;
  }
  keep(at, source.text.length);
  return { text, origin };
}

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{FE0F}|\u{200D}|\u{20E3}|[\u{1F3FB}-\u{1F3FF}]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu;

/** An address is said as its host's name only. */
function hostOf(address: string): string {
  const host = address.replace(/^https?:\/\//i, "").replace(/^www\./i, "");
  const name = host.split(/[/?#:]/)[0] ?? host;
  const ending = /[.,;!?…]+$/.exec(address)?.[0] ?? "";
  return name.replace(/[.,;!?…]+$/, "") + ending;
}

/** What an engine is given for one shown word; empty when there is nothing to say. */
function spokenForm(shown: string): string {
  const said = shown
    .replace(ADDRESS, hostOf)
    // © ® ™ and digits count as pictographs but are said or read.
    .replace(EMOJI, (symbol) => (/[\d#*©®™]/.test(symbol) ? symbol : ""))
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[→←↑↓|•▪■●✓✔_*`~#<>\\^]+/g, (signs) => (/^#\d/.test(shown) ? signs : " "))
    .replace(/\s+/g, " ")
    .trim();
  return /[\p{L}\p{N}$€£¥%&+=@°]/u.test(said) ? said : "";
}

/** How an engine is told of a pause or a question written apart from its word ("Quoi ?", "Lyon : 500 000", "a – b"); empty when nothing is heard. */
function pauseOf(shown: string): string {
  const mark = /[?!:;,.…]/.exec(shown)?.[0];
  return mark ?? (/^[-–—]+$/.test(shown) ? "," : "");
}

/**
 * Prepares text for speech: formatting, symbols and emoji are not said, addresses are said as their host. A word that is
 * not said (a dash, an emoji) belongs to the word before it, so that captions still show it.
 */
export function speakable(text: string, language: string): Speakable {
  let source: Mapped = { text, origin: Array.from({ length: text.length }, (_, index) => index) };
  for (const pattern of MARKUP) source = drop(source, pattern);
  const joint = isUnspaced(language) ? "" : " ";
  const words: SpokenWord[] = [];
  let spoken = "";
  let before = "";
  let beforeStart = -1;
  for (const token of tokensOf(source.text, language)) {
    const textStart = source.origin[token.start] as number;
    const textEnd = (source.origin[token.end - 1] as number) + 1;
    const said = spokenForm(token.text);
    const last = words.at(-1);
    if (!said && last) {
      last.text += joint + token.text;
      last.textEnd = textEnd;
      const pause = /[?!:;,.…]["']?$/.test(spoken) ? "" : pauseOf(token.text);
      spoken += pause;
      last.spokenEnd += pause.length;
    } else if (!said) {
      before += token.text + joint;
      if (beforeStart < 0) beforeStart = textStart;
    } else {
      if (spoken) spoken += joint;
      words.push({
        text: before + token.text,
        textStart: beforeStart < 0 ? textStart : beforeStart,
        textEnd,
        spokenStart: spoken.length,
        spokenEnd: spoken.length + said.length,
      });
      spoken += said;
      before = "";
      beforeStart = -1;
    }
  }
  return { spoken, words };
}
