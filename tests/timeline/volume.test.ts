import { describe, expect, it } from "vitest";
import type { ItemOf } from "@/lib/timeline/schema";
import { voiceSpans, volumeAt } from "@/lib/timeline/volume";
import { everyKind } from "./fixture";

describe("volumeAt", () => {
  const timeline = everyKind();
  const music = timeline.tracks
    .flatMap((track) => track.items)
    .find((item) => item.kind === "music") as ItemOf<"music">;

  it("goes down under speech and comes back in ramps", () => {
    expect(voiceSpans(timeline)).toEqual([{ from: 30, to: 1530 }]);
    expect(volumeAt(timeline, music, 700)).toBeCloseTo(0.5 * 0.25);
    expect(volumeAt(timeline, music, 1600)).toBeCloseTo(0.5);
    expect(volumeAt(timeline, music, 1536)).toBeGreaterThan(0.125);
    expect(volumeAt(timeline, music, 1536)).toBeLessThan(0.5);
  });

  it("fades in and out and is silent outside", () => {
    expect(volumeAt(timeline, music, 0)).toBeLessThan(0.05);
    expect(volumeAt(timeline, music, 1799)).toBeLessThan(0.05);
    expect(volumeAt(timeline, music, 1800)).toBe(0);
  });
});
