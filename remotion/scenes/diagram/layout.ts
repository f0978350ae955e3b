import { drawEdge, freeBox } from "./edges";
import { folded, layersOf, type Slot, slotsOf } from "./layers";
import type { Box, DiagramArea, DiagramEdge, DiagramLayout, DiagramNode, PlacedNode, Point } from "./types";

/** A chain with arrows back on one side of it stands in one line, as far aside as its fullest layer needs. */
function straighten(layers: readonly Slot[][]): void {
  const lone = layers.map((row) => row.filter(({ real }) => real));
  if (lone.some((own) => own.length !== 1)) return;
  const sides = layers.flatMap((row, index) =>
    row.filter(({ real }) => !real).map(({ at }) => Math.sign(at - (lone[index]?.[0]?.at ?? 0))),
  );
  if (new Set(sides).size !== 1) return;
  const fullest = layers.reduce((most, row) => (row.length > most.length ? row : most));
  const line = fullest.find(({ real }) => real)?.at;
  if (line === undefined) return;
  for (const [slot] of lone) if (slot) slot.at = line;
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
  const via = new Map<string, Point>();
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
    straighten(built.layers);
    const slotMain = mainLength / built.layers.length;
    const shares = built.layers.map((row) => row.reduce((sum, slot) => sum + slot.share, 0));
    const slotCross = crossLength / Math.max(1, ...shares);
    const [mainFill, crossFill] = area.vertical
      ? [labels ? 0.54 : 0.64, 0.88]
      : [labels ? (built.layers.length > 3 ? 0.5 : 0.58) : 0.74, 0.8];
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
