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
  const { t, saying } = useI18n();
  return (error) => {
    const code = error instanceof UiError ? error.code : "unexpected";
    if (code === "offline") return { code, message: t.errors.offline, remedy: t.errors.offlineRemedy };
    if (code === "unauthenticated") return { code, message: t.errors.signedOut, remedy: t.errors.signedOutRemedy };
    if (code === "unexpected" || !(error instanceof UiError)) {
      return { code, message: t.errors.unexpected, remedy: t.errors.unexpectedRemedy };
    }
    const remedy = error.said.remedy && saying(error.said.remedy);
    if (error.issues.length > 0) {
      const words = error.issues.map(({ field, said }) =>
        field ? fill(t.errors.fieldIssue, { field: word(t.errors.fields, field), what: saying(said) }) : saying(said),
      );
      return { code, message: words.join(" · "), remedy };
    }
    return { code, message: saying(error.said.message), remedy };
  };
}
