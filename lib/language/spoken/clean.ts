import { decodeHTML } from "entities/decode";
import { DIRECTIONS } from "../directions";

/** Marks of formatting that are neither shown nor said; the named group is what stays. */
const MARKUP: readonly RegExp[] = [
  /<!--[\s\S]*?-->/g,
  /!\[[^\]]*\]\([^)]*\)/g,
  /\[(?<keep>[^\]]+)\]\((?:[^()]|\([^)]*\))*\)/g,
  /<(?<keep>(?:https?:\/\/|mailto:)[^>\s]+)>/g,
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi,
  /\[\^[^\]]+\]/g,
  /^[ \t]*(?:#{1,6}|>|[-*+•])[ \t]+/gm,
  /(\*\*\*|\*\*|__|~~|`{1,3})(?<keep>(?:(?!\1).)+)\1/g,
  /(?<![\p{L}\p{N}*_])([*_])(?<keep>[^*_\s](?:[^*_]*[^*_\s])?)\1(?![\p{L}\p{N}*_])/gu,
  /\\(?<keep>[*_`#~>[\]])/g,
];

/** Text with the place of each of its code units in what was given. */
export interface Mapped {
  text: string;
  starts: number[];
  /** Behind the last code unit that this one stands for: an entity is several as written. */
  ends: number[];
}

function dropped(source: Mapped, pattern: RegExp): Mapped {
  const result: Mapped = { text: "", starts: [], ends: [] };
  let at = 0;
  const keep = (from: number, to: number) => {
    result.text += source.text.slice(from, to);
    for (let index = from; index < to; index += 1) {
      result.starts.push(source.starts[index]!);
      result.ends.push(source.ends[index]!);
    }
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
  return result;
}

/** Entities of HTML become their characters, each standing for the whole entity. */
function decoded(source: Mapped): Mapped {
  if (!source.text.includes("&")) return source;
  const result: Mapped = { text: "", starts: [], ends: [] };
  for (const piece of source.text.matchAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|[\s\S]/gi)) {
    const written = piece[0];
    const characters = written.length > 1 ? decodeHTML(written) : written;
    for (const unit of characters.split("")) {
      result.text += unit;
      result.starts.push(source.starts[piece.index]!);
      result.ends.push(source.ends[piece.index + written.length - 1]!);
    }
  }
  return result;
}

/** A text without markup and entities; list numbers stay, since a line may begin with a date. */
export function clean(text: string): Mapped {
  const places = Array.from({ length: text.length }, (_, index) => index);
  let source: Mapped = { text, starts: places, ends: places.map((place) => place + 1) };
  for (const pattern of [...MARKUP, ...DIRECTIONS]) source = dropped(source, pattern);
  return decoded(source);
}
