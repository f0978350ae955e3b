import { describe, expect, it } from "vitest";
import { visualSchema } from "@/lib/timeline/schema/visuals";
import { cueKeys, defaultCues } from "@/lib/timeline/state/cues";

describe("cues", () => {
  it("names only the parts that are there", () => {
    expect(cueKeys(visualSchema.parse({ type: "title", title: "A" }))).toEqual(["title"]);
    expect(
      cueKeys(visualSchema.parse({ type: "points", heading: "A", points: [{ text: "b" }, { text: "c" }] })),
    ).toEqual(["heading", "point:0", "point:1"]);
  });

  it("spreads parts over the scene in order, however short it is", () => {
    const visual = visualSchema.parse({
      type: "points",
      heading: "A",
      points: Array.from({ length: 6 }, () => ({ text: "b" })),
    });
    for (const frames of [1, 12, 60, 300]) {
      const cues = defaultCues(visual, frames, 30);
      const at = cueKeys(visual).map((key) => cues[key] as number);
      expect([...at].sort((a, b) => a - b)).toEqual(at);
      expect(Math.max(...at)).toBeLessThan(frames);
    }
  });
});
