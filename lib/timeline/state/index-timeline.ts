import { endOf, itemsOfKind, overlaps } from "../derive";
import type { Zones } from "../layout/layout";
import type { CaptionPage } from "../schema/overlays";
import type { Transition } from "../schema/parts";
import type { Viseme } from "../schema/speech";
import type { Item, Timeline } from "../schema/timeline";
import { captionPages, mouthShapes } from "../spoken";
import { contextOf, fingerprint, lookOf } from "./fingerprint";
import type { CaptionGround } from "./types";

type DrawnItem = Exclude<Item, { kind: "audio" } | { kind: "music" }>;

/** One item on the canvas, prepared once for the whole timeline. */
export interface Entry {
  item: DrawnItem;
  look: string;
  zones: Zones;
  /** First frame after the item is last drawn: its end, or later while the next item of its track comes in over it. */
  until: number;
  enter?: Transition;
  leave?: Transition;
  /** The entry of the item that follows without a gap. */
  coveredBy?: { transition: Transition; from: number };
  /** What captions show, and when. */
  pages: readonly CaptionPage[];
  /** What a presenter's mouth does, from which frame on. */
  shapes: readonly { frame: number; shape: Viseme }[];
  /** Fingerprint of each page's words (captions). */
  pageLooks: readonly string[];
}

export interface TimelineIndex {
  context: string;
  entries: readonly Entry[];
  byId: ReadonlyMap<string, Entry>;
  /** Where captions rest, since a scene shows its words itself; ascending. */
  rests: readonly { from: number; to: number }[];
  /** Frames at which the ground beneath the captions changes, ascending. */
  grounds: readonly { from: number; ground: CaptionGround }[];
  /** Frames at which the set of visible items changes, ascending, beginning with 0 … */
  starts: readonly number[];
  /** … and the items visible from each on, in drawing order. */
  visible: readonly (readonly Entry[])[];
}

const DRAWN = new Set<Item["kind"]>(["scene", "image", "video", "text", "shape", "captions", "avatar"]);

function transitionOf(item: DrawnItem, which: "transitionIn" | "transitionOut"): Transition | undefined {
  if (!(which in item)) return undefined;
  const transition = (item as { transitionIn?: Transition; transitionOut?: Transition })[which];
  if (!transition || transition.kind === "cut" || transition.frames < 1) return undefined;
  return { ...transition, frames: Math.min(transition.frames, item.durationInFrames) };
}

/** Captions on screen while the item is (any of the film, so that scenes do not jump) and the presenter beside it. */
function zonesOf(timeline: Timeline, item: DrawnItem): Zones {
  const captions = itemsOfKind(timeline, "captions").find((candidate) => captionPages(timeline, candidate).length > 0);
  const avatar = itemsOfKind(timeline, "avatar").find((candidate) => !candidate.box && overlaps(candidate, item));
  const rests = item.kind === "scene" && item.captions === "rest";
  return {
    captions: captions && !rests ? captions.position : null,
    ...(captions?.lift && !rests ? { lift: captions.lift } : {}),
    presenter: avatar ? { placement: avatar.placement, side: avatar.side } : null,
  };
}

function entriesOf(timeline: Timeline): Entry[] {
  const entries: Entry[] = [];
  for (const track of timeline.tracks) {
    if (track.hidden) continue;
    const items = track.items.filter((item): item is DrawnItem => DRAWN.has(item.kind)).sort((a, b) => a.from - b.from);
    let previous: Entry | undefined;
    for (const item of items) {
      const zones = zonesOf(timeline, item);
      const pages = item.kind === "captions" ? captionPages(timeline, item) : [];
      const entry: Entry = {
        item,
        pages,
        shapes: item.kind === "avatar" ? mouthShapes(timeline, item) : [],
        zones,
        look: lookOf(timeline, item, zones),
        until: endOf(item),
        pageLooks: pages.map((page) => fingerprint(page.words.map((word) => word.text))),
      };
      const enter = transitionOf(item, "transitionIn");
      const leave = transitionOf(item, "transitionOut");
      if (enter) entry.enter = enter;
      if (leave) entry.leave = leave;
      if (enter && previous && endOf(previous.item) >= item.from) {
        previous.coveredBy = { transition: enter, from: item.from };
        previous.until = Math.max(previous.until, item.from + enter.frames);
        delete previous.leave;
      }
      entries.push(entry);
      previous = entry;
    }
  }
  return entries;
}

/** What captions lie over: the theme's ground, a bold one, or a picture that fills the canvas. */
function groundOf(timeline: Timeline, item: Item | undefined): CaptionGround {
  if (item?.kind === "video" || item?.kind === "image") return item.box ? "base" : "picture";
  if (item?.kind !== "scene") return "base";
  if (item.visual.type === "picture" && item.visual.assetId in timeline.assets) return "picture";
  if (item.visual.type === "scenery") return "picture";
  return item.ground;
}

/** Where the ground beneath the captions changes; what a later track shows lies above an earlier one. */
function groundsOf(timeline: Timeline): TimelineIndex["grounds"] {
  const grounds = timeline.tracks
    .flatMap((track) => track.items)
    .filter((item) => item.kind === "scene" || ((item.kind === "video" || item.kind === "image") && !item.box))
    .map((item) => ({ item, ground: groundOf(timeline, item) }));
  if (!grounds.some(({ ground }) => ground !== "base")) return [];
  const edges = [...new Set(grounds.flatMap(({ item }) => [item.from, endOf(item)]))].sort((a, b) => a - b);
  return edges.map((from) => ({
    from,
    ground: grounds.findLast(({ item }) => item.from <= from && from < endOf(item))?.ground ?? "base",
  }));
}

function build(timeline: Timeline): TimelineIndex {
  const entries = entriesOf(timeline);
  const starts = [...new Set([0, ...entries.flatMap((entry) => [entry.item.from, entry.until])])].sort((a, b) => a - b);
  const visible = starts.map((start) => entries.filter((entry) => entry.item.from <= start && start < entry.until));
  return {
    context: contextOf(timeline),
    entries,
    grounds: groundsOf(timeline),
    rests: itemsOfKind(timeline, "scene")
      .filter(({ captions }) => captions === "rest")
      .map((item) => ({ from: item.from, to: endOf(item) }))
      .sort((a, b) => a.from - b.from),
    byId: new Map(entries.map((entry) => [entry.item.id, entry])),
    starts,
    visible,
  };
}

const indexes = new WeakMap<Timeline, TimelineIndex>();

/** The prepared form of a timeline; documents are treated as immutable. */
export function indexOf(timeline: Timeline): TimelineIndex {
  let index = indexes.get(timeline);
  if (!index) {
    index = build(timeline);
    indexes.set(timeline, index);
  }
  return index;
}

/** Position of the last element that is not greater than `value`, or -1. `list` ascends. */
export function lastNotAfter<T>(list: readonly T[], value: number, at: (element: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(list[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
