import type { ScenePlan, Source } from "../plan";

const SOURCES: Record<string, string> = {
  en: "Sources:",
  fr: "Sources\u00a0:",
  de: "Quellen:",
  es: "Fuentes:",
  it: "Fonti:",
  pt: "Fontes:",
  ar: "المصادر:",
  he: "מקורות:",
  ru: "Источники:",
};
/** Titles as each language quotes them. */
const QUOTED: Record<string, (title: string) => string> = {
  en: (title) => `“${title}”`,
  fr: (title) => `«\u00a0${title}\u00a0»`,
  de: (title) => `„${title}“`,
  es: (title) => `«${title}»`,
  it: (title) => `«${title}»`,
};
/** Sources named on screen; all of them stay with the film. */
const SHOWN = 5;

/** A source as it is named on screen: an article with title, publisher and licence, any other page by its site. */
function creditOf({ title, url, site, licence }: Source, language: string): string {
  if (!licence) return new URL(url).hostname.replace(/^www\./, "");
  const named = QUOTED[language] ?? QUOTED.en!;
  return [named(title), site, licence].filter(Boolean).join(", ");
}

/** Names what the facts came from in the film's closing scene. */
export function withCredits(plans: ScenePlan[], language: string): ScenePlan[] {
  const credits = [...new Set(plans.flatMap((plan) => plan.sources.map((source) => creditOf(source, language))))];
  const last = plans.at(-1);
  if (!credits.length || last?.visual.type !== "outro") return plans;
  const subtitle = `${SOURCES[language] ?? SOURCES.en} ${credits.slice(0, SHOWN).join(" · ")}`.slice(0, 400);
  return [...plans.slice(0, -1), { ...last, visual: { ...last.visual, subtitle } }];
}
