import type { MessageId } from "@/lib/messages/en";
import type { Dictionary } from "./locales/en/dictionary";

/** Everything that the studio says in one language. A further one is a file that exports this, and a line in `locales`. */
export interface StudioLanguage {
  /** BCP 47; decides plurals, dates and figures. */
  locale: string;
  /** What the language calls itself. */
  name: string;
  /** The words of the studio's own pages. */
  dictionary: Dictionary;
  /** What the server says, as ICU messages by id. */
  sentences: Record<MessageId, string>;
  and: string;
  or: string;
  /** Less than a minute ago. */
  justNow: string;
  /** A time that is rounded: `about {time}`. */
  about: string;
  /** Bytes, thousands, millions and thousands of millions of them. */
  byteUnits: readonly [string, string, string, string];
}
