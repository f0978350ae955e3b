import type { Aspect } from "@/lib/language/subject";
import { wordBudget, wordsOf } from "@/lib/language/words";
import type { Article } from "@/lib/providers/article";
import type { Source } from "../../plan";
import type { WrittenScript } from "../written";
import { quotablesOf } from "./article-sentences";
import { chooseSentences } from "./choose-sentences";

/** Said last: whose words they were. */
const CLOSINGS: Record<string, (title: string, site: string) => string> = {
  en: (title, site) => `These words come from the ${site} article “${title}”.`,
  fr: (title, site) => `Ces phrases viennent de l’article « ${title} » de ${site}.`,
  de: (title, site) => `Diese Sätze stammen aus dem ${site}-Artikel „${title}“.`,
  es: (title, site) => `Estas frases proceden del artículo «${title}» de ${site}.`,
  it: (title, site) => `Queste frasi provengono dalla voce «${title}» di ${site}.`,
};
/** Fewer sentences make no film. */
const FEWEST = 3;

/** The receipt of a sentence, or of the article as a whole. */
function receipt(article: Article, section?: { heading: string; url: string }, sentence?: string): Source {
  const { title, site, revision, licence } = article;
  return {
    title,
    url: section?.url ?? article.url,
    site,
    revision,
    licence,
    ...(section?.heading ? { section: section.heading } : {}),
    ...(sentence ? { sentence } : {}),
  };
}

export interface CiteRequest {
  language: string;
  targetSeconds: number;
  aspect?: Aspect | undefined;
  /** The film's title. */
  title: string;
}

/**
 * A script made of an article's own sentences, each with its receipt: the definition, then the best of the sections, by the length
 * asked for, and last whose words they are. Undefined where the article has too few that stand by themselves.
 */
export function citeArticle(article: Article, request: CiteRequest): WrittenScript | undefined {
  const { language, targetSeconds, aspect } = request;
  const closing = article.closing ?? (CLOSINGS[language] ?? CLOSINGS.en!)(article.title, article.site);
  const words = Math.max(30, wordBudget(targetSeconds, language) - wordsOf(closing, language).length);
  const chosen = chooseSentences(quotablesOf(article), { words, title: article.title, language, aspect });
  if (chosen.length < FEWEST) return undefined;
  const chapters = [...new Set(chosen.map(({ chapter }) => chapter))];
  const scenes = chapters.map((chapter): WrittenScript["scenes"][number] => {
    const own = chosen.filter((one) => one.chapter === chapter);
    const narrower = new Set(own.map(({ section }) => section.heading));
    return {
      heading: narrower.size === 1 ? own[0]!.section.heading : (article.sections[chapter]?.heading ?? ""),
      narration: own.map(({ text }) => text).join(" "),
      visual: null,
      sources: own.map(({ section, text }) => receipt(article, section, text)),
    };
  });
  const last = { heading: "", narration: closing, visual: null, sources: [receipt(article)] };
  return { title: request.title, scenes: [...scenes, last] };
}
