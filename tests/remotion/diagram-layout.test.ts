import { expect, test } from "vitest";
import { seededRandom } from "@/lib/core/random";
import { layoutDiagram } from "@/remotion/scenes/diagram/layout";
import type { DiagramArea } from "@/remotion/scenes/diagram/types";

const AREAS: DiagramArea[] = [
  { width: 1670, height: 520, vertical: false, rtl: false, maxWidth: 430, maxHeight: 270, labelHeight: 40 },
  { width: 1670, height: 520, vertical: false, rtl: true, maxWidth: 430, maxHeight: 270, labelHeight: 40 },
  { width: 918, height: 1000, vertical: true, rtl: false, maxWidth: 490, maxHeight: 245, labelHeight: 40 },
];
const nodes = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `n${index}` }));
const edge = (from: number, to: number) => ({ from: `n${from}`, to: `n${to}`, label: "label" });

type Box = { x: number; y: number; width: number; height: number };
const touching = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test("nodes and labels never touch and never leave the area, whatever the graph", () => {
  const random = seededRandom(7);
  const pick = (count: number) => Math.floor(random() * count);
  for (let round = 0; round < 300; round += 1) {
    const count = 2 + pick(7);
    const edges = Array.from({ length: pick(17) }, () => edge(pick(count), pick(count)));
    for (const area of AREAS) {
      const drawn = layoutDiagram(nodes(count), edges, area);
      expect(drawn.nodes).toHaveLength(count);
      const boxes: Box[] = [...drawn.nodes, ...drawn.edges.flatMap((link) => link.labelBox ?? [])];
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(-0.01);
        expect(box.y).toBeGreaterThanOrEqual(-0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(area.width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(area.height + 0.01);
        for (const other of boxes.slice(index + 1)) expect(touching(box, other)).toBe(false);
      }
      for (const link of drawn.edges) expect(link.path).not.toContain("NaN");
      expect(layoutDiagram(nodes(count), edges, area)).toEqual(drawn);
    }
  }
});

test("arrows lead onwards: across from the side the text starts at, or down", () => {
  const chain = [edge(0, 1), edge(1, 2)];
  const [across, mirrored, down] = AREAS.map((area) => layoutDiagram(nodes(3), chain, area).nodes);
  expect(across?.map((node) => node.x)).toEqual([...(across ?? [])].map((node) => node.x).sort((a, b) => a - b));
  expect(mirrored?.map((node) => node.x)).toEqual([...(mirrored ?? [])].map((node) => node.x).sort((a, b) => b - a));
  expect(down?.map((node) => node.y)).toEqual([...(down ?? [])].map((node) => node.y).sort((a, b) => a - b));
});

test("edges to nowhere, to oneself and twice are dropped", () => {
  const drawn = layoutDiagram(nodes(2), [edge(0, 1), edge(0, 1), edge(1, 1), edge(0, 9)], AREAS[0]!);
  expect(drawn.edges).toHaveLength(1);
});
