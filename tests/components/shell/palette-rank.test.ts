import { expect, it } from "vitest";
import { CREATE, rank } from "@/components/shell/palette-rank";

const LINES = [
  "API reference",
  "Coffee was first grown in Ethiopia",
  "Le café du coin",
  "Switch light and dark",
  "Films",
];

/** Lines that are shown for what was typed, the best first. */
const shown = (typed: string) =>
  LINES.map((line) => ({ line, score: rank(line.slice(0, 3), typed, [line]) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ line }) => line);

it.each([
  ["coff", ["Coffee was first grown in Ethiopia"]],
  ["cafe", ["Le café du coin"]],
  ["dark switch", ["Switch light and dark"]],
  ["fi", ["Films", "Coffee was first grown in Ethiopia"]],
  ["zebra", []],
])("shows for %j what fits, the best first", (typed, lines) => {
  expect(shown(typed)).toEqual(lines);
});

it("keeps the line that makes a film out of what was typed below everything that fits", () => {
  expect(rank(CREATE, "zebra")).toBeGreaterThan(0);
  expect(rank(CREATE, "zebra")).toBeLessThan(rank("x", "bra", ["Zebra crossing"]));
});
