import type { Aspect } from "@/lib/language/subject";
import { isParticle, wordsOf } from "@/lib/language/words";
import type { Quotable } from "./article-sentences";

/** Sections that answer what a topic asks for. */
const ANSWERS: Record<Aspect, RegExp> = {
  workings:
    /(?<!\p{L})(?:work|function|operat|princip|mechanis|process|forming|formation|fonctionnement|mécanisme|funktion|aufbau|prinzip|wirkung|entstehung|funcionamiento|formación|funzionamento|formazione)/iu,
  history:
    /histor|origin|invention|development|histoire|origine|naissance|chronologie|geschichte|entstehung|erfindung|entwicklung|historia|origen|storia|origini/i,
};
/** Sections that few viewers come for. */
const ASIDE =
  /etymolog|étymolog|terminolog|name|namens|wortherkunft|toponym|etimolog|terminología|nomencl|spelling|taxonom/i;

/** Share of a script that the lead may fill. */
const LEAD_SHARE = 0.45;
/** How much less one more sentence of a chapter counts than the one before it; one that answers what was asked counts on. */
const FADING = 0.55;
const FADING_ANSWER = 0.85;
/** How far a script may go over its length. */
const SLACK = 1.12;
const BEST_LENGTH = 17;

const stem = (word: string) =>
  word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[sx]$/, "").slice(0, 6);

function stemsOf(text: string, language: string): string[] {
  return wordsOf(text, language)
    .filter(({ text: word }) => word.length > 2 && !isParticle(word, language))
    .map(({ text: word }) => stem(word));
}

/** How well a sentence stands in a film by itself: central to the article, near its subject, of a length that is heard well. */
function scorer(all: readonly Quotable[], title: string, language: string, aspect: Aspect | undefined) {
  const often = new Map<string, number>();
  for (const { text } of all)
    for (const word of new Set(stemsOf(text, language))) often.set(word, (often.get(word) ?? 0) + 1);
  const most = Math.max(1, ...often.values());
  const subject = new Set(stemsOf(title, language));
  return (one: Quotable): number => {
    const stems = stemsOf(one.text, language);
    const centre = stems.reduce((sum, word) => sum + Math.log1p(often.get(word) ?? 0), 0) / (stems.length || 1);
    const figures = one.text.match(/\d[\d.,\u00a0\u202f ]*/g)?.length ?? 0;
    let score = 1 + centre / Math.log1p(most);
    if (one.position === 0) score += 0.7;
    if (stems.some((word) => subject.has(word))) score += 0.5;
    const heading = stemsOf(one.section.heading, language);
    if (heading.some((word) => stems.includes(word))) score += 0.3;
    if (figures > 0) score += figures > 3 ? -0.6 : 0.25;
    score -= (Math.abs(one.words - BEST_LENGTH) / BEST_LENGTH) * 0.5;
    if (/["“”«»„]/u.test(one.text)) score -= 0.4;
    if (one.after) score -= 0.3;
    if (one.section.level > 2) score -= 0.15;
    if (aspect && ANSWERS[aspect].test(one.headings)) score += 2;
    return Math.max(0.05, ASIDE.test(one.headings) ? score * 0.25 : score);
  };
}

/**
 * The lead's first sentence and the best ones after it, up to a number of words, in the article's order. Chapters take turns: each
 * further sentence of one counts less. A sentence that has to be heard after another only comes with it.
 */
export function chooseSentences(
  all: readonly Quotable[],
  { words, title, language, aspect }: { words: number; title: string; language: string; aspect?: Aspect | undefined },
): Quotable[] {
  const first = all[0];
  if (!first) return [];
  const score = scorer(all, title, language, aspect);
  const scores = new Map(all.map((one) => [one, score(one)]));
  const chosen = new Set([first]);
  const taken = new Map<number, number>([[first.chapter, 1]]);
  let used = first.words;
  let lead = first.words;
  const fading = ({ headings }: Quotable) => (aspect && ANSWERS[aspect].test(headings) ? FADING_ANSWER : FADING);
  const worth = (one: Quotable) => (scores.get(one) ?? 0) * fading(one) ** (taken.get(one.chapter) ?? 0);
  const fits = (one: Quotable) =>
    !chosen.has(one) &&
    (!one.after || chosen.has(one.after)) &&
    used + one.words <= words * SLACK &&
    (one.chapter !== first.chapter || lead + one.words <= words * LEAD_SHARE);
  while (used < words) {
    const best = all.filter(fits).toSorted((a, b) => worth(b) - worth(a))[0];
    if (!best) break;
    chosen.add(best);
    taken.set(best.chapter, (taken.get(best.chapter) ?? 0) + 1);
    used += best.words;
    if (best.chapter === first.chapter) lead += best.words;
  }
  return all.filter((one) => chosen.has(one));
}
