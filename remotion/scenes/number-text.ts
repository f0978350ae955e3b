import type { VisualOf } from "@/lib/timeline/schema/visuals";

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

/** Longest figure with its unit that is set in one line, in characters, by whether the canvas is tall. */
const LONGEST_LINE = { tall: 7, wide: 16 };

/** Longest word of such a unit, in characters: a longer one shrinks with its figure. */
const LONGEST_WORD = 14;

/** A long unit in words ("millions d’euros", "kilometres") stands below its figure, which would else be small; empty otherwise. */
export function unitBelow(visual: VisualOf<"number">, written: string, tall: boolean): string {
  const unit = visual.suffix.trim();
  const worded =
    /^\p{L}[\p{L}\p{M}\s’'./-]{3,}$/u.test(unit) && unit.split(/\s/).every((word) => [...word].length <= LONGEST_WORD);
  const limit = tall ? LONGEST_LINE.tall : LONGEST_LINE.wide;
  return worded && [...written].length > limit ? unit : "";
}
