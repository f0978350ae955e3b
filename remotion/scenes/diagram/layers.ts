import type { DiagramEdge } from "./types";

export interface Slot {
  id: string;
  real: boolean;
  layer: number;
  /** Position across the layers, 0–1, and share of the layer's breadth. */
  at: number;
  share: number;
}

/** Longest path from a source gives the layer; edges that would close a circle are ignored for that. */
export function layersOf(ids: readonly string[], edges: readonly DiagramEdge[]): Map<string, number> {
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
export function slotsOf(
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
export function folded(
  ids: readonly string[],
  edges: readonly DiagramEdge[],
  layer: Map<string, number>,
): string[] | null {
  if (ids.length < 6 || new Set(layer.values()).size !== ids.length || edges.length !== ids.length - 1) return null;
  return [...ids].sort((a, b) => (layer.get(a) ?? 0) - (layer.get(b) ?? 0));
}
