import type { VisualOf } from "@/lib/timeline/schema-visuals";

/** Value shown while counting up: eased steps of the last decimal, the exact value at the end. */
export function countTo(value: number, progress: number, decimals: number): number {
  if (progress >= 1) return value;
  const unit = 10 ** decimals;
  return Math.round(value * progress * unit) / unit;
}

/** Years are written without a thousands separator. */
function isYear({ value, decimals, prefix, suffix }: VisualOf<"number">): boolean {
  return decimals === 0 && !prefix && !suffix && Number.isInteger(value) && value >= 1200 && value <= 2100;
}

/** The number as the language writes it, with prefix and suffix as given. */
export function writeNumber(visual: VisualOf<"number">, value: number, language: string): string {
  const { decimals, prefix, suffix } = visual;
  const options: Intl.NumberFormatOptions = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: isYear(visual) ? false : "auto",
  };
  let written: string;
  try {
    written = new Intl.NumberFormat(language, options).format(value);
  } catch {
    written = new Intl.NumberFormat("en", options).format(value);
  }
  return `${prefix}${written}${suffix}`;
}
