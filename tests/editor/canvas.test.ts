import { describe, expect, it } from "vitest";
import { placeOps } from "@/components/editor/stage/place-ops";
import { runsOf, transcriptOf } from "@/components/editor/transcript/words";
import { isPlaced, itemAt, type Placed, resized, shownBox, snappedBox } from "@/lib/editor/boxes";
import { applyOps, type OpInput } from "@/lib/timeline/ops";
import { itemsById } from "@/lib/timeline/ops/core/diff";
import type { Timeline } from "@/lib/timeline/schema";
import { spokenFilm } from "../timeline/ops/film";

const film = spokenFilm(3);
const box = { x: 0.2, y: 0.3, width: 0.4, height: 0.2, rotation: 0 };
const ratio = 16 / 9;
const titled = (film: Timeline, more: OpInput[] = []): Timeline => {
  const set: OpInput = { op: "setProperties", ids: ["title"], set: { box } };
  return applyOps(film, [set, ...more]).document ?? film;
};
const titleOf = (timeline: Timeline): Placed => {
  const item = itemsById(timeline).get("title");
  if (!item || !isPlaced(item)) throw new Error("there is no title");
  return item;
};

describe("a box on the canvas", () => {
  it("keeps what lies opposite of a handle where it is, turned or not", () => {
    for (const rotation of [0, 30, -75]) {
      const start = { ...box, rotation };
      const end = resized(start, "e", { x: 0.1, y: 0.02 }, { ratio, free: false });
      const west = (one: typeof box) => {
        const angle = (one.rotation * Math.PI) / 180;
        const half = (one.width / 2) * ratio;
        return [
          (one.x + one.width / 2) * ratio - half * Math.cos(angle),
          one.y + one.height / 2 - half * Math.sin(angle),
        ];
      };
      const [before, after] = [west(start), west(end)];
      expect(after[0]).toBeCloseTo(before[0] ?? 0, 9);
      expect(after[1]).toBeCloseTo(before[1] ?? 0, 9);
    }
  });

  it("keeps its shape by its corners, and not when that is not wanted", () => {
    const kept = resized(box, "se", { x: 0.2, y: 0 }, { ratio, free: false });
    expect(kept.width / kept.height).toBeCloseTo(2, 9);
    const free = resized(box, "se", { x: 0.2, y: 0 }, { ratio, free: true });
    expect([free.width, free.height]).toEqual([expect.closeTo(0.6, 9), 0.2]);
  });

  it("snaps to the middle and the edges of the canvas", () => {
    expect(snappedBox({ ...box, x: 0.305 }, { x: 0.01, y: 0.01 })).toMatchObject({
      box: { x: 0.3 },
      lines: { x: 0.5 },
    });
    expect(snappedBox({ ...box, y: 0.795 }, { x: 0.01, y: 0.01 })).toMatchObject({ box: { y: 0.8 }, lines: { y: 1 } });
  });
});

describe("what is dragged on the picture", () => {
  it("is drawn where it was let go", () => {
    const begun = titled(film);
    const wanted = { x: 0.5, y: 0.1, width: 0.2, height: 0.1, rotation: 20 };
    const { document } = applyOps(begun, placeOps(titleOf(begun), wanted, 110));
    expect(shownBox(titleOf(document ?? film), 110)).toEqual(wanted);
    expect(titleOf(document ?? film)).toMatchObject({ fontSize: 36 });
  });

  it("gets a keyframe where it moves by keyframes already, and stays elsewhere", () => {
    const key = (frame: number, x: number): OpInput => ({
      ...{ op: "keyframeSet", id: "title", property: "position", frame },
      value: { x, y: 0 },
    });
    const begun = titled(film, [key(0, 0), key(40, 0.2)]);
    const at = titleOf(begun).from + 20;
    const there = shownBox(titleOf(begun), at);
    const { document } = applyOps(begun, placeOps(titleOf(begun), { ...there, y: there.y + 0.1 }, at));
    const title = titleOf(document ?? film);
    expect(title.keyframes?.position?.map(({ frame }) => frame)).toEqual([0, 20, 40]);
    expect(shownBox(title, at).y).toBeCloseTo(there.y + 0.1, 3);
    expect(shownBox(title, title.from)).toEqual(shownBox(titleOf(begun), title.from));
  });

  it("is what lies on top at that place; beneath all, the scene", () => {
    const begun = titled(film);
    expect(itemAt(begun, 110, { x: 0.4, y: 0.4 })?.id).toBe("title");
    expect(itemAt(begun, 110, { x: 0.9, y: 0.9 })?.kind).toBe("scene");
  });
});

describe("the transcript", () => {
  const spoken = (timeline: Timeline) => transcriptOf(timeline).flatMap(({ words }) => words);

  it("has every word once, also where a sentence is cut apart", () => {
    const before = spoken(film).map(({ text }) => text);
    const { document } = applyOps(film, [{ op: "splitItem", id: "scene-1", at: 115, newId: "later" }]);
    expect(spoken(document ?? film).map(({ text }) => text)).toEqual(before);
    expect(transcriptOf(document ?? film).length).toBeGreaterThan(transcriptOf(film).length);
  });

  it("names what is marked as runs of words, which can be cut", () => {
    const words = spoken(film);
    const runs = runsOf([...words.slice(1, 3), ...words.slice(5, 6)]);
    expect(runs).toMatchObject([
      { first: 1, last: 2 },
      { first: 0, last: 0 },
    ]);
    const { document } = applyOps(film, [{ op: "cutWords", cuts: runs, newId: "cut" }]);
    expect(spoken(document ?? film).map(({ text }) => text)).toEqual(
      words.filter((_, index) => ![1, 2, 5].includes(index)).map(({ text }) => text),
    );
  });
});
