"use client";
import { useCallback } from "react";
import { useRendered } from "@/components/ui/rendered";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useI18n } from "./provider";

const DATE_TIME: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };

/** Dates in the reader's language and time zone; while a page is taken over, in the zone that the server drew it in. */
export function useDate(): (value: string | number, options?: Intl.DateTimeFormatOptions) => string {
  const { locale } = useI18n();
  const hydrated = useHydrated();
  const timeZone = useRendered()?.timeZone;
  return useCallback(
    (value, options = DATE_TIME) =>
      new Intl.DateTimeFormat(locale, { ...options, ...(hydrated ? {} : { timeZone }) }).format(new Date(value)),
    [locale, hydrated, timeZone],
  );
}
