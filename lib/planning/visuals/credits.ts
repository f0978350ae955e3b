import type { ScenePlan } from "../plan";

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
/** Sites named on screen; all of them stay with the film. */
const SHOWN = 5;

/** Names the sites that facts came from in the film's closing scene. */
export function withCredits(plans: ScenePlan[], language: string): ScenePlan[] {
  const urls = plans.flatMap((plan) => plan.sources.map((source) => source.url));
  const hosts = [...new Set(urls.map((url) => new URL(url).hostname.replace(/^www\./, "")))];
  const last = plans.at(-1);
  if (!hosts.length || last?.visual.type !== "outro") return plans;
  const subtitle = `${SOURCES[language] ?? SOURCES.en} ${hosts.slice(0, SHOWN).join(" · ")}`.slice(0, 400);
  return [...plans.slice(0, -1), { ...last, visual: { ...last.visual, subtitle } }];
}
