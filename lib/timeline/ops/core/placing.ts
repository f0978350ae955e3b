import { z } from "zod";
import { say } from "@/lib/messages/say";
import { endOf } from "../../derive";
import type { Item } from "../../schema";
import { takes } from "../../takes";
import type { PlacedItem } from "./diff";
import type { Draft } from "./draft";
import { refuse } from "./refusal";
import { openTime, withLinked } from "./ripple";
import { halves, meets, withLength, withoutStart } from "./times";

/** What to do where something lies already: refuse, cut it away, or move it and all that follows. */
export const ontoSchema = z.enum(["free", "overwrite", "insert"]).default("free");
export type Onto = z.output<typeof ontoSchema>;

/** @throws Refused for an item on a track of another kind */
export function assertTakes(draft: Draft, trackId: string, item: Item): void {
  const track = draft.track(trackId);
  if (takes(track, item)) return;
  refuse(say("timeline.track_takes_no", { track: track.name || track.id, kind: item.kind }), {
    track: trackId,
    item: item.id,
    field: "trackId",
  });
}

/** Cuts away what lies in a stretch of a track. */
export function clear(draft: Draft, trackId: string, from: number, to: number, prefix: string): void {
  for (const item of draft.on(trackId)) {
    if (!meets(item, from, to)) continue;
    const end = endOf(item);
    if (item.from >= from && end <= to) draft.remove(item.id);
    else if (item.from >= from) draft.put(withoutStart(item, to - item.from, draft.fps));
    else if (end <= to) draft.put(withLength(item, from - item.from, draft.fps));
    else {
      const [left] = halves(item, from, draft.fps, item.id);
      const [, right] = halves(item, to, draft.fps, draft.newId(prefix));
      const { link: _, ...alone } = right;
      draft.put(left);
      draft.add(alone);
    }
  }
}

/** Cuts what spans a frame, and what is linked to it there; the later parts are linked among themselves. @returns ids of both parts */
export function cutAt(
  draft: Draft,
  items: readonly PlacedItem[],
  at: number,
  idOf: (item: PlacedItem) => string,
  linkOf: (link: string) => string,
) {
  const parts: { left: string; right: string }[] = [];
  const links = new Set(items.flatMap(({ link }) => link ?? []));
  const isCut = (item: PlacedItem) => item.from < at && endOf(item) > at;
  for (const item of items.filter(isCut)) {
    const [left, right] = halves(item, at, draft.fps, idOf(item));
    draft.put(left);
    draft.add(item.link ? { ...right, link: linkOf(item.link) } : right);
    parts.push({ left: left.id, right: right.id });
  }
  // What of a link lies wholly behind the cut belongs to the later part.
  const done = new Set(parts.flatMap(({ left, right }) => [left, right]));
  for (const item of draft.all())
    if (item.link && links.has(item.link) && item.from >= at && !done.has(item.id))
      draft.put({ ...item, link: linkOf(item.link) });
  return parts;
}

/** Makes room for a stretch of a track in the way asked for. */
export function makeRoom(
  draft: Draft,
  { trackId, from, to, onto, prefix }: { trackId: string; from: number; to: number; onto: Onto; prefix: string },
): void {
  if (onto === "overwrite") clear(draft, trackId, from, to, prefix);
  if (onto !== "insert") return;
  const spanning = draft.on(trackId).filter((item) => item.from < from && endOf(item) > from);
  const tied = withLinked(
    draft,
    spanning.map(({ id }) => id),
  );
  const links = new Map<string, string>();
  const linkOf = (link: string) => {
    const known = links.get(link) ?? draft.newId(prefix);
    links.set(link, known);
    return known;
  };
  cutAt(draft, tied, from, () => draft.newId(prefix), linkOf);
  openTime(draft, from, to - from);
}
