import type { Dictionary } from "@/components/i18n/locales/en/dictionary";
import { freshId } from "@/lib/editor/fresh-id";
import { freeTrack, mainTrack } from "@/lib/editor/moves";
import { endOf } from "@/lib/timeline/derive";
import type { OpInput } from "@/lib/timeline/ops";
import { itemsById, type PlacedItem } from "@/lib/timeline/ops/core/diff";
import type { Item, Track } from "@/lib/timeline/schema";
import { copied, putCopied } from "./clipboard";
import type { EditorStore } from "./store";
import { rowsOf } from "./timeline/rows";

type Steps = Dictionary["editor"]["steps"];

/** Chosen items, in the order of their start. */
export function chosen({ document, state }: EditorStore): PlacedItem[] {
  const items = itemsById(document);
  return [...state.selection].flatMap((id) => items.get(id) ?? []).sort((a, b) => a.from - b.from);
}

const isFilmLong = ({ kind }: Item): boolean => kind === "captions" || kind === "music" || kind === "avatar";

/** What a cut at a frame goes through: chosen items, else what carries the film, each link once. */
function cutThrough(store: EditorStore, at: number): PlacedItem[] {
  const spans = (item: PlacedItem) => item.from < at && endOf(item) > at;
  const own = chosen(store).filter(spans);
  const locked = new Set(store.document.tracks.filter((track) => track.locked).map(({ id }) => id));
  const all = [...itemsById(store.document).values()].filter(
    (item) => spans(item) && !isFilmLong(item) && !locked.has(item.trackId),
  );
  const main = mainTrack(store.document)?.id;
  const found = own.length > 0 ? own : all.filter(({ trackId }) => trackId === main);
  const links = new Set<string>();
  return (found.length > 0 ? found : all).filter(({ link }) => {
    if (!link) return true;
    if (links.has(link)) return false;
    links.add(link);
    return true;
  });
}

export function splitAtPlayhead(store: EditorStore, steps: Steps): boolean {
  const at = store.playhead.frame;
  const ops = cutThrough(store, at).map(({ id }): OpInput => ({ op: "splitItem", id, at, newId: freshId("item") }));
  return store.edit(steps.split, ops);
}

/** Takes away what lies before (or behind) the playhead of the items there. */
export function trimToPlayhead(store: EditorStore, edge: "start" | "end", steps: Steps): void {
  const to = store.playhead.frame;
  const main = mainTrack(store.document)?.id;
  const ripple = (item: PlacedItem) => store.state.ripples && item.trackId === main;
  const items = cutThrough(store, to);
  const ops = items.map(
    (item): OpInput => ({ op: "trimItem", id: item.id, edge, to, ripple: ripple(item), newId: freshId("item") }),
  );
  const [first] = items;
  if (store.edit(steps.trim, ops) && edge === "start" && first && ripple(first)) store.playhead.seek(first.from);
}

export function removeChosen(store: EditorStore, ripple: boolean, steps: Steps): void {
  const ids = [...store.state.selection];
  if (ids.length === 0) return;
  const op: OpInput = ripple ? { op: "rippleDelete", ids, newId: freshId("item") } : { op: "removeItems", ids };
  store.edit(ripple ? steps.rippleDelete : steps.remove, [op]);
}

export function duplicateChosen(store: EditorStore, steps: Steps): void {
  const ids = [...store.state.selection];
  if (ids.length === 0) return;
  const newIds = Object.fromEntries(ids.map((id) => [id, freshId("item")]));
  if (store.edit(steps.duplicate, [{ op: "duplicateItems", ids, newIds, newId: freshId("item") }]))
    store.select(Object.values(newIds));
}

export function groupChosen(store: EditorStore, group: boolean, steps: Steps): void {
  const ids = [...store.state.selection];
  if (ids.length === 0) return;
  store.edit(group ? steps.group : steps.ungroup, [{ op: "groupItems", ids, group: group ? freshId("group") : null }]);
}

/** Notes the chosen items, and what is linked to them, to be put in elsewhere. */
export function copyChosen(store: EditorStore): boolean {
  const own = chosen(store);
  if (own.length === 0) return false;
  const { document } = store;
  const links = new Set(own.flatMap(({ link }) => link ?? []));
  const all = [...itemsById(document).values()].filter(
    (item) => store.state.selection.has(item.id) || (item.link && links.has(item.link)),
  );
  const assetIds = new Set(all.flatMap((item) => ("assetId" in item ? [item.assetId] : [])));
  putCopied({
    items: all.map(({ trackId, ...item }) => ({ trackId, item })),
    assets: [...assetIds].flatMap((id) => document.assets[id] ?? []),
    speech: Object.fromEntries(
      [...assetIds].flatMap((id) => (document.speech[id] ? [[id, document.speech[id]] as const] : [])),
    ),
  });
  return true;
}

