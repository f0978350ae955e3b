import { cutWord } from "@/lib/core/script-joint";
import type { WordTiming } from "@/lib/providers/ports";
import type { CaptionWord } from "@/lib/timeline/schema/overlays";

const OPENS = /[«“„‘([{¿¡「『《（"—–-]/;

/** A sign that stands right before its number or name: "$29", "#1". */
const LEADS = /^[$€£¥₹#@+]+$/;

/**
 * How many characters of what stands between two words belong to the first one: closing marks do, opening ones do not, and
 * French marks stay with the word before their space.
 */
function share(gap: string): number {
  for (let index = 0; index < gap.length; index += 1) {
    if (!/\s/.test(gap[index]!)) continue;
    const rest = gap.slice(index).trimStart();
    if (rest === "" || OPENS.test(rest[0]!) || LEADS.test(rest)) return index;
  }
  const opening = gap.search(/[«“„‘([{¿¡「『《（]/);
  return opening >= 0 ? opening : gap.length;
}

const UNSPACED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** A sign that is never set apart from its number. */
const SIGN = /^[%‰°€$£¥]/;

/** Whether what was timed as two words is one as written: "3.14", "état-major", "10 100", "97 %". */
function joins(before: string, gap: string, after: string, word: string): boolean {
  if (/^[ \u00a0\u202f]?$/.test(gap) && /\d$/.test(before) && SIGN.test(after)) return true;
  if (/^[ \u00a0\u202f]$/.test(gap)) return /(?<![\d.,])\d{1,3}$/.test(before) && /^\d{3}(?!\d)/.test(after);
  return /^[.,:’'‑-]?$/.test(gap) && /[\p{L}\p{N}]$/u.test(before) && !UNSPACED_SCRIPT.test(word);
}

/** Characters of a word that a page of captions has room for. */
const LONGEST = 46;

/** A word that is longer than a page (an address) in pieces, each lit for its share of the time. */
function piecesOf(word: CaptionWord): CaptionWord[] {
  const pieces = cutWord(word.text, LONGEST);
  const length = word.to - word.from;
  return pieces.map((text, index) => {
    const from = word.from + Math.floor((length * index) / pieces.length);
    return { text, from, to: Math.max(from + 1, word.from + Math.floor((length * (index + 1)) / pieces.length)) };
  });
}

/**
 * Spoken words as captions show them, punctuation included, without a character of the narration lost. Parts of one written
 * word ("3.14", "état-major") that were timed apart are one.
 * @param offset frame at which the clip of the words starts
 */
export function captionWords(
  narration: string,
  words: readonly WordTiming[],
  offset: number,
  fps: number,
): CaptionWord[] {
  const shown: CaptionWord[] = [];
  let from = 0;
  let glued = false;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const gap = narration.slice(word.textEnd, next?.textStart ?? narration.length);
    const to = next ? word.textEnd + share(gap) : narration.length;
    const text = narration
      .slice(from, to)
      .replace(/\s+(?=[!?;:»])/g, "\u00a0")
      .replace(/(?<=«)\s+/g, "\u00a0")
      .trim();
    const begins = offset + Math.round(word.start * fps);
    const ends = Math.max(begins + 1, offset + Math.round(word.end * fps));
    const last = shown.at(-1);
    if (glued && last) {
      const spaced = /\s/.test(narration.slice(from - 1, from + 1)) && SIGN.test(text) ? "\u00a0" : "";
      const tied = /\d$/.test(last.text) && /^\d/.test(text) ? "\u202f" : spaced;
      last.text = `${last.text}${tied}${text}`;
      last.to = Math.max(last.to, ends);
    } else if (text) shown.push({ text, from: Math.max(begins, last?.from ?? 0), to: ends });
    glued =
      next !== undefined && joins(narration.slice(0, word.textEnd), gap, narration.slice(next.textStart), word.text);
    from = to;
  }
  return shown.flatMap(piecesOf);
}
