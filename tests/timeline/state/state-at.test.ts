import { describe, expect, it } from "vitest";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { frameKey, stateAt } from "@/lib/timeline/state";
import { everyKind } from "../fixture";

/** Lengths of runs of equal consecutive keys. */
function runs(keys: readonly string[]): number[] {
  const lengths: number[] = [];
  for (const [index, key] of keys.entries()) {
    if (index > 0 && key === keys[index - 1]) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else lengths.push(1);
  }
  return lengths;
}

const keysOf = (timeline: Parameters<typeof frameKey>[0]) =>
  Array.from({ length: timeline.durationInFrames }, (_, frame) => frameKey(timeline, frame));

describe("state of a frame", () => {
  it("is the same for the same frame in any order, and plain JSON", () => {
    const timeline = everyKind();
    const copy = structuredClone(timeline);
    for (const frame of [900, 3, 1799, 0, 121, 1300]) {
      const state = stateAt(timeline, frame);
      expect(stateAt(copy, frame)).toEqual(state);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });

  it("holds still between entries: few distinct pictures in a film of still scenes", () => {
    const timeline = everyKind();
    const still = parseTimeline({
      ...timeline,
      durationInFrames: 1200,
      tracks: timeline.tracks
        .filter((track) => track.kind === "visual")
        .map((track) => ({ ...track, items: track.items.slice(0, 10) })),
    });
    const lengths = runs(keysOf(still));
    expect(lengths.length).toBeLessThan(520);
    expect(Math.max(...lengths)).toBeGreaterThan(25);
  });

  it("runs one picture for each caption word and none for silence", () => {
    const timeline = everyKind();
    const captions = parseTimeline({
      ...timeline,
      tracks: timeline.tracks.filter((track) => track.kind === "captions"),
    });
    const lengths = runs(keysOf(captions));
    // 16 pages of 8 words, a gap before each page and one at the end.
    expect(lengths).toHaveLength(16 * 8 + 16 + 1);
    expect(lengths.slice(1, 9)).toEqual([10, 10, 10, 10, 10, 10, 10, 10]);
  });

  it("gives equal keys to equal scenes at different times, and different ones to different scenes", () => {
    const scene = (id: string, from: number, title: string) => ({
      kind: "scene",
      id,
      from,
      durationInFrames: 60,
      visual: { type: "title", title },
      seed: 5,
      cues: { title: 4 },
    });
    const timeline = parseTimeline({
      version: 1,
      fps: 30,
      width: 640,
      height: 360,
      durationInFrames: 180,
      language: "en",
      theme: {},
      tracks: [
        { id: "t", kind: "visual", items: [scene("a", 0, "Same"), scene("b", 60, "Same"), scene("c", 120, "Other")] },
      ],
    });
    for (const frame of [0, 5, 20, 59]) {
      expect(frameKey(timeline, frame + 60)).toBe(frameKey(timeline, frame));
      expect(frameKey(timeline, frame + 120)).not.toBe(frameKey(timeline, frame));
    }
    const other = parseTimeline({ ...timeline, theme: { id: "paper" } });
    expect(frameKey(other, 20)).not.toBe(frameKey(timeline, 20));
  });

  it("keeps an item on screen while its follower comes in over it, and says so", () => {
    const timeline = everyKind();
    const during = stateAt(timeline, 124).items.filter((item) => item.kind === "scene");
    expect(during.map((item) => item.id)).toEqual(["scene-0", "scene-1"]);
    expect(during[0]?.covered?.kind).toBe("push");
    expect(during[1]?.enter?.progress).toBeGreaterThan(0);
    const after = stateAt(timeline, 130).items.filter((item) => item.kind === "scene");
    expect(after.map((item) => item.id)).toEqual(["scene-1"]);
    expect(after[0]?.enter).toBeUndefined();
  });

  it("follows clips: loops, holds and counts source seconds", () => {
    const timeline = everyKind();
    const timeAt = (frame: number) => stateAt(timeline, frame).items.find((item) => item.kind === "video");
    expect(timeAt(1380)).toMatchObject({ time: 0 });
    expect(timeAt(1410)).toMatchObject({ time: 1 });
    expect(timeAt(1480)).toMatchObject({ time: 1.5 });
    expect(timeAt(1500)).toMatchObject({ time: 1.5 });
  });

  it("says what captions lie over", () => {
    const drawn = (id: string, from: number, visual: object, ground = "base") => ({
      kind: "scene",
      id,
      from,
      durationInFrames: 30,
      ground,
      visual,
    });
    const words = [{ text: "Word", from: 0, to: 90 }];
    const timeline = parseTimeline({
      version: 1,
      fps: 30,
      width: 640,
      height: 360,
      durationInFrames: 90,
      language: "en",
      theme: {},
      assets: { photo: { id: "photo", kind: "image", src: "/photo.jpg" } },
      tracks: [
        {
          id: "t",
          kind: "visual",
          items: [
            drawn("a", 0, { type: "card", text: "Ground" }),
            drawn("b", 30, { type: "card", text: "Bold" }, "bold"),
            drawn("c", 60, { type: "picture", assetId: "photo" }),
          ],
        },
        {
          id: "c",
          kind: "captions",
          items: [{ kind: "captions", id: "w", from: 0, durationInFrames: 90, pages: [{ from: 0, to: 90, words }] }],
        },
      ],
    });
    const under = (frame: number) => stateAt(timeline, frame).items.find((item) => item.kind === "captions");
    expect([10, 40, 70].map((frame) => under(frame)?.ground)).toEqual(["base", "bold", "picture"]);
    expect(new Set([10, 40, 70].map((frame) => frameKey(timeline, frame))).size).toBe(3);
  });

  it("skips hidden tracks", () => {
    const timeline = everyKind();
    const hidden = parseTimeline({
      ...timeline,
      tracks: timeline.tracks.map((track) => ({ ...track, hidden: true })),
    });
    expect(stateAt(hidden, 100).items).toEqual([]);
  });
});
