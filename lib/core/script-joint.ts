/** Behind a piece of a word that had to be cut: the next piece follows without a space. Unicode's word joiner. */
export const CUT = "\u2060";

/** Scripts that are written without spaces, and the full-width marks between their words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const FULL_WIDTH = /[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

/** What stands between two words as shown: by their scripts, so that Latin words inside Chinese keep their spaces. */
export function jointBetween(before: string, after: string): "" | " " {
  const last = [...before].at(-1) ?? "";
  const first = [...after][0] ?? "";
  if (last === CUT || FULL_WIDTH.test(last) || FULL_WIDTH.test(first)) return "";
  const [left, right] = [UNSPACED.test(last), UNSPACED.test(first)];
  // "です。" and "2024年": marks and digits belong to the word beside them.
  if (left && right) return "";
  return (left || right) && /[\p{P}\p{N}]/u.test(left ? first : last) ? "" : " ";
}

/** Words as one line. */
export const joined = (words: readonly string[]): string =>
  words.reduce((line, word) => (line ? line + jointBetween(line, word) + word : word), "").replaceAll(CUT, "");

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Direction in which a line reads: that of most of its words, of the first one where they are as many. */
export function directionOfLine(text: string): "ltr" | "rtl" | undefined {
  const words = text.match(/[\p{L}\p{M}'’-]*\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  if (words.length === 0) return undefined;
  const right = words.filter((word) => RIGHT_TO_LEFT.test(word)).length;
  if (right * 2 === words.length) return RIGHT_TO_LEFT.test(words[0]!) ? "rtl" : "ltr";
  return right * 2 > words.length ? "rtl" : "ltr";
}

/** A word longer than a line in pieces, cut behind the signs of an address where it can be; all but the last end in `CUT`. */
export function cutWord(word: string, longest: number): string[] {
  const pieces: string[] = [];
  let rest = [...word];
  while (rest.length > longest) {
    const head = rest.slice(0, longest).join("");
    const sign = [...head].findLastIndex((letter, index) => index >= longest / 3 && /[/\-._?&=+#%]/.test(letter));
    const at = sign >= 0 ? sign + 1 : longest;
    pieces.push(rest.slice(0, at).join("") + CUT);
    rest = rest.slice(at);
  }
  return [...pieces, rest.join("")];
}
