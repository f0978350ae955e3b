import { isSame } from "@/lib/core/same";
import { endOf } from "../../derive";
import type { Item } from "../../schema";
import type { Fields, PlacedItem } from "./diff";

/** Fields that are given but undefined are not there. */
export function defined<T extends object>(record: T): T {
  const copy = { ...record };
  for (const [name, value] of Object.entries(copy)) if (value === undefined) Reflect.deleteProperty(copy, name);
  return copy;
}

/** Fields that differ between two records. */
export function differing(from: object, to: object): { from: Fields; to: Fields } | undefined {
  if (from === to) return undefined;
  const [before, after]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  const [old, now] = [fieldsOf(from), fieldsOf(to)];
  let differs = false;
  for (const name in now) {
    if (name in old && isSame(old[name], now[name])) continue;
    differs = true;
    after[name] = now[name];
    if (name in old) before[name] = old[name];
  }
  for (const name in old) {
    if (name in now) continue;
    differs = true;
    before[name] = old[name];
  }
  return differs ? { from: before, to: after } : undefined;
}

const fieldsOf = (record: object): Fields => ({ ...record });

/** Fields that operations work out themselves, from documents that are sound: the rest is looked at with the item's schema. */
const TIMES = new Set(["from", "durationInFrames", "head", "trackId", "link", "group"]);

/** Whether an item differs from what it was in its times only. */
export const isOnlyMoved = (from: PlacedItem, to: PlacedItem): boolean => {
  const [old, now] = [fieldsOf(from), fieldsOf(to)];
  for (const name in now) if (!Object.is(old[name], now[name]) && !TIMES.has(name)) return false;
  return true;
};

/** Items that begin where another one of their track ends. */
export function touchers(items: readonly Item[]): Set<string> {
  const ends = new Set(items.map(endOf));
  return new Set(items.filter(({ from }) => ends.has(from)).map(({ id }) => id));
}

/** A list by time as it is by now. */
export function standing<T extends { id: string; frame: number }>(
  list: readonly T[],
  table: ReadonlyMap<string, T | null>,
): T[] {
  const result = list.filter(({ id }) => !table.has(id));
  for (const entry of table.values()) if (entry) result.push(entry);
  return result.sort((a, b) => a.frame - b.frame || (a.id < b.id ? -1 : 1));
}
