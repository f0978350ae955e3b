/** Signs written close to a number; a longer unit is written once, over the chart. */
const SIGNS: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };

export interface ValueText {
  /** One value in the film's language, with the unit when it is short. */
  format: (value: number) => string;
  /** The unit as a caption of the whole chart; empty when each value carries it. */
  caption: string;
}

/** Decimals that the data has, at most two. */
function decimalsOf(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => Math.min(2, (String(value).split(".")[1] ?? "").length)));
}

/** How the values of a chart are written: in the film's language, shortened from a hundred thousand on. */
export function valueText(values: readonly number[], unit: string, language: string): ValueText {
  const large = Math.max(...values.map(Math.abs)) >= 100_000;
  const digits: Intl.NumberFormatOptions = large
    ? { notation: "compact", maximumFractionDigits: 1 }
    : { maximumFractionDigits: decimalsOf(values) };
  const sign = unit.trim();
  const number = (options: Intl.NumberFormatOptions) => {
    try {
      return new Intl.NumberFormat(language, options);
    } catch {
      return new Intl.NumberFormat("en", options);
    }
  };
  const currency = SIGNS[sign];
  if (currency) {
    const money = number({
      ...digits,
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: 0,
    });
    return { format: (value) => money.format(value), caption: "" };
  }
  if (sign === "%") {
    const percent = number({ ...digits, style: "percent" });
    return { format: (value) => percent.format(value / 100), caption: "" };
  }
  const plain = number(digits);
  if (sign && [...sign].length <= 4) return { format: (value) => `${plain.format(value)}\u00a0${sign}`, caption: "" };
  return { format: (value) => plain.format(value), caption: sign };
}

/** Round tick values from `low` to `high` (inclusive of both after rounding outwards), about `count` of them. */
export function ticksOf(low: number, high: number, count = 4): number[] {
  const span = high - low || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const ticks: number[] = [];
  for (let index = Math.floor(low / step + 1e-9); ; index += 1) {
    const value = Number((index * step).toPrecision(12));
    ticks.push(value);
    if (value >= high - step * 1e-9) return ticks;
  }
}
