import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { dictionary, LOCALE_COOKIE, type Locale, pickLocale } from "./locale";
import type { Dictionary } from "./locales/en/dictionary";

/** The locale of the request being answered. */
export async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return pickLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
}

/** Metadata for a page whose title is a word of the studio's, in the reader's language. */
export function titled(pick: (words: Dictionary) => string): () => Promise<Metadata> {
  return async () => ({ title: pick(dictionary(await requestLocale())) });
}
