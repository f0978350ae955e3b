import { describe, expect, it } from "vitest";
import { endOf, itemsOfKind } from "@/lib/timeline/derive";
import { applyOp, applyOps, type OpInput } from "@/lib/timeline/ops";
import type { Item, Timeline } from "@/lib/timeline/schema";
import { heardSentences } from "@/lib/timeline/sentences";
import { captionPages } from "@/lib/timeline/spoken";
import { spokenFilm } from "./film";

const film = spokenFilm();

function done(timeline: Timeline, ...ops: OpInput[]): Timeline {
  const outcome = applyOps(timeline, ops);
  if (!outcome.document)
    throw new Error(`${outcome.at}: ${outcome.refusal.reason.text} ${JSON.stringify(outcome.refusal)}`);
  return outcome.document;
}
const refusal = (timeline: Timeline, op: OpInput) => applyOp(timeline, op).refusal;
const itemOf = (timeline: Timeline, id: string): Item => {
  const found = timeline.tracks.flatMap(({ items }) => items).find((item) => item.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const place = (timeline: Timeline, id: string) => {
  const { from, durationInFrames } = itemOf(timeline, id);
  return [from, from + durationInFrames];
};
const shown = (timeline: Timeline): string[] => {
  const [captions] = itemsOfKind(timeline, "captions");
  return captions ? captionPages(timeline, captions).flatMap(({ words }) => words.map(({ text }) => text)) : [];
};

describe("an operation", () => {
  it("refuses with track, item, field and reason, and leaves the document alone", () => {
    const taken = { kind: "text", id: "x", from: 110, durationInFrames: 20, text: "x" } as const;
    expect(refusal(film, { op: "addItem", trackId: "overlay", item: taken })).toMatchObject({
      ...{ track: "overlay", item: "x", field: "from" },
      reason: { id: "timeline.lies_over" },
    });
    expect(refusal(film, { op: "addItem", trackId: "voice", item: taken })).toMatchObject({ field: "trackId" });
    expect(refusal(film, { op: "setProperties", ids: ["title"], set: { fontSize: "big" } })).toMatchObject({
      ...{ track: "overlay", item: "title", field: "fontSize" },
    });
    expect(refusal(film, { op: "trimItem", id: "b-roll", edge: "end", to: 400 })).toMatchObject({
      reason: { id: "timeline.longer_than_source" },
    });
  });

  it("closes the place of a scene: its voice and words go, all that follows moves up, music and captions get shorter", () => {
    const after = done(film, { op: "rippleDelete", ids: ["scene-1"], newId: "n" });
    expect(after.durationInFrames).toBe(270);
    expect([place(after, "scene-2"), place(after, "scene-2-voice")]).toEqual([
      [90, 180],
      [93, 177],
    ]);
    expect([place(after, "music"), place(after, "captions"), place(after, "presenter")]).toEqual([
      [0, 270],
      [0, 270],
      [0, 270],
    ]);
    expect(shown(after).some((word) => word.startsWith("scene-1"))).toBe(false);
    expect(after.chapters.map(({ frame }) => frame)).toEqual([0, 90, 180]);
  });

  it("leaves a locked track where it is", () => {
    const locked = done(film, { op: "trackUpdate", trackId: "overlay", set: { locked: true } });
    const after = done(locked, { op: "rippleDelete", ids: ["scene-0"], newId: "n" });
    expect(after.tracks.find(({ id }) => id === "overlay")).toEqual(locked.tracks.find(({ id }) => id === "overlay"));
    expect(refusal(locked, { op: "removeItems", ids: ["title"] })?.reason.id).toBe("timeline.track_locked");
  });

  it("splits picture and sound together, and each part is what it showed before", () => {
    const after = done(film, { op: "splitItem", id: "b-roll", at: 50, newId: "late" });
    const [left, right] = [itemOf(after, "b-roll"), itemOf(after, "late")];
    expect([place(after, "b-roll"), place(after, "late")]).toEqual([
      [20, 50],
      [50, 80],
    ]);
    expect(right).toMatchObject({ trimStart: 2, head: 30 });
    const sounds = itemsOfKind(after, "audio").filter(({ assetId }) => assetId === "clip");
    expect(sounds.map(({ from, link }) => [from, link])).toEqual([
      [20, left.link],
      [50, right.link],
    ]);
    expect(right.link).not.toBe(left.link);
  });

  it("puts scenes in another order, each with its voice", () => {
    const after = done(film, { op: "moveItems", ids: ["scene-3"], by: -270, onto: "insert", close: true, newId: "n" });
    expect(["scene-3", "scene-0", "scene-1", "scene-2"].map((id) => place(after, id)[0])).toEqual([0, 90, 180, 270]);
    expect(place(after, "scene-3-voice")[0]).toBe(3);
    expect(after.durationInFrames).toBe(360);
  });

  it("plays faster in less time, what is linked too, and what follows moves up", () => {
    const after = done(film, { op: "setSpeed", id: "scene-1-voice", speed: 2, newId: "n" });
    expect([place(after, "scene-1-voice"), place(after, "scene-2-voice")]).toEqual([
      [93, 135],
      [141, 225],
    ]);
  });

  it("cuts words out with their time, and drops no other", () => {
    const after = done(film, { op: "cutWords", cuts: [{ id: "scene-1-voice", first: 1, last: 2 }], newId: "n" });
    expect(shown(after)).toEqual(shown(film).filter((word) => !/scene-1-w[12]/.test(word)));
    expect(film.durationInFrames - after.durationInFrames).toBe(30);
    expect(itemsOfKind(after, "scene").map(({ durationInFrames }) => durationInFrames)).toEqual([90, 60, 90, 90]);
  });

  it("converts a frame rate by edges: what touched still touches", () => {
    const after = done(film, { op: "setFrameRate", fps: 24 });
    const scenes = itemsOfKind(after, "scene");
    expect(scenes.slice(1).map(({ from }) => from)).toEqual(scenes.slice(0, -1).map(endOf));
    expect(after.durationInFrames).toBe(288);
  });

  it("reads captions of a file that overlap", () => {
    const cues = [
      { start: 0, end: 2, lines: ["Hello", "there"] },
      { start: 1.5, end: 3, lines: ["you"] },
    ];
    const after = done(
      film,
      { op: "trackAdd", track: { id: "french", kind: "captions" } },
      { op: "importCaptions", trackId: "french", id: "read", cues, language: "fr" },
    );
    expect(itemOf(after, "read")).toMatchObject({
      ...{ mode: "free", language: "fr", from: 0, durationInFrames: 90 },
      pages: [
        { from: 0, to: 45 },
        { from: 45, to: 90 },
      ],
    });
  });
});

describe("a sentence spoken anew", () => {
  const waiting = done(film, { op: "setSentence", sentenceId: "scene-1-s1", text: "Something else" });
  const spoken = (expected: string, durationSeconds = 3): OpInput => ({
    ...{ op: "replaceSpeech", sentenceId: "scene-1-s1", expected, newId: "anew" },
    asset: { id: "anew", kind: "audio", src: "anew.wav", hash: "anew", durationSeconds },
    speech: {
      sentences: [{ id: "scene-1-s1", text: "Something else", start: 0.1, end: 2.9 }],
      words: [
        { text: "Something", start: 0.1, end: 1 },
        { text: "else", start: 1.2, end: 2.9 },
      ],
    },
  });

  it("stretches its scene, moves what follows, and shows its words where they are heard", () => {
    const after = done(waiting, spoken("Something else"));
    const by = after.durationInFrames - film.durationInFrames;
    expect(by).toBe(90 - (itemOf(film, "scene-1-voice").from + 47 - itemOf(film, "scene-1-voice").from));
    expect(itemOf(after, "scene-1").durationInFrames).toBe(90 + by);
    expect(place(after, "scene-2")[0]).toBe(180 + by);
    expect(after.pending).toEqual({});
    expect(shown(after).slice(5, 9)).toEqual(["Something", "else", "scene-1-w3", "scene-1-w4"]);
    expect(heardSentences(after).map(({ sentence }) => sentence.id)).toEqual(
      heardSentences(film).map(({ sentence }) => sentence.id),
    );
  });

  it("is refused when other words are wanted by then", () => {
    expect(refusal(waiting, spoken("Older words"))).toMatchObject({ reason: { id: "timeline.other_words" } });
    expect(refusal(film, spoken("Something else"))).toMatchObject({ field: "expected" });
  });
});
