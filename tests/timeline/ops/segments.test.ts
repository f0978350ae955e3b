import { describe, expect, it } from "vitest";
import { applyOp, type OpInput } from "@/lib/timeline/ops";
import { trimsOf, type WholeSegment, wholeOf } from "@/lib/timeline/ops/trim-segment";
import { problemsOf } from "@/lib/timeline/problems";
import type { Timeline } from "@/lib/timeline/schema";
import { segmentsOf } from "@/lib/timeline/segments";
import { captionPages } from "@/lib/timeline/spoken";
import { spokenFilm } from "./film";

const film = spokenFilm();

function done(document: Timeline, op: OpInput): Timeline {
  const outcome = applyOp(document, op);
  expect(outcome.refusal).toBeUndefined();
  expect(problemsOf(outcome.document as Timeline)).toEqual([]);
  return outcome.document as Timeline;
}

const segment = (document: Timeline, id: string) => segmentsOf(document).find((one) => one.id === id)!;
const whole = (id: string): WholeSegment => wholeOf(segment(film, id));
const trim = (document: Timeline, id: string, start: number, end: number) =>
  done(document, { op: "trimSegment", id, whole: whole(id), start, end, newId: "cut" });
const item = (document: Timeline, id: string) =>
  document.tracks.flatMap(({ items }) => items).find((one) => one.id === id);
const shown = (document: Timeline): string[] => {
  const captions = item(document, "captions");
  if (captions?.kind !== "captions") return [];
  return captionPages(document, captions).flatMap(({ words }) => words.map(({ text }) => text));
};
/** Where everything stands that a cut could move. */
const places = (document: Timeline) =>
  document.tracks.flatMap(({ items }) =>
    items.map((one) => [one.id, one.from, one.durationInFrames, one.head, "trimStart" in one ? one.trimStart : 0]),
  );

