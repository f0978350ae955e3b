import type { TitleStyle } from "./outline";
import { ENGLISH } from "./topic-texts-en";
import { FRENCH } from "./topic-texts-fr";

/** One way to look at a topic: a lecture's title in each style, and the questions that such a lecture answers. */
export interface Aspect {
  titles: Record<TitleStyle, string>;
  questions: readonly [string, string, string];
}

/** What an outline of a bare topic is made of, in one language. Nothing in it says anything about a topic. */
export interface TopicTexts {
  /** Titles of sections, from the first steps to mastery: three a level. */
  stages: readonly string[];
  aspects: readonly Aspect[];
  /** `{section}` and `{topic}` are filled in. */
  opening: string;
  /** Said before the three questions. */
  leads: readonly [string, string, string];
  headings: readonly [string, string, string];
  closing: string;
  summary: string;
}

export const TOPIC_TEXTS: Record<"en" | "fr", TopicTexts> = { en: ENGLISH, fr: FRENCH };

/** The language of ours that comes closest to the one asked for. */
export const topicLanguage = (language: string): "en" | "fr" => (/^fr\b/i.test(language) ? "fr" : "en");
