import type { Usage } from "@/lib/http/dialects/ui/usage";

/** One part of a day's bar. */
export interface Part {
  name: string;
  value: number;
}

export interface DayBar {
  /** YYYY-MM-DD */
  day: string;
  parts: Part[];
  total: number;
}

const DAY_MS = 86_400_000;

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Every day from `from` to `to`, also those on which nothing happened. */
export function daysOf({ from, to }: Pick<Usage, "from" | "to">): string[] {
  const first = Date.parse(from);
  const count = Math.round((Date.parse(to) - first) / DAY_MS) + 1;
  return Array.from({ length: count }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10));
}

/** Names in the order of their totals, largest first; beyond `most` they are one, under `rest`. */
export function leaders(rows: { name: string; value: number }[], most: number, rest: string): Map<string, string> {
  const totals = new Map<string, number>();
  for (const { name, value } of rows) totals.set(name, (totals.get(name) ?? 0) + value);
  const order = [...totals.entries()].filter(([, value]) => value > 0).sort((a, b) => b[1] - a[1]);
  const room = order.length > most ? most - 1 : most;
  return new Map(order.map(([name], index) => [name, index < room ? name : rest]));
}

/** A bar for each day, stacked by name. */
export function barsOf(days: string[], rows: { day: string; name: string; value: number }[]): DayBar[] {
  const byDay = new Map(days.map((day) => [day, new Map<string, number>()]));
  for (const { day, name, value } of rows) {
    const parts = byDay.get(day);
    if (value !== 0) parts?.set(name, (parts.get(name) ?? 0) + value);
  }
  return days.map((day) => {
    const parts = [...(byDay.get(day) ?? [])].map(([name, value]) => ({ name, value }));
    return { day, parts, total: sum(parts, ({ value }) => value) };
  });
}

export interface Line {
  key: string;
  labels: string[];
  values: number[];
}

/** Rows with the same key added up, the largest first by their first value. */
export function totalsOf<T>(
  rows: readonly T[],
  labelsOf: (row: T) => string[],
  valuesOf: (row: T) => number[],
): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const labels = labelsOf(row);
    const key = labels.join("\n");
    const line = lines.get(key) ?? { key, labels, values: valuesOf(row).map(() => 0) };
    const values = valuesOf(row);
    line.values = line.values.map((value, index) => value + (values[index] ?? 0));
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
}
