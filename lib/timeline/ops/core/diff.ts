import { inOrder } from "../../problems";
import type { Asset, Chapter, Item, Marker, Pending, Timeline, Track } from "../../schema";
import type { Speech } from "../../schema/speech";

/** Fields of a record, by name; one that is absent is not there. */
export type Fields = Readonly<Record<string, unknown>>;

/** An item with the id of the track that it lies on. */
export type PlacedItem = Item & { trackId: string };
/** A track without its items. */
export type TrackHead = Omit<Track, "items">;
/** What is said of the document itself. */
export type FilmFields = Omit<Timeline, "tracks" | "assets" | "speech" | "pending" | "markers" | "chapters"> & {
  trackOrder: readonly string[];
};

interface Records {
  item: PlacedItem;
  track: TrackHead;
  asset: Asset;
  speech: Speech;
  pending: Pending;
  marker: Marker;
  chapter: Chapter;
}
export type RecordKind = keyof Records;

type ChangeOf<K extends RecordKind> =
  | { of: K; id: string; from: null; to: Records[K] }
  | { of: K; id: string; from: Records[K]; to: null }
  | { of: K; id: string; from: Fields; to: Fields };

/** A record that came (`from` null), went (`to` null), or changed: then both hold the fields that differ. */
export type Change =
  | { [K in RecordKind]: ChangeOf<K> }[RecordKind]
  | { of: "film"; id: "film"; from: Fields; to: Fields };

/** What an operation changed, in order. Plain JSON. */
export type Diff = readonly Change[];

/** The diff that undoes another. */
export const invertDiff = (diff: Diff): Diff =>
  diff.map((change) => ({ ...change, from: change.to, to: change.from }) as Change).reverse();

/** A record with the fields of a change. */
export function withFields<T extends object>(record: T, from: object, to: object): T {
  const changed = { ...record, ...to };
  for (const name of Object.keys(from)) if (!(name in to)) Reflect.deleteProperty(changed, name);
  return changed;
}

/** The records of a kind, by id, while changes are applied; null for one that went. */
type Table<T> = Map<string, T | null>;

function applied<T extends object>(
  table: Table<T>,
  now: (id: string) => T | undefined,
  { id, from, to }: { id: string; from: T | Fields | null; to: T | Fields | null },
  whole: (record: T | Fields) => T,
): void {
  if (to === null) table.set(id, null);
  else if (from === null) table.set(id, whole(to));
  else {
    const record = table.has(id) ? table.get(id) : now(id);
    if (record) table.set(id, withFields(record, from, to));
  }
}

const tracksById = new WeakMap<Timeline, ReadonlyMap<string, PlacedItem>>();

/** Every item of a document by its id, with its track. */
export function itemsById(timeline: Timeline): ReadonlyMap<string, PlacedItem> {
  const known = tracksById.get(timeline);
  if (known) return known;
  const found = new Map<string, PlacedItem>();
  for (const track of timeline.tracks)
    for (const item of track.items) found.set(item.id, { ...item, trackId: track.id });
  tracksById.set(timeline, found);
  return found;
}

/** An item as it lies in its track. */
export function unplaced({ trackId: _, ...item }: PlacedItem): Item {
  return item;
}

const headOf = ({ items: _, ...head }: Track): TrackHead => head;

const keptHeads = new WeakMap<Timeline, ReadonlyMap<string, TrackHead>>();

/** Every track of a document by its id, without its items. */
export function headsById(timeline: Timeline): ReadonlyMap<string, TrackHead> {
  const known = keptHeads.get(timeline);
  if (known) return known;
  const found = new Map(timeline.tracks.map((track) => [track.id, headOf(track)]));
  keptHeads.set(timeline, found);
  return found;
}

/** The fields of the document itself. */
export function filmFields(timeline: Timeline): FilmFields {
  const { tracks, assets: _, speech: __, pending: ___, markers: ____, chapters: _____, ...fields } = timeline;
  return { ...fields, trackOrder: tracks.map(({ id }) => id) };
}

