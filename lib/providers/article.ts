/** An article that a topic can mean. */
export interface ArticleHit {
  title: string;
  /** A few words that tell it from others of its name; may be empty. */
  description: string;
  /** How often it was read in the last weeks; 0 where nobody counts. */
  views: number;
}

export interface ArticleSection {
  /** Empty for what stands before the first heading. */
  heading: string;
  /** 2 is a section of the article, 3 a part of one, and so on; 1 is the lead. */
  level: number;
  /** The section at the revision that was read. */
  url: string;
  paragraphs: string[];
}

/** An article as it stood when it was read. */
export interface Article {
  title: string;
  /** Who published it, as it is named in a film: "Wikipedia". */
  site: string;
  /** The revision that was read; it stays what it is. */
  url: string;
  revision: string;
  /** ISO 639-1. */
  language: string;
  licence: string;
  /** What is said last of where the words come from, where it is no article. */
  closing?: string;
  /** In the article's order, the lead first. */
  sections: ArticleSection[];
}
