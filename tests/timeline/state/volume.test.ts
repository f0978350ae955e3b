import { describe, expect, it } from "vitest";
import type { ItemOf } from "@/lib/timeline/schema";
import { voiceSpans, volumeAt } from "@/lib/timeline/state/volume";
import { everyKind } from "../fixture";

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

  it("comes up a little between scenes, all the way in long pauses, and not for a breath", () => {
    const voice = timeline.tracks.flatMap((track) => track.items).find((item) => item.kind === "audio");
    const heard = (...spans: [from: number, to: number][]) => {
      const items = spans.map(([from, to], index) => ({
        ...voice!,
        id: `v${index}`,
        from,
        durationInFrames: to - from,
      }));
      const spoken = { ...timeline, tracks: [{ ...timeline.tracks[0]!, kind: "voice" as const, items }] };
      return (frame: number) => volumeAt(spoken as typeof timeline, music, frame) / music.volume;
    };
    expect(heard([100, 200], [214, 400])(207)).toBeCloseTo(0.25);
    const scenes = heard([100, 200], [221, 400]);
    const peak = scenes(210);
    expect(peak).toBeGreaterThan(0.35);
    expect(peak).toBeLessThan(0.5);
    // Less than a decibel from frame to frame: nothing pumps.
    for (let frame = 150; frame < 260; frame += 1)
      expect(Math.abs(20 * Math.log10(scenes(frame + 1) / scenes(frame)))).toBeLessThan(0.9);
    expect(heard([100, 200], [290, 400])(245)).toBeCloseTo(1);
  });

  it("fades in and out and is silent outside", () => {
    expect(volumeAt(timeline, music, 0)).toBeLessThan(0.05);
    expect(volumeAt(timeline, music, 1799)).toBeLessThan(0.05);
    expect(volumeAt(timeline, music, 1800)).toBe(0);
  });
});
