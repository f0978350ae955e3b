import type { Icon } from "@/lib/timeline/schema/parts";

export interface CodeToken {
  text: string;
  color?: string | undefined;
}

export interface PlaceMention {
  name: string;
  longitude: number;
  latitude: number;
  countryCode: string;
  /** UTF-16 offset of the name in the text. */
  at: number;
}

/** What the planner needs to draw: icons for words, coloured code, places with coordinates. */
export interface Art {
  icon(keyword: string, language: string): Promise<Icon | undefined>;
  /** The most fitting icons of a sentence, best first, with the word each one stands for. */
  icons(sentence: string, language: string, count: number): Promise<{ icon: Icon; word: string }[]>;
  highlight(code: string, language: string): Promise<CodeToken[][]>;
  places(text: string, language: string): Promise<PlaceMention[]>;
}
