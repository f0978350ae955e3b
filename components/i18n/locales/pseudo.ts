import type { MessageId } from "@/lib/messages/en";
import { english } from "@/lib/messages/en";
import type { StudioLanguage } from "../language";
import { dictionary } from "./en/dictionary";

const ACCENTS: Record<string, string> = {
  a: "å",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "î",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "û",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Å",
  B: "Ɓ",
  C: "Ç",
  D: "Ð",
  E: "É",
  F: "Ƒ",
  G: "Ĝ",
  H: "Ĥ",
  I: "Î",
  J: "Ĵ",
  K: "Ķ",
  L: "Ļ",
  M: "Ṁ",
  N: "Ñ",
  O: "Ö",
  P: "Þ",
  Q: "Ǫ",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Û",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž",
};
/** How much longer than English a language may be. */
const GROWTH = 0.4;
/** Added in words of this many letters, so that lines may break. */
const WORD = 7;

/** Arguments, branches of plurals and all: what stands between braces that belong together. */
function parts(text: string): { text: string; fixed: boolean }[] {
  const found: { text: string; fixed: boolean }[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number, fixed: boolean) => {
    if (end > start) found.push({ text: text.slice(start, end), fixed });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "{" && depth++ === 0) cut(at, false);
    if (letter === "}" && --depth === 0) cut(at + 1, true);
  }
  cut(text.length, false);
  return found;
}

/** A text with accents on every letter and about 40 % longer; what is filled in stays as it is. */
export function accented(text: string): string {
  const pieces = parts(text);
  const letters = pieces.filter(({ fixed }) => !fixed).reduce((sum, piece) => sum + piece.text.length, 0);
  const body = pieces.map((piece) =>
    piece.fixed ? piece.text : [...piece.text].map((letter) => ACCENTS[letter] ?? letter).join(""),
  );
  const extra = Math.ceil(letters * GROWTH);
  const words = Array.from({ length: Math.floor(extra / (WORD + 1)) }, () => "é".repeat(WORD));
  const rest = extra % (WORD + 1);
  return `${body.join("")}${words.map((word) => ` ${word}`).join("")}${rest > 0 ? "é".repeat(rest) : ""}`;
}

function all<T>(words: T): T {
  if (typeof words === "string") return accented(words) as T;
  if (Array.isArray(words)) return words.map(all) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, all(word)])) as T;
}

/** A language generated from English, for tests: text that was not translated has no accents, what is cut off shows. */
export const pseudo: StudioLanguage = {
  locale: "en-XA",
  name: accented("Pseudo"),
  dictionary: all(dictionary),
  sentences: all(english as Record<MessageId, string>),
  and: accented("and"),
  or: accented("or"),
  justNow: accented("just now"),
  about: accented("about {time}"),
  byteUnits: ["B", "KB", "MB", "GB"],
};
