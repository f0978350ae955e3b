import type { Rect } from "@/lib/timeline/layout/layout";

export interface LabelWish {
  /** The point it belongs to, pixels of the canvas. */
  x: number;
  y: number;
  width: number;
  height: number;
}

const overlap = (a: Rect, b: Rect) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** Share of an area that lies outside another one, in square pixels. */
const outside = (rect: Rect, area: Rect) => rect.width * rect.height - overlap(rect, area);

/**
 * A rectangle for every label: beside, over or under its point at growing distance, where it covers neither another
 * label nor a point and stays inside the area. Greedy, densest points first; the least bad place if none is free.
 */
export function placeLabels(wishes: readonly LabelWish[], area: Rect, dot: number): Rect[] {
  const dots = wishes.map((wish): Rect => ({ x: wish.x - dot, y: wish.y - dot, width: 2 * dot, height: 2 * dot }));
  const near = (index: number) =>
    wishes.filter(
      (other) =>
        Math.hypot(other.x - (wishes[index]?.x ?? 0), other.y - (wishes[index]?.y ?? 0)) < 6 * dot + other.width,
    ).length;
  const order = wishes.map((_, index) => index).sort((a, b) => near(b) - near(a) || a - b);
  const placed = new Map<number, Rect>();
  for (const index of order) {
    const wish = wishes[index];
    if (!wish) continue;
    let best: { rect: Rect; cost: number } | undefined;
    for (const [rank, rect] of candidates(wish, dot).entries()) {
      const covered = [...placed.values()].reduce((sum, other) => sum + overlap(rect, grown(other, dot * 0.3)), 0);
      const hidden = dots.reduce((sum, other, at) => (at === index ? sum : sum + overlap(rect, other)), 0);
      const cost = covered * 40 + hidden * 20 + outside(rect, area) * 60 + rank;
      if (!best || cost < best.cost) best = { rect, cost };
      if (cost === rank) break;
    }
    if (best) placed.set(index, best.rect);
  }
  return wishes.map((wish, index) => placed.get(index) ?? { ...wish });
}

/** Whether two of the rectangles cover each other, or one leaves the area. */
export function anyOverlap(rects: readonly Rect[], area: Rect): boolean {
  return rects.some(
    (rect, index) => outside(rect, area) > 1 || rects.slice(index + 1).some((other) => overlap(rect, other) > 0),
  );
}

const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

function candidates({ x, y, width, height }: LabelWish, dot: number): Rect[] {
  const list: Rect[] = [];
  for (const distance of [1.7, 3.2, 5.5, 8.5, 12, 16, 21, 27, 34]) {
    const gap = dot * distance;
    const [right, left, above, below] = [x + gap, x - gap - width, y - gap - height, y + gap];
    for (const [px, py] of [
      [right, y - height / 2],
      [left, y - height / 2],
      [x - width / 2, above],
      [x - width / 2, below],
      [right - dot, above + dot],
      [right - dot, below - dot],
      [left + dot, above + dot],
      [left + dot, below - dot],
    ] as const) {
      list.push({ x: px, y: py, width, height });
    }
  }
  return list;
}
