import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { endOf } from "./derive";
import type { Asset, Item, Timeline, Track } from "./schema/timeline";

/** Why a document cannot be rendered, or an operation cannot be done: the ids of the track and the item, and the field. */
export interface Problem {
  track?: string;
  item?: string;
  field?: string;
  reason: Message;
}

/** Frames by which an item may be longer than its source: sound ends between two frames. */
const SLACK = 1;

/** How items of a track stand in order; those of one frame by `order`. */
export const inOrder = (a: Item, b: Item): number =>
  a.from - b.from || (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Frames that a source has for an item from its trim on; infinite for one that has no length or no end. */
export function sourceFrames(item: Item, asset: Asset | undefined, fps: number): number {
  if (item.kind !== "video" && item.kind !== "audio" && item.kind !== "music") return Number.POSITIVE_INFINITY;
  const endless = ("loop" in item && item.loop) || (item.kind === "video" && item.freezeAt !== undefined);
  const seconds = asset?.durationSeconds ?? 0;
  if (endless || item.hold || seconds <= 0) return Number.POSITIVE_INFINITY;
  return Math.round((((seconds - item.trimStart) * fps) / item.speed) * 1e4) / 1e4;
}

const assetIdOf = (item: Item): string | undefined => ("assetId" in item ? item.assetId : undefined);

const curvesOf = (item: Item): [string, readonly { frame: number }[]][] =>
  "keyframes" in item && item.keyframes
    ? Object.entries(item.keyframes).flatMap(([name, curve]): [string, readonly { frame: number }[]][] =>
        Array.isArray(curve) ? [[name, curve]] : [],
      )
    : [];

/** What is wrong with one item by itself. */
export function itemProblems(timeline: Timeline, track: Track, item: Item): Problem[] {
  const place = { track: track.id, item: item.id };
  const problems: Problem[] = [];
  const assetId = assetIdOf(item);
  const asset = assetId === undefined ? undefined : timeline.assets[assetId];
  if (assetId !== undefined && !asset)
    problems.push({ ...place, field: "assetId", reason: say("timeline.unknown_asset", { asset: assetId }) });
  const there = sourceFrames(item, asset, timeline.fps);
  if (there <= 0) problems.push({ ...place, field: "trimStart", reason: say("timeline.starts_behind_source") });
  else if (item.durationInFrames > Math.ceil(there) + SLACK)
    problems.push({
      ...place,
      field: "durationInFrames",
      reason: say("timeline.longer_than_source", { there: Math.floor(there), wanted: item.durationInFrames }),
    });
  for (const [name, curve] of curvesOf(item))
    if (curve.some(({ frame }, index) => index > 0 && frame <= (curve[index - 1]?.frame ?? 0)))
      problems.push({ ...place, field: `keyframes.${name}`, reason: say("timeline.keyframes_not_ascending") });
  return problems;
}

/** Items that lie over each other where they may not. They must be in order. */
export function overlapsOf(track: Track): Problem[] {
  if (track.stacked) return [];
  let reached: Item | undefined;
  const problems: Problem[] = [];
  for (const item of track.items) {
    if (reached && endOf(reached) > item.from)
      problems.push({
        track: track.id,
        item: item.id,
        field: "from",
        reason: say("timeline.lies_over", { other: reached.name || reached.id, frame: endOf(reached) }),
      });
    if (!reached || endOf(item) > endOf(reached)) reached = item;
  }
  return problems;
}

/** Ids that a list has twice. */
const twice = (ids: readonly string[]): Set<string> => new Set(ids.filter((id, index) => ids.indexOf(id) !== index));

function repeatedItems({ tracks }: Timeline): Problem[] {
  const seen = new Set<string>();
  return tracks.flatMap((track) =>
    track.items.flatMap(({ id }): Problem[] => {
      if (seen.has(id))
        return [{ track: track.id, item: id, field: "id", reason: say("timeline.repeated_id", { id }) }];
      seen.add(id);
      return [];
    }),
  );
}

/** Everything for which a document cannot be rendered as it says; empty for a sound one. */
export function problemsOf(timeline: Timeline): Problem[] {
  const lists = { tracks: timeline.tracks, markers: timeline.markers, chapters: timeline.chapters };
  return [
    ...Object.entries(lists).flatMap(([field, list]) =>
      [...twice(list.map(({ id }) => id))].map((id) => ({ field, reason: say("timeline.repeated_id", { id }) })),
    ),
    ...repeatedItems(timeline),
    ...timeline.tracks.flatMap((track) => [
      ...track.items.flatMap((item) => itemProblems(timeline, track, item)),
      ...overlapsOf(track),
    ]),
  ];
}
