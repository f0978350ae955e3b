import { tokensOf } from "@/lib/language/tokens";
import type { HeardWord, WordTiming } from "../ports";
import type { WordMark } from "../voice/engines/types";
import { wordTimings } from "../voice/timing";

/** Characters that may be passed over to find a word again after one that was not heard as it is written. */
const LOOK_AHEAD = 60;
/** Shorter words are only taken where they are expected: elsewhere they are found inside of others. */
const DISTINCT = 4;
/** A gap between two words that counts as a pause, in seconds. */
const PAUSE = 0.12;

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** All that was heard as one string of letters and digits, with the time of each of its characters. */
function stringOf(heard: readonly HeardWord[]): { letters: string; times: number[] } {
  let letters = "";
  const times: number[] = [];
  for (const { text, start, end } of heard) {
    const own = plain(text);
    for (let index = 0; index < own.length; index += 1) times.push(start + ((end - start) * index) / own.length);
    letters += own;
  }
  return { letters, times };
}

/**
 * Times of a text's words from what was heard. The text comes from the transcript, but may be divided into other words
 * (languages without spaces) or differ here and there: words that are not found get times between their neighbours'.
 * @param durationSeconds of the recording
 */
export function heardTimings(
  text: string,
  language: string,
  heard: readonly HeardWord[],
  durationSeconds: number,
): WordTiming[] {
  const { letters, times } = stringOf(heard);
  const marks: WordMark[] = [];
  let at = 0;
  for (const token of tokensOf(text, language)) {
    const own = plain(token.text);
    if (!own) continue;
    const reach = at + own.length + (own.length >= DISTINCT ? LOOK_AHEAD : 0);
    const found = letters.slice(at, reach).indexOf(own);
    if (found < 0) continue;
    marks.push({ textStart: token.start, start: times[at + found] as number });
    at += found + own.length;
  }
  const sounds = heard.flatMap(({ text: symbol, start, end }, index) => {
    const next = heard[index + 1]?.start ?? end;
    return [{ symbol, start, end }, ...(next - end > PAUSE ? [{ symbol: "", start: end, end: next }] : [])];
  });
  return wordTimings(text, language, marks, sounds, durationSeconds);
}
