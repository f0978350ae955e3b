import type { Box, DiagramArea, DiagramEdge, LabelBox, PlacedNode, Point } from "./types";

const touches = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** An arrow that rises by less than this share of its width has room for words along it. */
const SLANT = 0.5;

/** A box on the line from one point to the next that touches none of the others and lies inside the area. */
export function freeBox([from, to]: [Point, Point], taken: readonly Box[], area: DiagramArea): LabelBox | null {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const across = dx > dy / SLANT;
  const wide = across ? dx * 0.84 : area.maxWidth * 0.6;
  // A label over a short arrow that rises would hide it: it stands beside.
  const length = Math.hypot(dx, dy);
  // Where an arrow that leads back turns.
  const bend = length <= area.labelHeight * 0.3;
  const beside = !across && !bend && length < area.labelHeight * 3.4;
  if (beside) {
    const middle = (from.y + to.y) / 2 - area.labelHeight / 2;
    // As far from the line's middle as the line leans over the label's height.
    const away = Math.min(dx / 2, (area.labelHeight / 2) * (dx / Math.max(1, dy))) + area.labelHeight * 0.35;
    for (const x of [(from.x + to.x) / 2 + away, (from.x + to.x) / 2 - away - wide]) {
      const box = {
        x,
        y: middle,
        width: wide,
        height: area.labelHeight,
        side: x > (from.x + to.x) / 2 ? ("right" as const) : ("left" as const),
      };
      const inside = x >= 0 && x + wide <= area.width && middle >= 0 && middle + area.labelHeight <= area.height;
      if (inside && !taken.some((other) => touches(box, other))) return box;
    }
  }
  // Over a level arrow, which is then seen whole.
  if (bend ? !area.vertical : across && dy < area.labelHeight * 0.2) {
    const box = {
      x: (from.x + to.x - wide) / 2,
      y: (from.y + to.y) / 2 - area.labelHeight * 1.08,
      width: wide,
      height: area.labelHeight,
      side: "above" as const,
    };
    if (box.y >= 0 && wide >= area.labelHeight * 2.2 && !taken.some((other) => touches(box, other))) return box;
  }
  for (const width of [wide, wide * 0.7]) {
    if (width < area.labelHeight * 2.2) break;
    for (const share of [0.5, 0.38, 0.62, 0.26, 0.74]) {
      const height = area.labelHeight;
      const box = {
        x: from.x + (to.x - from.x) * share - width / 2,
        y: from.y + (to.y - from.y) * share - height / 2,
        width,
        height,
      };
      const inside = box.x >= 0 && box.y >= 0 && box.x + width <= area.width && box.y + height <= area.height;
      if (inside && !taken.some((other) => touches(box, other))) return box;
    }
  }
  return null;
}

const centre = (node: PlacedNode): Point => ({ x: node.x + node.width / 2, y: node.y + node.height / 2 });

/** Where the straight line from a node's centre towards `to` leaves the node; a little outside of it. */
function border(node: PlacedNode, to: Point, gap: number): Point {
  const from = centre(node);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (node.width / 2 + gap) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (node.height / 2 + gap) / Math.abs(dy),
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

const n = (value: number) => Math.round(value * 10) / 10;

/** The edge's path from border to border, and the line in which its label has room. */
export function drawEdge(
  edge: DiagramEdge,
  chain: string[],
  placed: Map<string, PlacedNode>,
  via: Map<string, Point>,
  area: DiagramArea,
): { path: string; line: [Point, Point] } | null {
  const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
  if (!from || !to) return null;
  const gap = Math.min(area.maxWidth, area.maxHeight) * 0.06;
  const middle = chain.slice(1, -1).flatMap((id) => via.get(id) ?? []);
  const [a, b] = [centre(from), centre(to)];
  const first = middle[0];
  const last = middle.at(-1);
  const ahead = area.vertical ? b.y - a.y : (b.x - a.x) * (area.rtl ? -1 : 1);
  if (first && last && ahead < 0) {
    // An edge that leads back leaves and enters by the flank, so that it does not meet the arrows that lead on.
    const [start, end] = [flank(from, first, gap, area.vertical), flank(to, last, gap, area.vertical)];
    const turn = (corner: Point, q: Point) => `Q${n(corner.x)} ${n(corner.y)} ${n(q.x)} ${n(q.y)}`;
    const corner = (node: Point, bend: Point): Point =>
      area.vertical ? { x: bend.x, y: node.y } : { x: node.x, y: bend.y };
    const through = middle
      .slice(1)
      .map((point) => `L${n(point.x)} ${n(point.y)}`)
      .join("");
    return {
      path: `M${n(start.x)} ${n(start.y)}${turn(corner(start, first), first)}${through}${turn(corner(end, last), end)}`,
      line: [first, last],
    };
  }
  const aligned = middle.length === 0 && (Math.abs(a.x - b.x) < 1 || Math.abs(a.y - b.y) < 1);
  const start = aligned ? border(from, b, gap) : side(from, first ?? b, gap, area.vertical);
  const end = aligned ? border(to, a, gap) : side(to, last ?? a, gap, area.vertical);
  const points = [start, ...middle, end];
  let path = `M${n(start.x)} ${n(start.y)}`;
  for (let index = 1; index < points.length; index += 1) {
    const [p, q] = [points[index - 1] ?? start, points[index] ?? end];
    const [c, d] = area.vertical
      ? [
          { x: p.x, y: (p.y + q.y) / 2 },
          { x: q.x, y: (p.y + q.y) / 2 },
        ]
      : [
          { x: (p.x + q.x) / 2, y: p.y },
          { x: (p.x + q.x) / 2, y: q.y },
        ];
    path += aligned ? `L${n(q.x)} ${n(q.y)}` : `C${n(c.x)} ${n(c.y)} ${n(d.x)} ${n(d.y)} ${n(q.x)} ${n(q.y)}`;
  }
  // The label belongs into the gap next to the source's layer, where no node can be.
  return { path, line: [start, points[1] ?? end] };
}

/** Middle of the side across the layers that faces the other point. */
function flank(node: PlacedNode, to: Point, gap: number, vertical: boolean): Point {
  const own = centre(node);
  return vertical
    ? { x: own.x + (to.x < own.x ? -1 : 1) * (node.width / 2 + gap), y: own.y }
    : { x: own.x, y: own.y + (to.y < own.y ? -1 : 1) * (node.height / 2 + gap) };
}

/** Middle of the node's side that faces the other point along the layers; nodes of one layer meet at their flanks. */
function side(node: PlacedNode, to: Point, gap: number, vertical: boolean): Point {
  const own = centre(node);
  const [along, across] = vertical ? [to.y - own.y, to.x - own.x] : [to.x - own.x, to.y - own.y];
  const reach = vertical ? node.height / 2 : node.width / 2;
  if (Math.abs(along) <= reach) {
    return vertical
      ? { x: own.x + Math.sign(across) * (node.width / 2 + gap), y: own.y }
      : { x: own.x, y: own.y + Math.sign(across) * (node.height / 2 + gap) };
  }
  return vertical
    ? { x: own.x, y: own.y + Math.sign(along) * (reach + gap) }
    : { x: own.x + Math.sign(along) * (reach + gap), y: own.y };
}
