import { z } from "zod";
import { say } from "@/lib/messages/say";
import { endOf } from "../derive";
import { inOrder } from "../problems";
import { idSchema } from "../schema/parts";
import { type Segment, segmentsOf } from "../segments";
import { defineOp } from "./core/define-op";
import type { PlacedItem } from "./core/diff";
import type { Draft } from "./core/draft";
import { refuse } from "./core/refusal";
import { rippling } from "./core/ripple";
import { isFollower, movedTo, withLength } from "./core/times";

/** Where a segment stands, with the gap behind it, and by how much it moves. Frames. */
interface Slot {
  segment: Segment;
  from: number;
  to: number;
  by: number;
}

/** A segment and the gap up to the next one; where they lie over each other, the segment alone. */
const lengthOf = (segment: Segment, next: Segment | undefined): number =>
  next && next.from >= segment.to ? next.from - segment.from : segment.to - segment.from;

function slotsOf(segments: readonly Segment[], ids: readonly string[]): Slot[] {
  const lengths = new Map(segments.map((one, index) => [one.id, lengthOf(one, segments[index + 1])]));
  let at = segments[0]?.from ?? 0;
  const starts = new Map<string, number>();
  for (const id of ids) {
    starts.set(id, at);
    at += lengths.get(id) ?? 0;
  }
  return segments.map((segment) => ({
    segment,
    from: segment.from,
    to: segment.from + (lengths.get(segment.id) ?? 0),
    by: (starts.get(segment.id) ?? segment.from) - segment.from,
  }));
}

/** What counts frames of the film and accompanies all of it: each part goes with the segment that it stands over. */
function reordered(item: PlacedItem, moved: (frame: number) => number): PlacedItem {
  if (item.kind === "captions") {
    const pages = item.pages.map((page) => {
      const by = moved(page.from) - page.from;
      const words = page.words.map((word) => ({ ...word, from: word.from + by, to: word.to + by }));
      return { from: page.from + by, to: page.to + by, words };
    });
    return { ...item, pages: pages.sort((a, b) => a.from - b.from) };
  }
  if (item.kind !== "avatar") return item;
  const visemes = item.visemes.map((one) => ({ ...one, frame: moved(one.frame) })).sort((a, b) => a.frame - b.frame);
  return { ...item, visemes, blinks: item.blinks.map(moved).sort((a, b) => a - b) };
}

/** What came to lie over the next item of its track ends where that begins. */
function partOverhangs(draft: Draft, trackId: string): void {
  const items = draft.on(trackId);
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (next && next.from > item.from && endOf(item) > next.from)
      draft.put(withLength(item, next.from - item.from, draft.fps));
  }
}

/**
 * Puts the segments of a film in another order, each with what lies within it: titles, effects, markers, chapters. What reaches
 * over several of them stays where it is, as do music and the tracks that do not ripple.
 */
export const orderSegments = defineOp({
  name: "orderSegments",
  parameters: { /** Every segment of the film, once. */ ids: z.array(idSchema).min(1).max(20_000) },
  edit(draft, { ids }) {
    const segments = segmentsOf(draft.before);
    const known = new Set(segments.map(({ id }) => id));
    const unknown = ids.find((id) => !known.has(id));
    if (unknown !== undefined) refuse(say("timeline.no_item", { id: unknown }), { item: unknown, field: "ids" });
    if (new Set(ids).size !== ids.length || ids.length !== segments.length)
      refuse(say("timeline.each_segment_once", { count: segments.length }), { field: "ids" });
    if (segments.every(({ id }, index) => id === ids[index])) return;
    const slots = slotsOf(segments, ids);
    const shiftAt = (frame: number) => slots.findLast(({ from, to }) => frame >= from && frame < to)?.by ?? 0;
    const moved = (frame: number) => Math.max(0, frame + shiftAt(frame));
    const own = new Map(slots.flatMap(({ segment, by }) => segment.items.map(({ id }): [string, number] => [id, by])));
    const free = rippling(draft);
    for (const item of draft.all().sort(inOrder)) {
      const by = own.get(item.id);
      if (by !== undefined) draft.put(movedTo(item, item.from + by));
      else if (!free.has(item.trackId) || item.kind === "music") continue;
      else if (isFollower(item)) draft.put(reordered(item, moved));
      else {
        const slot = slots.find((one) => item.from >= one.from && endOf(item) <= one.to);
        if (slot) draft.put(movedTo(item, item.from + slot.by));
      }
    }
    for (const { id, stacked } of draft.tracks()) if (!stacked && free.has(id)) partOverhangs(draft, id);
    for (const marker of draft.markers()) draft.putMarker(marker.id, { ...marker, frame: moved(marker.frame) });
    for (const chapter of draft.chapters()) draft.putChapter(chapter.id, { ...chapter, frame: moved(chapter.frame) });
  },
});
