import { knowsReferences, pointsBack, withSubject } from "@/lib/language/reference";
import { sentences } from "@/lib/language/sentences";
import { wordsOf } from "@/lib/language/words";
import type { Article, ArticleSection } from "@/lib/providers/article";

/** A sentence of an article that can be narrated. */
export interface Quotable {
  /** As it is narrated. */
  text: string;
  section: ArticleSection;
  /** Index of the section, and of the chapter (a section of level 2) that it is part of; 0 is the lead. */
  place: number;
  chapter: number;
  /** Its heading and that of the chapter. */
  headings: string;
  /** Place in its paragraph, from 0. */
  position: number;
  /** The sentence that has to be heard right before it. */
  after?: Quotable | undefined;
  words: number;
}

const SHORTEST = 4;
const LONGEST = 42;
/** Longest remark in brackets that is read with its sentence, in characters. */
const LONGEST_REMARK = 24;

/** Sections about the article rather than its subject. */
const APPARATUS =
  /^(?:see also|references?|notes?|citations?|sources?|bibliography|further reading|external links|gallery|footnotes|in popular culture|voir aussi|notes et références|références|articles connexes|liens externes|bibliographie|annexes|galerie|siehe auch|einzelnachweise|weblinks|literatur|anmerkungen|véase también|referencias|enlaces externos|bibliografía|notas|voci correlate|collegamenti esterni|altri progetti|bibliografia|note)$/i;

const YEARS = /^\d{3,4}(?:\s?[–-]\s?\d{2,4})?$/;

/** Brackets that are not read aloud go: pronunciations, names in other scripts, cross-references. */
function withoutBrackets(text: string, all: boolean): string {
  let bare = text;
  for (let depth = 0; depth < 3; depth += 1) {
    bare = bare.replace(/[\s\u00a0]*[([]([^()[\]]*)[)\]]/gu, (whole, inner: string) => {
      const remark = inner.trim();
      if (YEARS.test(remark)) return whole;
      const plain =
        !all && remark.length <= LONGEST_REMARK && /^[\p{Script=Latin}\p{N}\s%°’'-]+$/u.test(remark) && remark;
      return plain ? whole : "";
    });
  }
  return bare
    .replace(/\s+([,.;:!?])(?=\s|$)/gu, "$1")
    .replace(/,(?:\s*,)+/g, ",")
    .replace(/[ \t]+/g, " ")
    .trim();
}

function isProse(text: string, words: number): boolean {
  if (words < SHORTEST || words > LONGEST) return false;
  // An initial at the end is where an abbreviation was taken for a full stop; the next sentence begins in its middle.
  if (/(?<!\p{L})\p{L}\.$/u.test(text)) return false;
  if (!/[.!?…]["”»’)]*$/u.test(text) || !/^["“„«(\s]*[\p{Lu}\p{N}]/u.test(text)) return false;
  if (/https?:|www\.|ISBN|[={}|\\•]|;.*;/u.test(text)) return false;
  const count = (mark: RegExp) => (text.match(mark) ?? []).length;
  return count(/[(]/g) === count(/[)]/g) && count(/["]/g) % 2 === 0 && count(/[«]/g) === count(/[»]/g);
}

const lower = (text: string) => text.toLowerCase().replaceAll("\u00a0", " ");

/** The words with which the article's first sentence names its subject ("The French Revolution"), if it begins with them. */
export function subjectPhrase(article: Article): string | undefined {
  const lead = withoutBrackets(article.sections[0]?.paragraphs[0] ?? "", true);
  const name = lower(article.title.replace(/\s*\([^)]*\)$/, ""));
  const at = lower(lead).indexOf(name);
  return at >= 0 && at <= 8 ? lead.slice(0, at + name.length) : undefined;
}

/**
 * All sentences that can be quoted, in the article's order. One that points back is tied to the sentence before it, has its
 * pronoun replaced where that can only mean the subject, or is left out.
 */
export function quotablesOf(article: Article): Quotable[] {
  const { language } = article;
  const subject = subjectPhrase(article);
  const named = lower(article.title.replace(/\s*\([^)]*\)$/, ""));
  const all: Quotable[] = [];
  let chapter = 0;
  let hidden = 0;
  for (const [place, section] of article.sections.entries()) {
    if (section.level <= 2) {
      chapter = place;
      hidden = 0;
    }
    if (APPARATUS.test(section.heading)) hidden = hidden || section.level;
    else if (hidden && section.level <= hidden) hidden = 0;
    if (hidden) continue;
    for (const paragraph of section.paragraphs) {
      let previous: Quotable | undefined;
      for (const [position, raw] of sentences(paragraph, language).entries()) {
        const text = withoutBrackets(raw, place === 0 && all.length === 0);
        const words = wordsOf(text, language).length;
        const headings = `${article.sections[chapter]?.heading ?? ""} ${section.heading}`;
        const own = { text, section, place, chapter, headings, position, words };
        const before = previous;
        previous = undefined;
        if (!isProse(text, words)) continue;
        if (!knowsReferences(language)) {
          // Where nobody can tell what points back, only what names the subject is taken.
          if (all.length && !lower(text).includes(named)) continue;
          previous = own;
        } else if (!pointsBack(text, language)) previous = own;
        else if (before) {
          // Right after the definition a pronoun means what was defined.
          const resolved = all.length === 1 && subject ? withSubject(text, subject, language) : undefined;
          previous = resolved ? { ...own, text: resolved } : { ...own, after: before };
        } else continue;
        all.push(previous);
      }
    }
  }
  return all;
}
