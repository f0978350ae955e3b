import { endOf } from "@/lib/timeline/derive";
import type { OpInput } from "@/lib/timeline/ops";
import type { Timeline, Track } from "@/lib/timeline/schema";

/** The track that carries the film: what lies on it is put in order, not moved freely. */
export const mainTrack = ({ tracks }: Timeline): Track | undefined => tracks.find(({ kind }) => kind === "visual");

/** A track of a kind that is free between two frames. */
export function freeTrack(
  { tracks }: Timeline,
  kinds: readonly Track["kind"][],
  { from, to, but = [] }: { from: number; to: number; but?: readonly string[] },
): Track | undefined {
  return tracks.find(
    (track) =>
      kinds.includes(track.kind) &&
      !track.locked &&
      (track.stacked || !track.items.some((item) => !but.includes(item.id) && item.from < to && endOf(item) > from)),
  );
}

/** An item that is dragged, and where it was let go. */
export interface Drop {
  id: string;
  /** All that is dragged. */
  ids: readonly string[];
  /** Frames by which it was moved. */
  by: number;
  /** The track that it was let go over. */
  trackId: string;
  newId: string;
}

/** The frame of a track at which an item that begins at `frame` is put between the others: the nearest cut. */
export function nearestCut(track: Track, frame: number, but: readonly string[]): number {
  const others = track.items.filter(({ id }) => !but.includes(id));
  const cuts = [0, ...others.flatMap((item) => [item.from, endOf(item)])];
  return cuts.reduce((best, cut) => (Math.abs(cut - frame) < Math.abs(best - frame) ? cut : best));
}

/** Operations for what was dragged: in the track that carries the film it is put in order, elsewhere it lies where it was let go. */
export function dropOps(timeline: Timeline, { id, ids, by, trackId, newId }: Drop): OpInput[] {
  const from = timeline.tracks.find(({ items }) => items.some((item) => item.id === id));
  const item = from?.items.find((one) => one.id === id);
  const to = timeline.tracks.find((track) => track.id === trackId);
  if (!from || !item || !to) return [];
  const length = item.durationInFrames;
  const target = Math.max(0, item.from + by);
  const isTaken = to.items.some((one) => !ids.includes(one.id) && one.from < target + length && endOf(one) > target);
  const across = to.id !== from.id ? { tracks: { [id]: to.id } } : {};
  if (ids.length > 1) return by === 0 ? [] : [{ op: "moveItems", ids: [...ids], by, newId }];
  if (!isTaken || to.stacked) {
    if (by === 0 && to.id === from.id) return [];
    return [{ op: "moveItems", ids: [id], by: target - item.from, newId, ...across }];
  }
  if (to.kind !== "visual") {
    const free = freeTrack(timeline, [to.kind], { from: target, to: target + length, but: ids });
    if (free) return [{ op: "moveItems", ids: [id], by: target - item.from, newId, tracks: { [id]: free.id } }];
    const { kind, volume, ripple } = to;
    const track = { id: `${newId}-track`, kind, volume, ripple };
    return [
      { op: "trackAdd", track, index: timeline.tracks.findIndex((one) => one.id === to.id) + 1 },
      { op: "moveItems", ids: [id], by: target - item.from, newId, tracks: { [id]: track.id } },
    ];
  }
  const cut = nearestCut(to, by > 0 && to.id === from.id ? target + length : target, ids);
  const close = to.id === from.id;
  const start = close && cut > item.from ? cut - length : cut;
  if (close && start === item.from) return [];
  return [{ op: "moveItems", ids: [id], by: start - item.from, newId, onto: "insert", close, ...across }];
}
