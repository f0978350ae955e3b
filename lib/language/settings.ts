/** The words before the last item of a list, by language. */
export const LAST: Record<string, RegExp> = {
  en: /,?\s+(?:and|or|as well as)\s+/gi,
  fr: /,?\s+(?:et|ou|ainsi que)\s+/gi,
  de: /,?\s+(?:und|oder|sowie)\s+/gi,
  es: /,?\s+(?:y|e|o|u)\s+/gi,
  it: /,?\s+(?:e|ed|o)\s+/gi,
  pt: /,?\s+(?:e|ou)\s+/gi,
  nl: /,?\s+(?:en|of)\s+/gi,
  ru: /,?\s+(?:и|или)\s+/gi,
};

/** What something is done for, said before what is done: never one of its items. */
const AIM = /^(?:to|in order to|pour|afin (?:de\s|d[’'])|um|para|per|om)\s[^,;:]{2,60},\s+/iu;

/** Where or when something is so, said before it: "En hiver, l'ours dort, …". */
const SCENE =
  /^(in|on|at|by|since|after|before|during|with|without|for|under|from|en|à|au|aux|dans|sur|depuis|après|avant|pendant|sans|avec|chez|sous|dès|im|seit|nach|vor|mit|ohne|bei|durante|desde|con|sin|senza|dopo|com)\s[^,;:]{1,40},\s+/iu;

/**
 * What stands before a sentence's own list; a list of such pieces ("in Rome, in Paris and in Berlin") has none, nor has one
 * that is itself what stands before ("For schools, clubs and families, it is free").
 */
export function setting(sentence: string, language: string): string {
  const aim = AIM.exec(sentence)?.[0];
  if (aim) return aim;
  const [found, word] = SCENE.exec(sentence) ?? [];
  const join = LAST[language] && [...sentence.matchAll(LAST[language])].at(-1);
  if (!found || !word || !join || /,\s/.test(sentence.slice(join.index + join[0].length))) return "";
  const again = new RegExp(`^(?:.*[,;]\\s*)?(?:\\p{L}+\\s+)?${word}\\s`, "iu");
  return again.test(sentence.slice(found.length)) ? "" : found;
}