/** Puts in what was copied, at the playhead; onto tracks of the same kind where it comes from another film. */
export function pasteCopied(store: EditorStore, steps: Steps): void {
  const held = copied();
  if (!held) return;
  const { document } = store;
  const kinds: Record<Item["kind"], readonly Track["kind"][]> = {
    ...{ scene: ["visual"], image: ["visual", "overlay"], video: ["visual", "overlay"], text: ["overlay", "visual"] },
    ...{ shape: ["overlay", "visual"], avatar: ["overlay"], audio: ["voice", "audio"], music: ["music", "audio"] },
    captions: ["captions"],
  };
  const items = held.items.flatMap(({ trackId, item }) => {
    const own = document.tracks.find(({ id }) => id === trackId);
    const track = own ?? document.tracks.find(({ kind }) => kinds[item.kind].includes(kind));
    return track ? [{ trackId: track.id, item }] : [];
  });
  if (items.length === 0) return;
  const { assets, speech } = held;
  const newId = freshId("item");
  const main = mainTrack(document)?.id;
  const onto = items.some(({ trackId }) => trackId === main) ? "insert" : "overwrite";
  store.edit(steps.paste, [{ op: "pasteItems", items, assets, speech, at: store.playhead.frame, newId, onto }]);
}

/** Moves chosen items by some frames. */
export function nudge(store: EditorStore, by: number, steps: Steps): void {
  const ids = [...store.state.selection];
  if (ids.length === 0) return;
  store.edit(steps.move, [{ op: "moveItems", ids, by, newId: freshId("item") }]);
}

/** Chooses the clip beside the chosen one, or the one nearest to its start on the track above or below, and goes there. */
export function stepChosen(store: EditorStore, { along = 0, across = 0 }: { along?: number; across?: number }): void {
  const rows = rowsOf(store.document).filter(({ items }) => items.length > 0);
  const now = chosen(store)[0];
  const row = rows.findIndex(({ id }) => id === now?.trackId);
  const track = rows[now ? Math.min(rows.length - 1, Math.max(0, row + across)) : 0];
  if (!track) return;
  const at = now?.from ?? store.playhead.frame;
  const isNearer = (one: Item, other: Item) => Math.abs(one.from - at) < Math.abs(other.from - at);
  const near = track.items.reduce((best, item) => (isNearer(item, best) ? item : best));
  const next = now && across === 0 ? track.items[track.items.findIndex(({ id }) => id === now.id) + along] : near;
  if (!next) return;
  store.select([next.id]);
  store.playhead.seek(next.from);
  // The panel turns its page to the playhead first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      window.document
        .querySelector<HTMLElement>(`[data-clip="${CSS.escape(next.id)}"]`)
        ?.focus({ preventScroll: true }),
    ),
  );
}

export function addMarker(store: EditorStore, steps: Steps): void {
  const { frame } = store.playhead;
  const there = store.document.markers.find((marker) => marker.frame === frame);
  const op: OpInput = there
    ? { op: "markerRemove", ids: [there.id] }
    : { op: "markerAdd", marker: { id: freshId("marker"), frame, name: "" } };
  store.edit(there ? steps.markerRemove : steps.marker, [op]);
}

/** Puts a drawn item over the film: on an overlay track that is free there, else on a new one on top. */
export function addOver(store: EditorStore, label: string, item: Item, trackId?: string): void {
  const { document } = store;
  const [from, to] = [item.from, endOf(item)];
  const given = document.tracks.find(({ id }) => id === trackId);
  const isFree = given && (given.stacked || !given.items.some((one) => one.from < to && endOf(one) > from));
  const track = isFree ? given : freeTrack(document, ["overlay"], { from, to });
  const ops: OpInput[] = track
    ? [{ op: "addItem", trackId: track.id, item }]
    : [
        { op: "trackAdd", track: { id: `${item.id}-track`, kind: "overlay" } },
        { op: "addItem", trackId: `${item.id}-track`, item },
      ];
  if (store.edit(label, ops)) store.select([item.id]);
}

/** Seconds that a title stays when nothing is said. */
const TITLE_SECONDS = 4;

/** A text of a preset at a frame. */
export function addText(
  store: EditorStore,
  label: string,
  text: Partial<Extract<Item, { kind: "text" }>> & { text: string },
  at: { frame: number; trackId?: string },
): void {
  const { fps } = store.document;
  const base = {
    ...{ kind: "text" as const, id: freshId("text"), name: "", from: at.frame, head: 0 },
    ...{ durationInFrames: TITLE_SECONDS * fps, opacity: 1, fadeIn: 0, fadeOut: 0 },
    ...{ box: { x: 0.1, y: 0.38, width: 0.8, height: 0.24, rotation: 0 }, fontSize: 110, fontWeight: 800 },
    ...{ font: "display" as const, align: "center" as const, animation: "rise" as const },
  };
  addOver(store, label, { ...base, ...text }, at.trackId);
}
