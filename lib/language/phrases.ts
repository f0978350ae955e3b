import { isVerb } from "./verbs";
import { isParticle, wordsOf } from "./words";

export interface Phrase {
  text: string;
  /** UTF-16 offset in the text. */
  start: number;
  score: number;
}

/**
 * Key phrases by RAKE (Rose et al. 2010): runs of words between particles and punctuation, scored by how often and in how long
 * runs their words occur; here verbs also end a run, and capitals and length help.
 */
export function keyPhrases(text: string, language: string, count: number): Phrase[] {
  const words = wordsOf(text, language);
  const runs: { start: number; end: number; words: string[] }[] = [];
  let run: { start: number; end: number; words: string[] } | undefined;
  for (const [index, word] of words.entries()) {
    const gap = index ? text.slice(words[index - 1]!.end, word.start) : "";
    // A capital makes a verb's word a name, but not where a sentence begins with it.
    const named = /^\p{Lu}/u.test(word.text) && index > 0 && !/[.!?…]/.test(gap);
    const stops = isParticle(word.text, language) || (isVerb(word.text, language) && !named) || /^\d/.test(word.text);
    if (run && (stops || /[^\s\u00a0]/.test(gap) || run.words.length >= 4)) {
      runs.push(run);
      run = undefined;
    }
    if (stops || word.text.length < 2) continue;
    if (run) {
      run.end = word.end;
      run.words.push(word.text.toLowerCase());
    } else run = { start: word.start, end: word.end, words: [word.text.toLowerCase()] };
  }
  if (run) runs.push(run);
  const frequency = new Map<string, number>();
  const degree = new Map<string, number>();
  for (const { words: list } of runs) {
    for (const word of list) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
      degree.set(word, (degree.get(word) ?? 0) + list.length);
    }
  }
  const best = new Map<string, Phrase>();
  for (const { start, end, words: list } of runs) {
    const phrase = text.slice(start, end);
    const score =
      list.reduce(
        (sum, word) =>
          sum +
          (degree.get(word) ?? 0) / (frequency.get(word) ?? 1) +
          0.4 * (frequency.get(word) ?? 0) +
          word.length / 12,
        0,
      ) + (/^\p{Lu}/u.test(phrase) && start > 0 ? 1.5 : 0);
    const key = list.join(" ");
    if (!best.has(key)) best.set(key, { text: phrase.replace(/^(?:[ldjmtnsc]|qu)['’]/i, ""), start, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.start - b.start).slice(0, count);
}
