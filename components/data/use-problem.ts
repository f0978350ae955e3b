"use client";
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
    return { code, message: said(error.message), remedy: error.remedy && said(error.remedy) };
  };
}
