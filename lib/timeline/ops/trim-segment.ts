import { z } from "zod";
import { say } from "@/lib/messages/say";
import { endOf } from "../derive";
import { sourceFrames } from "../problems";
import { itemSchema } from "../schema";
import { frame, idSchema } from "../schema/parts";
import type { Segment } from "../segments";
import { defineOp } from "./core/define-op";
import { type PlacedItem, unplaced } from "./core/diff";
import type { Draft } from "./core/draft";
import { refuse } from "./core/refusal";
import { closeTime, openTime, withLinked } from "./core/ripple";
import { meets, movedTo, withLength, withoutStart } from "./core/times";

const placedSchema = z.object({ trackId: idSchema, item: itemSchema });

/** A segment before anything was cut off it: its items where they stood then. */
export const wholeSchema = z.array(placedSchema).min(1).max(200);
export type WholeSegment = z.output<typeof wholeSchema>;

/** A segment as trims count from it. */
export const wholeOf = ({ items }: Pick<Segment, "items">): WholeSegment =>
  items.map((item) => ({ trackId: item.trackId, item: unplaced(item) }));

const leadOf = (whole: WholeSegment, id: string) => whole.find(({ item }) => item.id === id)?.item;

/**
 * The items of a segment without so many frames at its start and its end, the lead at `at`. What lay in them wholly is not
 * among them; what reaches beyond the lead stays on a side that nothing is cut off.
 */
function shownOf(whole: WholeSegment, id: string, start: number, end: number, at: number, fps: number): PlacedItem[] {
  const lead = leadOf(whole, id);
  if (!lead) return refuse(say("timeline.no_item", { id }), { item: id, field: "whole" });
  const [first, last] = [lead.from + start, endOf(lead) - end];
  if (last <= first) return refuse(say("timeline.nothing_left"), { item: id, field: "start" });
  return whole.flatMap(({ trackId, item }) => {
    const from = start > 0 ? Math.max(item.from, first) : item.from;
    const to = end > 0 ? Math.min(endOf(item), last) : endOf(item);
    if (to <= from) return [];
    const cut = withLength(withoutStart({ ...item, trackId }, from - item.from, fps), to - from, fps);
    return [movedTo(cut, from - first + at)];
  });
}

/** What of an item a trim sets. */
const TRIMMED = ["from", "durationInFrames", "head", "trimStart", "assetId"] as const;
const timesOf = (item: object): unknown[] => {
  const fields = new Map<string, unknown>(Object.entries(item));
  return TRIMMED.map((name) => fields.get(name));
};

/** Frames that are cut off a segment's start and end, counted from when it was whole. */
export interface Trims {
  start: number;
  end: number;
}

/** How a segment was trimmed; undefined where it is not that whole any more: cut, spoken anew or moved apart elsewhere. */
export function trimsOf({ id, lead, items }: Segment, whole: WholeSegment, fps: number): Trims | undefined {
  const before = leadOf(whole, id);
  if (!before) return undefined;
  const start = lead.head - before.head;
  const end = before.durationInFrames - start - lead.durationInFrames;
  if (start < 0 || end < 0 || start + end >= before.durationInFrames) return undefined;
  const shown = new Map(shownOf(whole, id, start, end, lead.from, fps).map((item) => [item.id, item]));
  const isSo = (item: PlacedItem) => {
    const wanted = shown.get(item.id);
    return wanted !== undefined && timesOf(wanted).every((value, index) => Object.is(value, timesOf(item)[index]));
  };
  return items.length === shown.size && items.every(isSo) ? { start, end } : undefined;
}

/** Whether an item lies over the film without belonging to a place in it: titles and logos of a stacked track. */
const isLoose = (draft: Draft, item: PlacedItem): boolean =>
  item.kind === "music" ||
  (!item.link &&
    item.kind !== "avatar" &&
    draft.track(item.trackId).kind === "overlay" &&
    draft.track(item.trackId).stacked);

/** Takes time out: music goes on under the cut and ends earlier, titles that begin in it come at the cut, whole. */
function shorten(draft: Draft, from: number, to: number, newId: string, own: ReadonlySet<string>): void {
  if (to <= from) return;
  const except = new Set(own);
  for (const item of draft.all()) {
    if (own.has(item.id) || !isLoose(draft, item) || !meets(item, from, to)) continue;
    const { ripple, locked } = draft.track(item.trackId);
    except.add(item.id);
    if (!ripple || locked) continue;
    if (item.from > from || (item.from === from && item.kind !== "music")) draft.put(movedTo(item, from));
    else if (item.kind === "music")
      draft.put(withLength(item, Math.max(1, item.durationInFrames - (to - from)), draft.fps));
  }
  closeTime(draft, from, to, newId, { except });
}

/** Puts time in: music that spans the place lasts longer, as far as there is more of it. */
function lengthen(draft: Draft, at: number, by: number, own: ReadonlySet<string>): void {
  if (by <= 0) return;
  const except = new Set(own);
  for (const item of draft.all()) {
    if (item.kind !== "music" || item.from >= at || endOf(item) < at) continue;
    const { ripple, locked } = draft.track(item.trackId);
    except.add(item.id);
    if (!ripple || locked) continue;
    const most = Math.max(item.durationInFrames, Math.floor(sourceFrames(item, draft.asset(item.assetId), draft.fps)));
    draft.put(withLength(item, Math.min(item.durationInFrames + by, most), draft.fps));
  }
  openTime(draft, at, by, { except });
}

/**
 * Shows a part of a segment. Both cuts count from the segment as it was when it was whole, so that doing this twice changes
 * nothing more, and what a cut swallowed comes back with a smaller one. What follows moves by the difference.
 */
export const trimSegment = defineOp({
  name: "trimSegment",
  parameters: {
    /** The segment's lead. */
    id: idSchema,
    whole: wholeSchema,
    /** Frames that are cut off. */
    start: frame,
    end: frame,
    newId: idSchema,
  },
  edit(draft, { id, whole, start, end, newId }) {
    const lead = draft.item(id);
    const before = leadOf(whole, id) ?? refuse(say("timeline.no_item", { id }), { item: id, field: "whole" });
    const [from, to] = [lead.from, endOf(lead)];
    const was = lead.head - before.head;
    const [cutStart, cutEnd] = [start - was, end - (before.durationInFrames - was - lead.durationInFrames)];
    const shown = shownOf(whole, id, start, end, from, draft.fps);
    const group = withLinked(draft, [id]);
    const own = new Set([...group.map((item) => item.id), ...whole.map(({ item }) => item.id)]);
    // Longer first: a segment that was at no time without a frame keeps what follows apart from what came before.
    lengthen(draft, from + 1, -cutStart, own);
    const grown = to + Math.max(0, -cutStart);
    lengthen(draft, grown, -cutEnd, own);
    if (cutEnd > 0) shorten(draft, grown - cutEnd, grown, newId, own);
    shorten(draft, from, from + cutStart, newId, own);
    const kept = new Set(shown.map((item) => item.id));
    for (const item of group) if (!kept.has(item.id)) draft.remove(item.id);
    for (const item of shown) {
      const now = draft.find(item.id);
      const times = Object.fromEntries(
        Object.entries(item).filter(([name]) =>
          ["from", "durationInFrames", "head", "trimStart", "span"].includes(name),
        ),
      );
      draft.put(now ? { ...now, ...times } : { ...item, link: lead.link });
    }
  },
});
