import { describe, expect, it } from "vitest";
import { heardFrames, sourceSecond } from "@/lib/editor/source-time";
import { tileFrames, tilesWithin } from "@/lib/editor/tiles";
import { musicItemSchema } from "@/lib/timeline/schema/sound";
import { videoItemSchema } from "@/lib/timeline/schema/visual-items";

const base = { id: "it", from: 100, durationInFrames: 60, assetId: "file" };
const clip = (more: object) => videoItemSchema.parse({ ...base, kind: "video", trimStart: 1, ...more });
const music = (more: object) => musicItemSchema.parse({ ...base, kind: "music", trimStart: 1, ...more });
const film = { fps: 30, seconds: 2 };

describe("the second that a clip shows", () => {
  it("follows what was cut off, the speed, and the direction", () => {
    expect(sourceSecond(clip({}), 30, film)).toBe(2);
    expect(sourceSecond(clip({ speed: 2 }), 30, film)).toBe(3);
    expect(sourceSecond(clip({ reverse: true }), 0, film)).toBe(3);
    expect(sourceSecond(clip({ freezeAt: 1.5 }), 45, film)).toBe(1.5);
  });
  it("begins again where a loop does", () => {
    expect(sourceSecond(music({ loop: true }), 45, film)).toBeCloseTo(1.5);
  });
});

describe("moments of a file", () => {
  it("are heard where the item plays them, in each round of a loop, and not outside of it", () => {
    expect(heardFrames(music({ loop: false }), [0.5, 1, 1.5, 9], film)).toEqual([100, 115]);
    expect(heardFrames(music({ loop: true }), [1.5], film)).toEqual([115, 145]);
    expect(heardFrames(music({ loop: false, speed: 2 }), [2], film)).toEqual([115]);
  });
});

describe("tiles", () => {
  it("are between 256 and 512 pixels wide at every zoom, and cover what is in sight of an item", () => {
    for (const zoom of [0.01, 0.3, 4, 60]) {
      const pixels = tileFrames(zoom) * zoom;
      expect(pixels).toBeGreaterThanOrEqual(256);
      expect(pixels).toBeLessThan(512);
    }
    expect(tilesWithin({ from: 100, durationInFrames: 60 }, { from: 125, to: 500 }, 16)).toEqual([
      { from: 16, to: 32 },
      { from: 32, to: 48 },
      { from: 48, to: 60 },
    ]);
    expect(tilesWithin({ from: 100, durationInFrames: 60 }, { from: 0, to: 90 }, 16)).toEqual([]);
  });
});
