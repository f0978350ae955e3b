import { describe, expect, it } from "vitest";
import { actionOf } from "@/components/editor/actions/shortcuts";
import { dropOps } from "@/lib/editor/moves";
import { scaleOf, timecode } from "@/lib/editor/ruler";
import { nearest, snapMove } from "@/lib/editor/snapping";
import { trimRange } from "@/lib/editor/trim-range";
import { itemsWithin } from "@/lib/editor/visible";
import { endOf } from "@/lib/timeline/derive";
import { applyOps } from "@/lib/timeline/ops";
import type { Timeline, Track } from "@/lib/timeline/schema";
import { spokenFilm } from "../timeline/ops/film";

const film = spokenFilm(4);
const track = (timeline: Timeline, kind: Track["kind"]): Track => {
  const found = timeline.tracks.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind} track`);
  return found;
};
const main = track(film, "visual");

it("finds the nearest of many points, none that is farther than it reaches", () => {
  const points = [0, 10, 25, 40];
  expect([nearest(points, 12, 3), nearest(points, 24, 3), nearest(points, 18, 3), nearest(points, 99, 5)]).toEqual([
    ...[10, 25, undefined, undefined],
  ]);
});

it("snaps a move with whichever of its edges is nearest, to the frame", () => {
  expect(snapMove([0, 100], [20, 58], 41, 4)).toEqual({ by: 42, guide: 100 });
  expect(snapMove([0, 100], [20, 58], 30, 4)).toEqual({ by: 30, guide: undefined });
});

it("divides the ruler so that labels have room at every zoom", () => {
  for (const zoom of [0.02, 0.3, 1, 4, 20, 60]) {
    const { label, tick } = scaleOf(zoom, 30);
    expect(label * zoom).toBeGreaterThanOrEqual(70);
    expect(label % tick).toBe(0);
  }
  expect([timecode(3 * 30 + 7, 30), timecode(3700 * 25, 25)]).toEqual(["00:03:07", "1:01:40:00"]);
});

it("draws only what a stretch of time shows", () => {
  const [first, second] = main.items;
  expect(itemsWithin(main, 0, 1)).toEqual([first]);
  expect(
    itemsWithin(main, endOf(first ?? film.tracks[0]?.items[0] ?? { from: 0, durationInFrames: 0 }), 1e6)[0],
  ).toEqual(second);
});

describe("an item that is let go", () => {
  it("is put in order on the main track, with its voice, and nothing lies over anything", () => {
    const [first, , third] = main.items;
    const id = third?.id ?? "";
    const ops = dropOps(film, { id, ids: [id], by: -(third?.from ?? 0) + 3, trackId: main.id, newId: "dropped" });
    const { document, refusal } = applyOps(film, ops);
    expect(refusal).toBeUndefined();
    const order = document && track(document, "visual").items.map((item) => item.id);
    expect(order?.slice(0, 2)).toEqual([id, first?.id]);
    expect(document?.durationInFrames).toBe(film.durationInFrames);
  });

  it("gets a track of its own where the place is taken", () => {
    const text = (id: string, from: number) =>
      ({
        op: "addItem",
        trackId: "over",
        item: { kind: "text", id, from, durationInFrames: 20, text: "Tea" },
      }) as const;
    const begun = applyOps(film, [
      { op: "trackAdd", track: { id: "over", kind: "overlay" } },
      text("a", 0),
      text("b", 50),
    ]).document;
    const drop = { id: "a", ids: ["a"], by: 45, trackId: "over", newId: "dropped" };
    const { document } = applyOps(begun ?? film, dropOps(begun ?? film, drop));
    expect(document?.tracks.find(({ items }) => items.some(({ id }) => id === "a"))?.id).toBe("dropped-track");
  });
});

it("lets an edge go as far as its file and its neighbours", () => {
  const voices = track(film, "voice");
  const [first, second] = voices.items;
  if (!first || !second) throw new Error("the film says something");
  const range = trimRange(film, voices, first, { edge: "end", ripple: false });
  expect(range.least).toBe(first.from + 1);
  expect(range.most).toBeLessThanOrEqual(second.from);
  expect(trimRange(film, voices, first, { edge: "start", ripple: false }).least).toBe(first.from);
});

describe("keys", () => {
  const pressed = (init: Partial<KeyboardEvent>) => ({
    ...{ code: "", key: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
    ...init,
  });
  it("mean the letter that is written, wherever it is: QWERTY, AZERTY, Cyrillic", () => {
    expect(actionOf(pressed({ code: "KeyQ", key: "q" }))).toBe("trimStart");
    expect(actionOf(pressed({ code: "KeyA", key: "q" }))).toBe("trimStart");
    expect(actionOf(pressed({ code: "KeyW", key: "z", ctrlKey: true }))).toBe("undo");
    expect(actionOf(pressed({ code: "KeyS", key: "ы" }))).toBe("split");
    expect(actionOf(pressed({ code: "KeyZ", key: "Z", ctrlKey: true, shiftKey: true }))).toBe("redo");
  });
  it("mean the place for what moves through time", () => {
    expect(actionOf(pressed({ code: "Space", key: " " }))).toBe("play");
    expect(actionOf(pressed({ code: "KeyJ", key: "о" }))).toBe("back");
    expect(actionOf(pressed({ code: "Slash", key: "?", shiftKey: true }))).toBe("keys");
  });
});
