import { fill, ordinal, roughly } from "@/components/i18n/format";
import type { Locale } from "@/components/i18n/locale";
import type { Dictionary } from "@/components/i18n/locales/en/dictionary";

interface Line {
  /** How many come before. */
  waitsFor: number;
  /** Until its turn. */
  waitSeconds: number;
}

/** "3rd in line, about 4 minutes", for what waits for others; null for what does not. */
export function inLine({ t, locale }: { t: Dictionary; locale: Locale }, line: Line | null | undefined): string | null {
  if (!line?.waitsFor) return null;
  const place = ordinal(locale, line.waitsFor + 1, t.job.places);
  return fill(t.job.inLine, { place, time: roughly(locale, Math.max(60, line.waitSeconds)) });
}
