export interface DiagramNode {
  id: string;
}

export interface DiagramEdge {
  from: string;
  to: string;
  label: string;
}

export interface PlacedNode {
  id: string;
  /** Top left corner and size, pixels of the area. */
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedEdge {
  from: string;
  to: string;
  label: string;
  /** SVG path from border to border, in pixels of the area. */
  path: string;
  /** Room for the label; null when there is none that touches no node and no other label. */
  labelBox: Box | null;
}

export interface DiagramArea {
  width: number;
  height: number;
  /** Layers run downwards; otherwise across. */
  vertical: boolean;
  /** Layers that run across start at the right. */
  rtl: boolean;
  /** Largest node, pixels. */
  maxWidth: number;
  maxHeight: number;
  /** Height of an edge's label, pixels. */
  labelHeight: number;
}

export interface DiagramLayout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

interface Slot {
  id: string;
  real: boolean;
  layer: number;
  /** Position across the layers, 0–1, and share of the layer's breadth. */
  at: number;
  share: number;
}

/** Longest path from a source gives the layer; edges that would close a circle are ignored for that. */
function layersOf(ids: readonly string[], edges: readonly DiagramEdge[]): Map<string, number> {
  const layer = new Map(ids.map((id) => [id, 0]));
  const forward: DiagramEdge[] = [];
  const reaches = (from: string, to: string): boolean =>
    from === to || forward.some((edge) => edge.from === from && reaches(edge.to, to));
  for (const edge of edges) if (!reaches(edge.to, edge.from)) forward.push(edge);
  for (let round = 0; round < ids.length; round += 1) {
    for (const { from, to } of forward) layer.set(to, Math.max(layer.get(to) ?? 0, (layer.get(from) ?? 0) + 1));
  }
  return layer;
}

const DUMMY_SHARE = 0.35;

/** Slots of each layer in an order that keeps edges short; edges over several layers pass through slots of their own. */
function slotsOf(
  ids: readonly string[],
  edges: readonly DiagramEdge[],
  layer: Map<string, number>,
): { layers: Slot[][]; chains: Map<DiagramEdge, string[]> } {
  const count = Math.max(0, ...layer.values()) + 1;
  const layers: Slot[][] = Array.from({ length: count }, () => []);
  for (const id of ids) {
    const own = layer.get(id) ?? 0;
    layers[own]?.push({ id, real: true, layer: own, at: 0, share: 1 });
  }
  const chains = new Map<DiagramEdge, string[]>();
  for (const edge of edges) {
    const [from, to] = [layer.get(edge.from) ?? 0, layer.get(edge.to) ?? 0];
    const chain = [edge.from];
    const step = Math.sign(to - from);
    for (let own = from + step; step !== 0 && own !== to; own += step) {
      const id = `${edge.from}>${edge.to}@${own}`;
      layers[own]?.push({ id, real: false, layer: own, at: 0, share: DUMMY_SHARE });
      chain.push(id);
    }
    chain.push(edge.to);
    chains.set(edge, chain);
  }
  const spread = (row: Slot[]) => {
    const total = row.reduce((sum, slot) => sum + slot.share, 0) || 1;
    let used = 0;
    for (const slot of row) {
      slot.at = (used + slot.share / 2) / total;
      used += slot.share;
    }
  };
  for (const row of layers) spread(row);
  const slots = new Map(layers.flat().map((slot) => [slot.id, slot]));
  const links = [...chains.values()].flatMap((chain) =>
    chain.slice(1).map((id, index): [string, string] => [chain[index] ?? id, id]),
  );
  // Barycentre sweeps (Sugiyama, Tagawa, Toda 1981): each slot moves to the mean of its neighbours, down and up again.
  for (let sweep = 0; sweep < 6; sweep += 1) {
    for (const row of sweep % 2 ? [...layers].reverse() : layers) {
      const wish = new Map(
        row.map((slot) => {
          const near = links.flatMap(([a, b]) =>
            a === slot.id ? [slots.get(b)] : b === slot.id ? [slots.get(a)] : [],
          );
          const others = near.filter((other) => other && other.layer !== slot.layer);
          return [
            slot.id,
            others.length ? others.reduce((sum, other) => sum + (other?.at ?? 0), 0) / others.length : slot.at,
          ];
        }),
      );
      row.sort((a, b) => (wish.get(a.id) ?? 0) - (wish.get(b.id) ?? 0));
      spread(row);
    }
  }
  return { layers, chains };
}

/** A plain chain too long for one line is folded into rows that run to and fro. */
function folded(ids: readonly string[], edges: readonly DiagramEdge[], layer: Map<string, number>): string[] | null {
  if (ids.length < 6 || new Set(layer.values()).size !== ids.length || edges.length !== ids.length - 1) return null;
  return [...ids].sort((a, b) => (layer.get(a) ?? 0) - (layer.get(b) ?? 0));
}

/**
 * Places nodes in layers and draws the edges between them. Pure and deterministic; nodes never overlap and never leave
 * the area, whatever the graph. Edges that name unknown nodes, or a node and itself, are dropped.
 */
export function layoutDiagram(
  nodes: readonly DiagramNode[],
  allEdges: readonly DiagramEdge[],
  area: DiagramArea,
): DiagramLayout {
  const ids = [...new Set(nodes.map((node) => node.id))];
  const edges = allEdges.filter(
    (edge, index) =>
      edge.from !== edge.to &&
      ids.includes(edge.from) &&
      ids.includes(edge.to) &&
      allEdges.findIndex((other) => other.from === edge.from && other.to === edge.to) === index,
  );
  const layer = layersOf(ids, edges);
  const snake = area.vertical ? null : folded(ids, edges, layer);
  const [mainLength, crossLength] = area.vertical ? [area.height, area.width] : [area.width, area.height];
  const placed = new Map<string, PlacedNode>();
  const via = new Map<string, { x: number; y: number }>();
  const labels = edges.some((edge) => edge.label);
  let chains = new Map<DiagramEdge, string[]>();
  const put = (id: string, main: number, cross: number, width: number, height: number) => {
    const x = area.vertical ? cross : area.rtl ? area.width - main : main;
    const y = area.vertical ? main : cross;
    placed.set(id, { id, x: x - width / 2, y: y - height / 2, width, height });
  };
  if (snake) {
    const columns = Math.ceil(snake.length / 2);
    const [slotX, slotY] = [area.width / columns, area.height / 2];
    const width = Math.min(area.maxWidth, slotX * (labels ? 0.6 : 0.72));
    const height = Math.min(area.maxHeight, slotY * 0.66);
    for (const [index, id] of snake.entries()) {
      const row = Math.floor(index / columns);
      const column = row === 0 ? index : 2 * columns - 1 - index;
      put(id, (column + 0.5) * slotX, (row + 0.5) * slotY, width, height);
    }
    for (const edge of edges) chains.set(edge, [edge.from, edge.to]);
  } else {
    const built = slotsOf(ids, edges, layer);
    chains = built.chains;
    const slotMain = mainLength / built.layers.length;
    const shares = built.layers.map((row) => row.reduce((sum, slot) => sum + slot.share, 0));
    const slotCross = crossLength / Math.max(1, ...shares);
    const [mainFill, crossFill] = area.vertical ? [labels ? 0.54 : 0.64, 0.88] : [labels ? 0.58 : 0.74, 0.8];
    const width = Math.min(area.maxWidth, area.vertical ? slotCross * crossFill : slotMain * mainFill);
    const height = Math.min(area.maxHeight, area.vertical ? slotMain * mainFill : slotCross * crossFill);
    for (const [index, row] of built.layers.entries()) {
      const main = (index + 0.5) * slotMain;
      for (const slot of row) {
        const cross = slot.at * crossLength;
        if (slot.real) put(slot.id, main, cross, width, height);
        else
          via.set(
            slot.id,
            area.vertical ? { x: cross, y: main } : { x: area.rtl ? area.width - main : main, y: cross },
          );
      }
    }
  }
  const boxes: Box[] = ids.flatMap((id) => placed.get(id) ?? []);
  return {
    nodes: ids.flatMap((id) => placed.get(id) ?? []),
    edges: edges.flatMap((edge) => {
      const drawn = drawEdge(edge, chains.get(edge) ?? [], placed, via, area);
      if (!drawn) return [];
      const labelBox = edge.label ? freeBox(drawn.line, boxes, area) : null;
      if (labelBox) boxes.push(labelBox);
      return [{ ...edge, path: drawn.path, labelBox }];
    }),
  };
}

const touches = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A box on the line from one point to the next that touches none of the others and lies inside the area. */
function freeBox([from, to]: [Point, Point], taken: readonly Box[], area: DiagramArea): Box | null {
  const across = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  const wide = across ? Math.abs(to.x - from.x) * 0.84 : area.maxWidth * 0.6;
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

interface Point {
  x: number;
  y: number;
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

function drawEdge(
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
