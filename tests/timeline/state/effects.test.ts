import { describe, expect, it } from "vitest";
import { applyOps, type OpInput } from "@/lib/timeline/ops";
import type { ItemOf, Timeline } from "@/lib/timeline/schema";
import { frameKey, stateAt } from "@/lib/timeline/state";
import { soundingItems } from "@/lib/timeline/state/sounding";
import { volumeAt } from "@/lib/timeline/state/volume";
import { spokenFilm } from "../ops/film";

const film = spokenFilm();

function done(...ops: OpInput[]): Timeline {
  const outcome = applyOps(film, ops);
  if (!outcome.document) throw new Error(outcome.refusal.reason.text);
  return outcome.document;
}
const effect = (timeline: Timeline, id: string, frame: number) =>
  stateAt(timeline, frame).items.find((item) => item.id === id)?.effect;
const keysOf = (timeline: Timeline, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => frameKey(timeline, from + index));

describe("keyframes and fades of pictures", () => {
  const moved = done(
    { op: "keyframeSet", id: "photo", property: "position", frame: 0, value: { x: 0, y: 0 } },
    { op: "keyframeSet", id: "photo", property: "position", frame: 20, value: { x: 0.2, y: 0 } },
    { op: "keyframeSet", id: "photo", property: "scale", frame: 10, value: 2, ease: "hold" },
    { op: "keyframeSet", id: "photo", property: "scale", frame: 30, value: 1 },
  );

  it("say where an item is between them, and nothing where they make no difference", () => {
    expect(effect(moved, "photo", 180)).toEqual({ x: 0.1, y: 0, scale: 2, rotation: 0, opacity: 1 });
    expect(effect(moved, "photo", 205)).toEqual({ x: 0.2, y: 0, scale: 1, rotation: 0, opacity: 1 });
    expect(effect(film, "photo", 180)).toBeUndefined();
  });

  it("go on where they were when the item is split or trimmed", () => {
    const cut = applyOps(moved, [
      { op: "splitItem", id: "photo", at: 181, newId: "late" },
      { op: "trimItem", id: "photo", edge: "start", to: 175 },
    ]).document;
    expect(cut && keysOf(cut, 175, 210)).toEqual(keysOf(moved, 175, 210));
  });

  it("fade in and out, above nothing on the first frame and on the last", () => {
    const faded = done({ op: "setProperties", ids: ["photo"], set: { fadeIn: 4, fadeOut: 1 } });
    const opacity = [170, 172, 174, 208, 209].map((frame) => effect(faded, "photo", frame)?.opacity ?? 1);
    expect(opacity).toEqual([0.2, 0.6, 1, 1, 0.5]);
  });

  it("leave scenes what they were before a split: the later part goes on, it does not begin anew", () => {
    const cut = done({ op: "splitItem", id: "scene-0", at: 20, newId: "late" });
    expect(keysOf(cut, 0, 90)).toEqual(keysOf(film, 0, 90));
  });
});

describe("sound", () => {
  const soundOf = (timeline: Timeline, id: string) => soundingItems(timeline).find((item) => item.id === id);

  it("of a track follows its volume, and is alone when it plays solo", () => {
    const quiet = done({ op: "trackUpdate", trackId: "music", set: { volume: 0.5 } });
    const music = quiet.tracks.flatMap(({ items }) => items).find(({ id }) => id === "music") as ItemOf<"music">;
    expect(volumeAt(quiet, music, 88)).toBeCloseTo(volumeAt(film, music, 88) / 2, 3);
    const alone = done({ op: "trackUpdate", trackId: "effects", set: { solo: true } });
    expect(soundingItems(alone).map(({ id }) => id)).toEqual(["clip-sound"]);
  });

  it("follows keyframes of volume and the fades of a clip", () => {
    const turned = done(
      { op: "setProperties", ids: ["b-roll"], set: { volume: 1, soundFadeIn: 1 } },
      { op: "keyframeSet", id: "clip-sound", property: "volume", frame: 0, value: 0 },
      { op: "keyframeSet", id: "clip-sound", property: "volume", frame: 40, value: 1 },
    );
    const [clip, sound] = [soundOf(turned, "b-roll"), soundOf(turned, "clip-sound")];
    expect(clip && [20, 21].map((frame) => volumeAt(turned, clip, frame))).toEqual([0.5, 1]);
    expect(sound && [20, 30, 70].map((frame) => volumeAt(turned, sound, frame))).toEqual([0, 0.25, 1]);
  });
});
