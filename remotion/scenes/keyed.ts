/** Parts of a visual have no identity but their place, and never move: their place is a sound React key. */
export function keyed<T>(list: readonly T[]): { item: T; index: number; key: string }[] {
  return list.map((item, index) => ({ item, index, key: `part-${index}` }));
}
