import { type Locale, languageOf } from "./locale";

/** Puts values into a sentence: `fill("Page {page}", { page: 2 })`. A name without a value stays as it is. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** The right plural of a word for `n`, with the number written the language's way. */
export function plural(locale: Locale, n: number, forms: { one: string; other: string }): string {
  const form = new Intl.PluralRules(locale).select(n) === "one" ? forms.one : forms.other;
  return fill(form, { n: number(locale, n) });
}

/** A place in words: 3 → 3rd. */
export function ordinal(locale: Locale, n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>): string {
  const rule = new Intl.PluralRules(locale, { type: "ordinal" }).select(n);
  return fill(forms[rule] ?? forms.other ?? "{n}", { n });
}

export function number(locale: Locale, value: number, digits = 0): string {
  // A real minus sign, as in print; the locale data gives a hyphen.
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value).replace("-", "−");
}

/** A share as the language writes it: 0.21 → 21%, 21 %. */
export function percent(locale: Locale, share: number): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(share);
}

/** Seconds as a clock: 75 → 1:15, 3700 → 1:01:40. */
export function clock(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const tail = `${String(s).padStart(2, "0")}`;
  return h > 0 ? `${h}:${String(m).padStart(2, "0")}:${tail}` : `${m}:${tail}`;
}

/** Seconds in words, two units at most: 75 → 1 min 15 s. */
export function span(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  if (total < 60) return `${total} s`;
  const minutes = Math.floor(total / 60);
  if (minutes < 60) return total % 60 ? `${minutes} min ${total % 60} s` : `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long work may still take, rounded as people say it: never a third more or less than what is known. */
function rounded(seconds: number): [number, "second" | "minute" | "hour"] {
  if (seconds < 50) return [Math.max(1, Math.ceil(seconds / 10)) * 10, "second"];
  const minutes = seconds / 60;
  if (minutes < 9.5) return [Math.max(1, Math.round(minutes)), "minute"];
  if (minutes < 57.5) return [Math.round(minutes / 5) * 5, "minute"];
  const hours = minutes / 60;
  return [hours < 9.75 ? Math.round(hours * 2) / 2 : Math.round(hours), "hour"];
}

/** An estimate of seconds of work, the same wherever one is told: 2100 → about 35 minutes, environ 35 minutes. */
export function roughly(locale: Locale, seconds: number): string {
  const [value, unit] = rounded(Math.max(0, seconds));
  const time = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
  return fill(languageOf(locale).about, { time });
}

export function bytes(locale: Locale, value: number): string {
  const units = languageOf(locale).byteUnits;
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${number(locale, size, size < 10 && unit > 0 ? 1 : 0)} ${units[unit]}`;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** How long ago, in words: “3 minutes ago”. `now` and `then` in milliseconds. */
export function ago(locale: Locale, then: number, now: number): string {
  const seconds = (then - now) / 1000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return words.format(Math.round(seconds / size), unit);
  }
  return languageOf(locale).justNow;
}

/** A language's name in the reader's language: `languageName("fr", "en")` → anglais. */
export function languageName(locale: Locale, code: string): string {
  const name = new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** A country's or region's name in the reader's language: `regionName("fr", "CH")` → Suisse. */
export function regionName(locale: Locale, code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A word of the dictionary when it has one, else the value as it is. */
export function word(words: Record<string, string>, value: string): string {
  return words[value] ?? value;
}

/** US cents as an amount: 1234 → $12.34; small amounts keep up to four digits. */
export function money(locale: Locale, cents: number): string {
  const digits = cents !== 0 && Math.abs(cents) < 10 ? 4 : 2;
  const format = { style: "currency", currency: "USD", maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, { ...format, minimumFractionDigits: 2 }).format(cents / 100);
}