function tracksOf(
  timeline: Timeline,
  items: Table<PlacedItem>,
  heads: Table<TrackHead>,
  order: readonly string[],
): Track[] {
  const before = itemsById(timeline);
  const touched = new Set<string>();
  const coming = new Map<string, Item[]>();
  for (const [id, item] of items) {
    const old = before.get(id);
    if (old) touched.add(old.trackId);
    if (!item) continue;
    touched.add(item.trackId);
    const list = coming.get(item.trackId) ?? [];
    if (list.length === 0) coming.set(item.trackId, list);
    list.push(unplaced(item));
  }
  const byId = new Map(timeline.tracks.map((track) => [track.id, track]));
  return order.flatMap((id): Track[] => {
    const old = byId.get(id);
    const head = heads.has(id) ? heads.get(id) : old && headOf(old);
    if (!head) return [];
    if (old && !touched.has(id)) return [heads.has(id) ? { ...head, items: old.items } : old];
    const stay = (old?.items ?? []).filter((item) => !items.has(item.id));
    return [{ ...head, items: [...stay, ...(coming.get(id) ?? [])].sort(inOrder) }];
  });
}

function keyed<T>(record: Readonly<Record<string, T>>, table: Table<T & object>): Record<string, T> {
  const changed: Record<string, T> = { ...record };
  for (const [id, value] of table) {
    if (value === null) Reflect.deleteProperty(changed, id);
    else changed[id] = value;
  }
  return changed;
}

function listed<T extends { id: string; frame: number }>(list: readonly T[], table: Table<T>): T[] {
  const stay = list.filter(({ id }) => !table.has(id));
  const coming = [...table.values()].filter((value): value is T => value !== null);
  return [...stay, ...coming].sort((a, b) => a.frame - b.frame || (a.id < b.id ? -1 : 1));
}

const find = <T extends { id: string }>(list: readonly T[]) => {
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  return (id: string): T | undefined => byId.get(id);
};

/** The document with a diff's changes. A change of a record that is not there is passed over. */
export function applyDiff(timeline: Timeline, diff: Diff): Timeline {
  const tables = {
    item: new Map<string, PlacedItem | null>(),
    track: new Map<string, TrackHead | null>(),
    asset: new Map<string, Asset | null>(),
    speech: new Map<string, Speech | null>(),
    pending: new Map<string, Pending | null>(),
    marker: new Map<string, Marker | null>(),
    chapter: new Map<string, Chapter | null>(),
  };
  const items = itemsById(timeline);
  const heads = headsById(timeline);
  const [marker, chapter] = [find(timeline.markers), find(timeline.chapters)];
  let film = filmFields(timeline);
  for (const change of diff) {
    const as = <T>(record: T | Fields): T => record as T;
    switch (change.of) {
      case "item":
        applied(tables.item, (id) => items.get(id), change, as);
        break;
      case "track":
        applied(tables.track, (id) => heads.get(id), change, as);
        break;
      case "asset":
        applied(tables.asset, (id) => timeline.assets[id], change, as);
        break;
      case "speech":
        applied(tables.speech, (id) => timeline.speech[id], change, as);
        break;
      case "pending":
        applied(tables.pending, (id) => timeline.pending[id], change, as);
        break;
      case "marker":
        applied(tables.marker, marker, change, as);
        break;
      case "chapter":
        applied(tables.chapter, chapter, change, as);
        break;
      case "film":
        film = withFields(film, change.from, change.to);
    }
  }
  const { trackOrder, ...fields } = film;
  return {
    ...fields,
    tracks: tracksOf(timeline, tables.item, tables.track, trackOrder),
    assets: tables.asset.size > 0 ? keyed(timeline.assets, tables.asset) : timeline.assets,
    speech: tables.speech.size > 0 ? keyed(timeline.speech, tables.speech) : timeline.speech,
    pending: tables.pending.size > 0 ? keyed(timeline.pending, tables.pending) : timeline.pending,
    markers: tables.marker.size > 0 ? listed(timeline.markers, tables.marker) : timeline.markers,
    chapters: tables.chapter.size > 0 ? listed(timeline.chapters, tables.chapter) : timeline.chapters,
  };
}
