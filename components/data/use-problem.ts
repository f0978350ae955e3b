"use client";
import { fill, word } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { UiError } from "./client";

export interface Problem {
  message: string;
  remedy: string | undefined;
  code: string;
}

/** Turns whatever a call failed with into a sentence and a remedy in the reader's language. */
export function useProblem(): (error: unknown) => Problem {
  const { t, said } = useI18n();
  return (error) => {
    const code = error instanceof UiError ? error.code : "unexpected";
    if (code === "offline") return { code, message: t.errors.offline, remedy: t.errors.offlineRemedy };
    if (code === "unauthenticated") return { code, message: t.errors.signedOut, remedy: t.errors.signedOutRemedy };
    if (code === "unexpected" || !(error instanceof UiError)) {
      return { code, message: t.errors.unexpected, remedy: t.errors.unexpectedRemedy };
    }
    if (error.issues.length > 0) {
      const words = error.issues.map(({ field, message }) =>
        field ? fill(t.errors.fieldIssue, { field: word(t.errors.fields, field), what: said(message) }) : said(message),
      );
      return { code, message: words.join(" · "), remedy: error.remedy && said(error.remedy) };
    }
    return { code, message: said(error.message), remedy: error.remedy && said(error.remedy) };
  };
}
