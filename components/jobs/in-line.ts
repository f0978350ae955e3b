import { fill, ordinal, span } from "@/components/i18n/format";
import type { Locale } from "@/components/i18n/locale";
import type { Dictionary } from "@/components/i18n/locales/en/dictionary";

interface Line {
  /** How many come before. */
  waitsFor: number;
  /** Until its turn. */
  waitSeconds: number;
}

/** "3rd in line, about 4 min", for what waits for others; null for what does not. */
export function inLine({ t, locale }: { t: Dictionary; locale: Locale }, line: Line | null | undefined): string | null {
  if (!line?.waitsFor) return null;
  const minutes = Math.max(1, Math.ceil(line.waitSeconds / 60));
  const place = ordinal(locale, line.waitsFor + 1, t.job.places);
  return fill(t.job.inLine, { place, time: span(minutes * 60) });
}
