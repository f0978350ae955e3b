import { endOf } from "@/lib/timeline/derive";
import { sourceFrames } from "@/lib/timeline/problems";
import type { Item, Timeline, Track } from "@/lib/timeline/schema";

/** The frames between which an edge of an item may go. */
export interface Range {
  least: number;
  most: number;
}

/** Frames of its file that an item does not show at its start; infinite for one that plays no file, or all of it again and again. */
function hiddenBefore(item: Item, fps: number): number {
  if (!("trimStart" in item)) return Number.POSITIVE_INFINITY;
  const endless = ("loop" in item && item.loop) || (item.kind === "video" && item.freezeAt !== undefined);
  return endless ? Number.POSITIVE_INFINITY : Math.floor((item.trimStart * fps) / item.speed + 1e-6);
}

/** How far an item's start or end may be moved: within its file, and where nothing follows it, up to its neighbours. */
export function trimRange(
  timeline: Timeline,
  track: Track,
  item: Item,
  { edge, ripple }: { edge: "start" | "end"; ripple: boolean },
): Range {
  const blocked = !ripple && !track.stacked;
  if (edge === "start") {
    const before = track.items.filter((one) => one.id !== item.id && endOf(one) <= item.from);
    const reached = blocked ? Math.max(0, ...before.map(endOf)) : 0;
    const least = Math.max(reached, item.from - hiddenBefore(item, timeline.fps));
    return { least, most: endOf(item) - 1 };
  }
  const asset = "assetId" in item ? timeline.assets[item.assetId] : undefined;
  const there = Math.ceil(sourceFrames(item, asset, timeline.fps));
  const behind = track.items.filter((one) => one.id !== item.id && one.from >= endOf(item));
  const next = blocked
    ? Math.min(Number.POSITIVE_INFINITY, ...behind.map(({ from }) => from))
    : Number.POSITIVE_INFINITY;
  return { least: item.from + 1, most: Math.min(next, item.from + Math.max(there, item.durationInFrames)) };
}
