import { headingOf, withoutOpening } from "@/lib/language/headings";
import { display, tie, trimParticles } from "@/lib/language/typography";
import { isAuxiliary, isVerb } from "@/lib/language/verbs";
import { isParticle, wordsOf } from "@/lib/language/words";

/** "It needs" or "C'est" introduces a list without saying what it is of. */
function saysSomething(intro: string, language: string): boolean {
  return wordsOf(intro, language).some(
    ({ text }) =>
      text.length > 3 && !isParticle(text, language) && !isVerb(text, language) && !isAuxiliary(text, language),
  );
}

/** Heading over a list from the words that lead up to it; an unfinished sentence ("Rivers feed") keeps its verb and gets dots. */
export function introHeading(
  intro: string,
  { first, topic, language, announced }: { first: string; topic: string; language: string; announced: boolean },
): string {
  const trimmed = trimParticles(intro, language);
  if (!saysSomething(trimmed, language)) {
    if (topic) return headingOf(topic, language, 56);
    const told = wordsOf(intro, language).some(({ text }) => isVerb(text, language) && !isAuxiliary(text, language));
    return told ? tie(`${display(intro, language)}…`, language) : "";
  }
  const words = wordsOf(intro, language);
  const last = words.at(-1)?.text ?? "";
  // French things that are done stand before an article: "économise du temps".
  const acts =
    language === "fr" && !isParticle(last, language) && /^(?:du|de|des|les?|la|l|une?)(?:[\s’']|$)/iu.test(first);
  const open = acts || isVerb(last, language) || isAuxiliary(last, language);
  if (!open || announced || intro.length > 52) return headingOf(trimmed, language, 56);
  return tie(`${display(withoutOpening(intro, language).text, language)}…`, language);
}
