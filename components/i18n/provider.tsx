"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Words } from "@/lib/messages/message";
import type { StudioLanguage } from "./language";
import { dictionary, LOCALE_COOKIE, type Locale, registerGenerated, saying } from "./locale";
import type { Dictionary } from "./locales/en/dictionary";

export interface I18n {
  t: Dictionary;
  /** Says in the reader's language what the server says. */
  saying: (words: Words) => string;
  locale: Locale;
  setLocale: (locale: Locale) => void;
}

const Context = createContext<I18n | undefined>(undefined);

interface Props {
  initial: Locale;
  /** Words of a language that the page has not: the generated one. */
  generated?: StudioLanguage | undefined;
  children: ReactNode;
}

/** Gives every component below the words of the chosen language; a change takes effect at once and is kept a year. */
export function I18nProvider({ initial, generated, children }: Props) {
  if (generated) registerGenerated(generated);
  const [locale, setState] = useState(initial);
  const router = useRouter();
  const setLocale = useCallback(
    (next: Locale) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
      document.cookie = `${LOCALE_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
      setState(next);
      router.refresh();
    },
    [router],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo(
    () => ({
      t: dictionary(locale),
      saying: (message: Words) => saying(locale, message),
      locale,
      setLocale,
    }),
    [locale, setLocale],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** The words and the language. @throws Error outside `I18nProvider`, which is a mistake of the programmer's. */
export function useI18n(): I18n {
  const value = useContext(Context);
  if (!value) throw new Error("useI18n needs an I18nProvider above it");
  return value;
}
