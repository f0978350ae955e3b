import type { Locale } from "../types";
import { en } from "./en";
import { fr } from "./fr";

const LOCALES: Record<string, Locale> = { en, fr };

/** What a language says, by ISO 639-1; nothing for languages that are left to the engines. */
export const localeOf = (language: string): Locale | undefined => LOCALES[language.slice(0, 2).toLowerCase()];
