import type { Change, Diff } from "@/lib/timeline/ops";

/** How many records of a kind came, went, and changed. */
export interface Counts {
  added: number;
  removed: number;
  changed: number;
}
/** What is told of a diff: a line a kind of record that it touches. */
export type DiffCounts = Partial<Record<Change["of"], Counts>>;

/** Sums a diff up. */
export function countsOf(diff: Diff): DiffCounts {
  const counts: DiffCounts = {};
  for (const { of, from, to } of diff) {
    const sum = counts[of] ?? { added: 0, removed: 0, changed: 0 };
    sum[from === null ? "added" : to === null ? "removed" : "changed"] += 1;
    counts[of] = sum;
  }
  return counts;
}
