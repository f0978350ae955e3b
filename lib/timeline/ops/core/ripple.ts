import { endOf } from "../../derive";
import type { PlacedItem } from "./diff";
import type { Draft } from "./draft";
import {
  halves,
  isFollower,
  isSourced,
  meets,
  movedTo,
  stretched,
  withLength,
  withoutMiddle,
  withoutStart,
} from "./times";

/** Tracks that move when time is put in or taken out: locked ones never do. */
export const rippling = (draft: Draft): Set<string> =>
  new Set(
    draft
      .tracks()
      .filter(({ ripple, locked }) => ripple && !locked)
      .map(({ id }) => id),
  );

/** What is linked to any of these items, they included. */
export function withLinked(draft: Draft, ids: readonly string[]): PlacedItem[] {
  const chosen = new Map(ids.map((id) => [id, draft.item(id, "ids")]));
  const links = new Set([...chosen.values()].flatMap(({ link }) => link ?? []));
  if (links.size > 0) for (const item of draft.all()) if (item.link && links.has(item.link)) chosen.set(item.id, item);
  return [...chosen.values()];
}

function moveMarks(draft: Draft, moved: (frame: number) => number): void {
  for (const marker of draft.markers()) {
    const frame = moved(marker.frame);
    if (frame !== marker.frame) draft.putMarker(marker.id, { ...marker, frame });
  }
  const taken = new Set<number>();
  for (const chapter of draft.chapters()) {
    const frame = moved(chapter.frame);
    // Two chapters at one frame are one: the later one is what is left there.
    if (frame !== chapter.frame) draft.putChapter(chapter.id, taken.has(frame) ? null : { ...chapter, frame });
    taken.add(frame);
  }
}

interface Reach {
  /** Tracks that move; all rippling ones without. */
  tracks?: ReadonlySet<string> | undefined;
  /** Items that stay as they are. */
  except?: ReadonlySet<string>;
  /** Whether markers and chapters move, too. */
  marks?: boolean;
}

/** Items on tracks that move, and what is linked to them elsewhere, as far as it lies behind a frame. */
function reached(draft: Draft, at: number, { tracks = rippling(draft), except = new Set() }: Reach): PlacedItem[] {
  const all = draft.all().filter(({ id }) => !except.has(id));
  const own = all.filter(({ trackId }) => tracks.has(trackId));
  const links = new Set(own.flatMap(({ from, link }) => (link && from >= at ? [link] : [])));
  const tied = all.filter(({ trackId, link, from }) => !tracks.has(trackId) && link && links.has(link) && from >= at);
  return [...own, ...tied];
}

/** Puts time into the film: what begins at the frame or later moves, what accompanies the film gets longer. */
export function openTime(draft: Draft, at: number, by: number, reach: Reach = {}): void {
  if (by <= 0) return;
  for (const item of reached(draft, at, reach)) {
    if (item.from >= at && !(isFollower(item) && item.from === 0 && at === 0 && endOf(item) > 0))
      draft.put(movedTo(item, item.from + by));
    else if (isFollower(item) && endOf(item) >= at) draft.put(stretched(item, at, by));
  }
  if (reach.marks !== false) moveMarks(draft, (frame) => (frame >= at && at > 0 ? frame + by : frame));
}

/** What is left of an item behind a frame: what counts frames of the film loses what it shows before. */
const withoutBeginning = (item: PlacedItem, to: number, fps: number): PlacedItem =>
  item.kind === "captions" || item.kind === "avatar"
    ? withoutMiddle(item, item.from, to)
    : withoutStart(item, to - item.from, fps);

/**
 * Takes time out of the film: what lies in it goes, what reaches into it is cut, what comes later moves up. Media that spans it
 * is cut in two; scenes, pictures and what accompanies the film get shorter.
 * @param prefix begins the ids of what is cut in two
 */
export function closeTime(draft: Draft, from: number, to: number, prefix: string, reach: Reach = {}): void {
  const by = to - from;
  if (by <= 0) return;
  const { fps } = draft;
  const items = reached(draft, to, reach);
  const whole = new Set(
    items.flatMap((item) =>
      item.link && meets(item, from, to) && !isSourced(item) && item.from < from && endOf(item) > to ? [item.link] : [],
    ),
  );
  const links = new Map<string, string>();
  for (const item of items) {
    const end = endOf(item);
    if (end <= from) continue;
    if (item.from >= to) draft.put(movedTo(item, item.from - by));
    else if (item.from >= from && end <= to) draft.remove(item.id);
    else if (item.from >= from) draft.put(movedTo(withoutBeginning(item, to, fps), from));
    else if (end <= to) draft.put(withLength(item, from - item.from, fps));
    else if (!isSourced(item)) draft.put(withoutMiddle(item, from, to));
    else {
      const [left] = halves(item, from, fps, item.id);
      const [, right] = halves(item, to, fps, draft.newId(prefix));
      const { link } = item;
      if (link && !whole.has(link) && !links.has(link)) links.set(link, draft.newId(prefix));
      draft.put(left);
      draft.add({ ...movedTo(right, from), ...(link ? { link: links.get(link) ?? link } : {}) });
    }
  }
  // What moved up whole after a cut keeps its link with the part it belonged to.
  if (reach.marks !== false)
    moveMarks(draft, (frame) => (frame >= to ? frame - by : Math.min(frame, Math.max(from, 0))));
}

/** Stretches of time that items take, merged, the last one first. */
export function stretchesOf(items: readonly PlacedItem[]): { from: number; to: number }[] {
  const merged: { from: number; to: number }[] = [];
  for (const item of items.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && item.from <= last.to) last.to = Math.max(last.to, endOf(item));
    else merged.push({ from: item.from, to: endOf(item) });
  }
  return merged.reverse();
}
