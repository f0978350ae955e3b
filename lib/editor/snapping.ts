/** A list of frames to snap to: ascending, each once. */
export const snapPoints = (frames: Iterable<number>): number[] => [...new Set(frames)].sort((a, b) => a - b);

/** The frame of an ascending list that is nearest to another one, and not farther than `reach`. */
export function nearest(points: readonly number[], frame: number, reach: number): number | undefined {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] ?? 0) < frame) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [points[low - 1], points[low]];
  const far = (point: number | undefined) => (point === undefined ? Number.POSITIVE_INFINITY : Math.abs(point - frame));
  const found = far(before) <= far(after) ? before : after;
  return far(found) <= reach ? found : undefined;
}

/** A move by whole frames that brings one of the edges onto a point, where one is near. */
export interface Snapped {
  by: number;
  /** The frame to draw a guide at. */
  guide: number | undefined;
}

/** Snaps a move of edges (ascending frames) by `by` frames. */
export function snapMove(points: readonly number[], edges: readonly number[], by: number, reach: number): Snapped {
  let best: { by: number; guide: number; far: number } | undefined;
  for (const edge of edges) {
    const point = nearest(points, edge + by, reach);
    if (point === undefined) continue;
    const far = Math.abs(point - edge - by);
    if (!best || far < best.far) best = { by: point - edge, guide: point, far };
  }
  return best ? { by: best.by, guide: best.guide } : { by, guide: undefined };
}