describe("segments", () => {
  it("are pictures of main tracks with what is linked to them", () => {
    expect(segmentsOf(film).map(({ id, from, to, items }) => [id, from, to, items.length])).toEqual([
      ["scene-0", 0, 90, 2],
      ["scene-1", 90, 180, 2],
      ["scene-2", 180, 270, 2],
      ["scene-3", 270, 360, 2],
    ]);
  });

  it("are trimmed where the film and its captions begin, and what follows moves up", () => {
    const cut = trim(film, "scene-0", 45, 15);
    expect(segmentsOf(cut).map(({ from, to }) => [from, to])).toEqual([
      [0, 30],
      [30, 120],
      [120, 210],
      [210, 300],
    ]);
    expect(cut.durationInFrames).toBe(300);
    // The voice began three frames after its scene.
    expect(item(cut, "scene-0-voice")).toMatchObject({ from: 0, durationInFrames: 30, head: 42, trimStart: 1.4 });
    expect(shown(cut).slice(0, 3)).toEqual(["scene-0-w3", "scene-0-w4", "scene-1-w0"]);
    expect(trimsOf(segment(cut, "scene-0"), whole("scene-0"), 30)).toEqual({ start: 45, end: 15 });
  });

  it("are trimmed where captions of a file begin with the film", () => {
    const pages = [0, 60].map((from) => ({
      from,
      to: from + 60,
      words: [{ text: `at ${from}`, from, to: from + 60 }],
    }));
    const own = done(film, { op: "setProperties", ids: ["captions"], set: { mode: "free", pages } });
    const [page, ...others] = (item(trim(own, "scene-0", 45, 0), "captions") as { pages?: unknown[] }).pages ?? [];
    expect([page, others]).toEqual([{ from: 15, to: 75, words: [{ text: "at 60", from: 15, to: 75 }] }, []]);
  });

  it("are the same again however often and in which order they are trimmed", () => {
    const once = trim(film, "scene-1", 20, 30);
    expect(trim(once, "scene-1", 20, 30)).toBe(once);
    const elsewhere = trim(trim(once, "scene-1", 60, 0), "scene-1", 20, 30);
    expect(segmentsOf(elsewhere)).toEqual(segmentsOf(once));
    // What lay over the scene was cut with it.
    const rest = (document: Timeline) => places(document).filter(([id]) => id !== "title" && id !== "photo");
    expect(rest(trim(once, "scene-1", 0, 0))).toEqual(rest({ ...film, durationInFrames: 360 }));
  });

  it("lose a voice that a cut swallows whole, and have it back with a smaller cut", () => {
    const cut = trim(film, "scene-2", 88, 0);
    expect(item(cut, "scene-2-voice")).toBeUndefined();
    expect(trimsOf(segment(cut, "scene-2"), whole("scene-2"), 30)).toEqual({ start: 88, end: 0 });
    expect(shown(cut).some((word) => word.startsWith("scene-2"))).toBe(false);
    const back = trim(cut, "scene-2", 0, 0);
    expect(item(back, "scene-2-voice")).toEqual(item(film, "scene-2-voice"));
    expect(shown(back)).toEqual(shown(film));
  });

  it("keep what was changed of them meanwhile", () => {
    const quiet = done(film, { op: "setProperties", ids: ["scene-0-voice"], set: { volume: 0.5 } });
    expect(item(trim(quiet, "scene-0", 10, 0), "scene-0-voice")).toMatchObject({ volume: 0.5, durationInFrames: 77 });
  });

  it("let music play on, shorter", () => {
    expect(item(trim(film, "scene-1", 30, 0), "music")).toMatchObject({ from: 0, durationInFrames: 330, trimStart: 0 });
  });

  it("are not trimmed to nothing", () => {
    const outcome = applyOp(film, {
      ...{ op: "trimSegment", id: "scene-0", whole: whole("scene-0"), start: 50, end: 40, newId: "cut" },
    });
    expect(outcome.refusal).toMatchObject({ item: "scene-0", field: "start" });
  });

  it("do not count as trimmed when they were cut elsewhere", () => {
    const cut = done(film, { op: "splitItem", id: "scene-0", at: 40, newId: "half" });
    expect(trimsOf(segment(cut, "scene-0"), whole("scene-0"), 30)).toEqual({ start: 0, end: 50 });
    const louder = done(film, { op: "slipItem", id: "scene-0-voice", by: 0 });
    expect(trimsOf(segment(louder, "scene-0"), whole("scene-0"), 30)).toEqual({ start: 0, end: 0 });
    const apart = done(film, { op: "removeItems", ids: ["scene-0-voice"], linked: false });
    expect(trimsOf(segment(apart, "scene-0"), whole("scene-0"), 30)).toBeUndefined();
  });
});

describe("another order", () => {
  const order = ["scene-1", "scene-0", "scene-2", "scene-3"];

  it("takes voices, titles, markers and chapters along", () => {
    const moved = done(film, { op: "orderSegments", ids: order });
    expect(segmentsOf(moved).map(({ id }) => id)).toEqual(order);
    expect(item(moved, "scene-1-voice")?.from).toBe(3);
    expect(item(moved, "title")?.from).toBe(10);
    expect(item(moved, "b-roll")?.from).toBe(110);
    // It reaches into the next scene.
    expect(item(moved, "photo")).toMatchObject({ from: 170, durationInFrames: 40 });
    expect(moved.markers).toEqual([{ id: "m", frame: 30, name: "Here", color: "" }]);
    expect(moved.chapters.map(({ id, frame }) => [id, frame])).toEqual([
      ["c-1", 0],
      ["c-0", 90],
      ["c-2", 180],
      ["c-3", 270],
    ]);
    expect(shown(moved)[0]).toBe("scene-1-w0");
    expect(moved.durationInFrames).toBe(360);
    expect(done(moved, { op: "orderSegments", ids: order })).toBe(moved);
  });

  it.each([[["scene-0", "scene-1"]], [["scene-0", "scene-0", "scene-2", "scene-3"]], [["no", ...order.slice(1)]]])(
    "refuses %j",
    (ids) => {
      expect(applyOp(film, { op: "orderSegments", ids }).refusal).toMatchObject({ field: "ids" });
    },
  );
});
