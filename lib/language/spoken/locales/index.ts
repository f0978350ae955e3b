import type { Locale } from "../types";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";

const LOCALES: Record<string, Locale> = { de, en, es, fr, it };

/** What a language says, by ISO 639-1; nothing for languages that are left to the engines. */
export const localeOf = (language: string): Locale | undefined => LOCALES[language.slice(0, 2).toLowerCase()];
