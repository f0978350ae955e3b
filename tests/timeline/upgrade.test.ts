import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { projectPath } from "@/lib/core/project-root";
import { planChunks } from "@/lib/render/plan/chunks";
import { itemsOfKind } from "@/lib/timeline/derive";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { captionPages } from "@/lib/timeline/spoken";
import { frameKey } from "@/lib/timeline/state";
import { everyKind } from "./fixture";

const scene = (id: string, from: number, durationInFrames: number) => ({
  kind: "scene",
  id,
  from,
  durationInFrames,
  visual: { type: "title", title: id },
});
const voice = (id: string, from: number, durationInFrames: number, assetId = id) => ({
  kind: "audio",
  id,
  from,
  durationInFrames,
  assetId,
});
const first = (document: Record<string, unknown>) => ({
  ...{ version: 1, fps: 30, width: 640, height: 360, durationInFrames: 300, language: "en", theme: {} },
  ...document,
});
const asset = (id: string, kind: string, durationSeconds = 0) => ({
  id,
  kind,
  src: `${id}.bin`,
  hash: id,
  durationSeconds,
});

describe("a document of version 1", () => {
  const words = [
    { text: "Tea", from: 12, to: 20 },
    { text: "grows.", from: 22, to: 34 },
    { text: "Slowly.", from: 40, to: 52 },
  ];
  const pages = [
    { from: 12, to: 40, words: words.slice(0, 2) },
    { from: 40, to: 64, words: words.slice(2) },
  ];
  const spoken = (changed: unknown = pages) =>
    parseTimeline(
      first({
        assets: { v: asset("v", "audio", 2) },
        tracks: [
          { id: "scenes", kind: "visual", items: [scene("one", 0, 90)] },
          { id: "voice", kind: "voice", items: [voice("one-voice", 10, 60, "v")] },
          {
            id: "captions",
            kind: "captions",
            items: [{ kind: "captions", id: "c", from: 0, durationInFrames: 300, pages: changed }],
          },
        ],
        chapters: [{ frame: 0, title: "Tea" }],
      }),
    );

  it("has captions that follow its voices, where that gives the same pages, and scenes tied to their voices", () => {
    const timeline = spoken();
    const [captions] = itemsOfKind(timeline, "captions");
    expect(captions).toMatchObject({ mode: "speech", pages: [] });
    expect(captionPages(timeline, captions!)).toEqual(pages);
    expect(timeline.speech.v?.sentences.map(({ text }) => text)).toEqual(["Tea grows.", "Slowly."]);
    expect([itemsOfKind(timeline, "scene")[0]?.link, itemsOfKind(timeline, "audio")[0]?.link]).toEqual(["one", "one"]);
    expect(timeline.chapters).toEqual([{ id: "chapter-1", frame: 0, title: "Tea" }]);
  });

  it("keeps captions that somebody has cut otherwise", () => {
    const own = words.map((word) => ({ from: word.from, to: word.to, words: [word] }));
    expect(itemsOfKind(spoken(own), "captions")[0]).toMatchObject({ mode: "free", pages: own });
  });

  it("is the same each time it is read, and stays as it is when it is read again", () => {
    expect(spoken()).toEqual(spoken());
    expect(parseTimeline(structuredClone(spoken()))).toEqual(spoken());
  });

  it("says what version 1 only did: items over each other, clips longer than their files, files that are gone", () => {
    const timeline = parseTimeline(
      first({
        assets: { clip: asset("clip", "video", 2) },
        tracks: [
          {
            id: "t",
            kind: "visual",
            items: [
              { kind: "video", id: "long", from: 100, durationInFrames: 90, assetId: "clip" },
              { kind: "text", id: "b", from: 0, durationInFrames: 50, text: "below" },
              { kind: "text", id: "a", from: 0, durationInFrames: 50, text: "above" },
              { kind: "video", id: "behind", from: 200, durationInFrames: 30, assetId: "clip", trimStart: 9 },
            ],
          },
          { id: "v", kind: "voice", items: [voice("gone", 0, 30)] },
        ],
      }),
    );
    expect(timeline.tracks[0]).toMatchObject({ stacked: true });
    expect(timeline.tracks[0]?.items.map(({ id }) => id)).toEqual(["b", "a", "long", "behind"]);
    expect(itemsOfKind(timeline, "video").map(({ hold }) => hold)).toEqual([true, true]);
    expect(timeline.assets.gone).toMatchObject({ kind: "audio", src: "" });
  });

  it("gives the pictures that version 1 gave: their keys are those of the kept ones", () => {
    const keys = JSON.parse(readFileSync(projectPath("tests", "fixtures", "timeline-1-keys.json"), "utf8"));
    const timeline = everyKind();
    const now = Array.from({ length: 60 }, (_, index) => frameKey(timeline, index * 30 + 7));
    expect(now).toEqual(keys.frames);
  });

  it("plans the chunks that version 1 planned", async () => {
    const kept = JSON.parse(readFileSync(projectPath("tests", "fixtures", "timeline-1-keys.json"), "utf8"));
    for (const name of ["lecture", "mixed"]) {
      const document: unknown = JSON.parse(readFileSync(projectPath("tests", "fixtures", `${name}.json`), "utf8"));
      const chunks = await planChunks(parseTimeline(document), "salt");
      expect(
        chunks.map(({ hash }) => hash),
        name,
      ).toEqual(kept[name].chunks);
    }
  });
});
