import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { env } from "@/lib/core/env";
import type { StudioLanguage } from "./language";
import { dictionary, GENERATED, LOCALE_COOKIE, type Locale, pickLocale, registerGenerated } from "./locale";
import type { Dictionary } from "./locales/en/dictionary";
import { pseudo } from "./locales/pseudo";

/** The locale of the request being answered. */
export async function requestLocale(): Promise<Locale> {
  if (env().FRAMEWRIGHT_PSEUDO_LOCALE) registerGenerated(pseudo);
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return pickLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
}

/** Metadata for a page whose title is a word of the studio's, in the reader's language. */
export function titled(pick: (words: Dictionary) => string): () => Promise<Metadata> {
  return async () => ({ title: pick(dictionary(await requestLocale())) });
}

/** The words of the generated language, for the browser, which has only those that people speak. */
export const generatedWords = (locale: Locale): StudioLanguage | undefined =>
  locale === GENERATED ? pseudo : undefined;
