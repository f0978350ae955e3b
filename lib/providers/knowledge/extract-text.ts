import type { ArticleSection } from "../article";

const HEADING = /^(={2,6})\s*(.+?)\s*\1$/;

/** The address of a heading on its page, as MediaWiki writes anchors. */
const anchorOf = (heading: string) => encodeURIComponent(heading.replaceAll(" ", "_"));

/**
 * Sections of a plain extract with wiki headings (`== Like this ==`), the lead first. A formula leaves its TeX source in an
 * extract: paragraphs with one are left out.
 */
export function sectionsOf(extract: string, url: string): ArticleSection[] {
  const sections: ArticleSection[] = [{ heading: "", level: 1, url, paragraphs: [] }];
  for (const line of extract.split(/\n+/)) {
    const text = line.trim();
    const heading = HEADING.exec(text);
    if (heading) {
      const name = heading[2]!;
      sections.push({ heading: name, level: heading[1]!.length, url: `${url}#${anchorOf(name)}`, paragraphs: [] });
    } else if (text && !/\{\\displaystyle|\\[a-z]+\{/.test(text)) sections.at(-1)!.paragraphs.push(text);
  }
  return sections;
}
