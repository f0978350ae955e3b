import type { PlacedItem } from "./diff";
import type { Draft } from "./draft";

/** Copies of items with ids of their own; what was linked or grouped among them is so again. */
export function copiesOf(
  draft: Draft,
  items: readonly PlacedItem[],
  prefix: string,
  idOf: (item: PlacedItem) => string | undefined,
): PlacedItem[] {
  const ties = new Map<string, string>();
  const tie = (id: string | undefined) => {
    if (id === undefined) return undefined;
    const known = ties.get(id) ?? draft.newId(prefix);
    ties.set(id, known);
    return known;
  };
  return items.map((item) => {
    const id = idOf(item) ?? draft.newId(prefix);
    return { ...item, id, link: tie(item.link), group: tie(item.group) };
  });
}
