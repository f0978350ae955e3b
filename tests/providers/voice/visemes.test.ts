import { describe, expect, it } from "vitest";
import { visemesFor } from "@/lib/providers/voice/visemes";
import { VISEMES } from "@/lib/timeline/schema/speech";

const phones = (list: string) =>
  list
    .split(" ")
    .map((symbol, index) => ({ symbol: symbol === "_" ? "" : symbol, start: index * 0.1, end: index * 0.1 + 0.1 }));
const word = (text: string, start: number, end: number) => ({ text, textStart: 0, textEnd: text.length, start, end });

describe("visemesFor", () => {
  it("shapes the mouth by the sounds", () => {
    const shapes = visemesFor(phones("m ˈɑː f uː θ iː"), []).map((viseme) => viseme.shape);
    expect(shapes).toEqual(["rest", "open", "lip", "round", "tongue", "wide", "rest"]);
  });

  it("closes the mouth in a pause and at the end", () => {
    const pause = [
      { symbol: "a", start: 0.1, end: 0.3 },
      { symbol: "", start: 0.3, end: 0.8 },
      { symbol: "i", start: 0.8, end: 1 },
    ];
    expect(visemesFor(pause, [])).toEqual([
      { time: 0, shape: "rest" },
      { time: 0.1, shape: "open" },
      { time: 0.3, shape: "rest" },
      { time: 0.8, shape: "wide" },
      { time: 1, shape: "rest" },
    ]);
  });

  it("reads letters when there are no sounds", () => {
    const shapes = visemesFor([], [word("mofa", 0, 0.4), word("la", 1, 1.2)]);
    expect(shapes.map((viseme) => viseme.shape)).toEqual([
      "rest",
      "round",
      "lip",
      "open",
      "rest",
      "tongue",
      "open",
      "rest",
    ]);
    expect(shapes.at(-1)!.time).toBeCloseTo(1.2);
  });

  it("only uses shapes that presenters have, in ascending order", () => {
    const shapes = visemesFor(phones("h ɛ l oʊ _ w ɜː l d ʃ ə ŋ k ʁ y"), []);
    for (const [index, viseme] of shapes.entries()) {
      expect(VISEMES).toContain(viseme.shape);
      expect(viseme.time).toBeGreaterThanOrEqual(shapes[index - 1]?.time ?? 0);
    }
  });
});
