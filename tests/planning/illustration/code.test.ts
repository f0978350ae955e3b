import { expect, test } from "vitest";
import { highlight } from "@/lib/planning/illustration/code";
import { visualSchema } from "@/lib/timeline/schema/visuals";

const CODE = `
\tfunction add(a: number, b: number) {
\t  // both are whole
\t  return a + b;
\t}
`;

test("code becomes lines of coloured tokens, without its shared indentation", async () => {
  const lines = await highlight(CODE, "ts", "dark");
  expect(lines.map((line) => line.map((token) => token.text).join(""))).toEqual([
    "function add(a: number, b: number) {",
    "  // both are whole",
    "  return a + b;",
    "}",
  ]);
  const colours = new Set(lines.flat().map((token) => token.color));
  expect(colours.size).toBeGreaterThan(2);
  expect(visualSchema.safeParse({ type: "code", language: "ts", lines }).success).toBe(true);
});

test("light and dark films have colours of their own; an unknown language stays plain", async () => {
  const [dark, light] = await Promise.all([
    highlight("const a = 1", "js", "dark"),
    highlight("const a = 1", "js", "light"),
  ]);
  expect(dark[0]?.[0]?.color).not.toBe(light[0]?.[0]?.color);
  expect(await highlight("MOVE A TO B", "no-such-language")).toEqual([[{ text: "MOVE A TO B" }]]);
});

test("long code stays within what the document holds", async () => {
  const lines = await highlight(`${"x".repeat(1000)}\n`.repeat(100), "text");
  expect(visualSchema.safeParse({ type: "code", language: "text", lines }).success).toBe(true);
});
