import { tokensOf } from "@/lib/language/tokens";
import type { PhoneTiming, WordTiming } from "@/lib/providers/ports";
import type { WordMark } from "./engines/types";

const SHORTEST_WORD = 0.04;

/** Start of each token, those without a mark spread between their neighbours by their length. */
function starts(tokens: readonly { start: number; end: number }[], marks: readonly WordMark[], end: number): number[] {
  const known = tokens.map(
    (token) => marks.find((mark) => mark.textStart >= token.start && mark.textStart < token.end)?.start,
  );
  const first = known.find((time) => time !== undefined) ?? 0;
  if (known.length) known[0] ??= Math.min(first, end);
  return known.map((time, index) => {
    if (time !== undefined) return time;
    const from = known.findLastIndex((value, place) => place < index && value !== undefined);
    const after = known.findIndex((value, place) => place > index && value !== undefined);
    const to = after < 0 ? tokens.length : after;
    const letters = (a: number, b: number) =>
      tokens.slice(a, b).reduce((sum, token) => sum + token.end - token.start, 0);
    const span = (after < 0 ? end : (known[after] as number)) - (known[from] as number);
    return (known[from] as number) + (span * letters(from, index)) / Math.max(1, letters(from, to));
  });
}

/**
 * Words of `text` with their times, from the marks an engine or the alignment gave. A word ends where the next one
 * begins, or where the pause before that begins.
 */
export function wordTimings(
  text: string,
  language: string,
  marks: readonly WordMark[],
  phones: readonly PhoneTiming[],
  durationSeconds: number,
): WordTiming[] {
  const tokens = tokensOf(text, language);
  const spoken = phones.findLast((phone) => phone.symbol)?.end ?? durationSeconds;
  const times = starts(tokens, marks, spoken);
  let floor = 0;
  return tokens.map((token, index) => {
    const start = Math.min(Math.max(times[index] as number, floor), durationSeconds);
    const next = times[index + 1] ?? spoken;
    const pause = phones.find((phone) => !phone.symbol && phone.start > start + SHORTEST_WORD && phone.start < next);
    const end = Math.max(pause?.start ?? next, Math.min(start + SHORTEST_WORD, durationSeconds));
    floor = start;
    return { text: token.text, textStart: token.start, textEnd: token.end, start, end: Math.min(end, durationSeconds) };
  });
}
