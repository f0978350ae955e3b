import { describe, expect, it } from "vitest";
import { fromOtio, toInterchange } from "@/lib/timeline/interchange";
import type { Asset, Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { everyKind } from "./fixture";

const placeOf = ({ id }: Asset) => ({ url: `https://studio.test/media/${id}`, fileName: `${id}.mp4` });
const ASSETS = {
  a: { id: "a", kind: "video", src: "a.mp4", durationSeconds: 20, hash: "a" },
  b: { id: "b", kind: "video", src: "b.mp4", durationSeconds: 20, hash: "b" },
  v: { id: "v", kind: "audio", src: "v.wav", durationSeconds: 30, hash: "v" },
} as const;

/** Two clips with a dissolve, a gap, a fast one, a frozen one, a title over them, and a voice. */
function cut(): Timeline {
  const clip = { kind: "video" } as const;
  return parseTimeline({
    ...{ version: 2, fps: 25, width: 1920, height: 1080, durationInFrames: 500, language: "en", theme: {} },
    title: "Tea & <cake>",
    assets: ASSETS,
    markers: [{ id: "m", frame: 130, name: "Here" }],
    chapters: [{ id: "c", frame: 0, title: "Start" }],
    tracks: [
      {
        id: "main",
        kind: "visual",
        items: [
          {
            ...clip,
            id: "one",
            name: "First",
            assetId: "a",
            from: 0,
            durationInFrames: 100,
            trimStart: 2,
            volume: 0.5,
          },
          {
            ...clip,
            ...{ id: "two", name: "Second", assetId: "b", from: 100, durationInFrames: 100 },
            transitionIn: { kind: "dissolve", frames: 10 },
          },
          { ...clip, id: "fast", name: "Fast", assetId: "a", from: 250, durationInFrames: 50, trimStart: 4, speed: 2 },
          { ...clip, id: "still", name: "Still", assetId: "b", from: 300, durationInFrames: 25, freezeAt: 3 },
        ],
      },
      {
        id: "titles",
        kind: "overlay",
        stacked: true,
        items: [
          { kind: "text", id: "t1", from: 10, durationInFrames: 50, text: "Tea", opacity: 0.8 },
          { kind: "text", id: "t2", from: 30, durationInFrames: 50, text: "Cake" },
        ],
      },
      {
        id: "voice",
        kind: "voice",
        items: [{ kind: "audio", id: "says", assetId: "v", from: 20, durationInFrames: 300 }],
      },
    ],
  });
}

const find =
  (assets: Record<string, Asset>) =>
  ({ assetId, name }: { assetId?: string | undefined; name: string }) =>
    assets[assetId ?? ""] ?? assets[name.replace(/\.\w+$/, "")];

describe("OpenTimelineIO", () => {
  it.each([
    ["a cut", cut()],
    ["a film with every kind of item", everyKind()],
  ])("gives %s back as it was", (_, timeline) => {
    const { content } = toInterchange(timeline, "otio", placeOf);
    const back = fromOtio(content, find(timeline.assets));
    expect(back.left).toEqual([]);
    const held = (document: Timeline) => ({
      ...document,
      durationInFrames: 0,
      // A clip may run on where another program has made it longer than its file.
      tracks: document.tracks.map(({ items, ...track }) => ({
        ...track,
        items: items.map((item) => ("hold" in item ? { ...item, hold: true, name: "" } : { ...item, name: "" })),
      })),
    });
    expect(held(back.document)).toEqual(held(timeline));
  });

  it("has the pieces where OpenTimelineIO looks for them", () => {
    const { content, left } = toInterchange(cut(), "otio", placeOf);
    const { tracks } = JSON.parse(content);
    const [main, ...others] = tracks.children;
    expect(others.map(({ kind, name }: { kind: string; name: string }) => [kind, name])).toEqual([
      ["Video", "titles"],
      ["Video", "titles"],
      ["Audio", "voice"],
    ]);
    const kinds = main.children.map((child: { OTIO_SCHEMA: string }) => child.OTIO_SCHEMA);
    expect(kinds).toEqual(["Clip.2", "Transition.1", "Clip.2", "Gap.1", "Clip.2", "Clip.2"]);
    const [first, dissolve, , gap, fast, still] = main.children;
    expect(first.source_range).toEqual({
      OTIO_SCHEMA: "TimeRange.1",
      start_time: { OTIO_SCHEMA: "RationalTime.1", rate: 25, value: 50 },
      duration: { OTIO_SCHEMA: "RationalTime.1", rate: 25, value: 100 },
    });
    expect(first.media_references.DEFAULT_MEDIA).toMatchObject({ target_url: "https://studio.test/media/a" });
    expect(dissolve).toMatchObject({
      transition_type: "SMPTE_Dissolve",
      in_offset: { value: 0 },
      out_offset: { value: 10 },
    });
    expect(gap.source_range.duration.value).toBe(50);
    expect(fast.effects[0]).toMatchObject({ OTIO_SCHEMA: "LinearTimeWarp.1", time_scalar: 2 });
    expect(still.effects[0]).toMatchObject({ OTIO_SCHEMA: "FreezeFrame.1", time_scalar: 0 });
    expect(left.map(({ item, what }) => [item, what.id])).toEqual([
      ["one", "timeline.interchange_look"],
      ["t1", "timeline.interchange_drawn"],
      ["t1", "timeline.interchange_look"],
      ["t2", "timeline.interchange_drawn"],
    ]);
  });

  it("reads what another program has written: timecodes of files, other rates, what is not there", () => {
    const time = (value: number, rate: number) => ({ OTIO_SCHEMA: "RationalTime.1", rate, value });
    const range = (start: number, length: number, rate = 24) => ({
      OTIO_SCHEMA: "TimeRange.1",
      start_time: time(start, rate),
      duration: time(length, rate),
    });
    const media = (name: string, available: unknown = null) => ({
      OTIO_SCHEMA: "ExternalReference.1",
      target_url: `file:///somewhere/${name}.mov`,
      available_range: available,
    });
    const children = [
      {
        OTIO_SCHEMA: "Clip.1",
        name: "A",
        source_range: range(86_448, 48),
        media_reference: media("a", range(86_400, 480)),
      },
      { OTIO_SCHEMA: "Transition.1", in_offset: time(6, 24), out_offset: time(6, 24) },
      { OTIO_SCHEMA: "Clip.1", name: "B", source_range: null, media_reference: media("b", range(0, 125, 25)) },
      { OTIO_SCHEMA: "Clip.1", name: "Gone", source_range: range(0, 24), media_reference: media("gone") },
      { OTIO_SCHEMA: "Stack.1", name: "Nest", source_range: range(0, 24), children: [] },
      { OTIO_SCHEMA: "Clip.1", name: "A again", source_range: range(0, 24), media_reference: media("a") },
    ];
    const content = JSON.stringify({
      OTIO_SCHEMA: "Timeline.1",
      name: "Foreign",
      tracks: { OTIO_SCHEMA: "Stack.1", children: [{ OTIO_SCHEMA: "Track.1", kind: "Video", children }] },
    });
    const { document, left } = fromOtio(content, find(ASSETS as unknown as Record<string, Asset>));
    expect([document.fps, document.title, document.durationInFrames]).toEqual([24, "Foreign", 240]);
    const [track] = document.tracks;
    expect(track?.items).toMatchObject([
      { assetId: "a", from: 0, durationInFrames: 48, trimStart: 2 },
      { assetId: "b", from: 48, durationInFrames: 120, trimStart: 0 },
      { assetId: "a", from: 216, durationInFrames: 24 },
    ]);
    expect(left.map(({ what }) => what.id)).toEqual(["timeline.interchange_media", "timeline.interchange_node"]);
  });

  it.each(["{", "[]", '{"OTIO_SCHEMA":"Clip.2"}', '{"OTIO_SCHEMA":"Timeline.1"}'])("refuses %s", (content) => {
    expect(() => fromOtio(content, () => undefined)).toThrow(/OpenTimelineIO/);
  });
});

describe("an EDL", () => {
  it("has events as CMX 3600 writes them", () => {
    const { content, left } = toInterchange(cut(), "edl", placeOf);
    const lines = content.split("\r\n");
    expect(lines.slice(0, 2)).toEqual(["TITLE: Tea & <cake>", "FCM: NON-DROP FRAME"]);
    expect(lines).toEqual(
      expect.arrayContaining([
        "001  FW00001  V     C        00:00:02:00 00:00:06:00 01:00:00:00 01:00:04:00",
        "* FROM CLIP NAME: First",
        // Where the first one ends, and what comes in over it.
        "003  FW00001  V     C        00:00:06:00 00:00:06:00 01:00:04:00 01:00:04:00",
        "003  FW00002  V     D    010 00:00:00:00 00:00:04:00 01:00:04:00 01:00:08:00",
        "* TO CLIP NAME: Second",
        "004  FW00001  V     C        00:00:04:00 00:00:08:00 01:00:10:00 01:00:12:00",
        "M2   FW00001        050.0                00:00:04:00",
        "* SOURCE FILE: v.mp4",
        "002  FW00003  A     C        00:00:00:00 00:00:12:00 01:00:00:20 01:00:12:20",
      ]),
    );
    for (const line of lines) expect(line.length, line).toBeLessThan(120);
    const lanes = left.filter(({ what }) => what.id === "timeline.interchange_lane");
    expect(lanes.map(({ track }) => track)).toEqual(["titles", "titles"]);
  });
});

describe("FCPXML", () => {
  const { content, left } = toInterchange(cut(), "fcpxml", placeOf);
  const attributesOf = (pattern: RegExp) =>
    [...content.matchAll(pattern)].map(([tag]) =>
      Object.fromEntries([...tag.matchAll(/([a-zA-Z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
    );

  it("is XML whose references all lead somewhere", () => {
    expect(content).toContain('name="Tea &amp; &lt;cake&gt;"');
    const open: string[] = [];
    for (const [, close, name, self] of content.matchAll(/<(\/?)([a-z][\w-]*)(?:\s[^>]*?)?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name as string);
    }
    expect(open).toEqual([]);
    const ids = new Set([...content.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    for (const [, ref] of content.matchAll(/ (?:ref|format)="([^"]*)"/g)) expect(ids, ref).toContain(ref);
  });

  it("has a storyline without holes, and the rest connected to it", () => {
    const spine = attributesOf(/^ {12}<(?:asset-clip|gap|transition|video) [^>]*>/gm);
    const place = spine.map(({ name, offset, start, duration }) => [name, offset, start, duration]);
    expect(place).toEqual([
      ["First", "0s", "50/25s", "100/25s"],
      ["Cross Dissolve", "100/25s", undefined, "10/25s"],
      ["Second", "100/25s", "0s", "100/25s"],
      ["Gap", "200/25s", "0s", "50/25s"],
      ["Fast", "250/25s", "50/25s", "50/25s"],
      ["Still", "300/25s", "0s", "25/25s"],
      ["Gap", "325/25s", "0s", "175/25s"],
    ]);
    const connected = attributesOf(/<[a-z-]+ [^>]*lane="[^>]*>/g);
    // Their offset is in the time of the clip that they hang on, which starts at 50/25 s.
    expect(connected.map(({ lane, offset }) => [lane, offset])).toEqual([
      ["1", "60/25s"],
      ["2", "80/25s"],
      ["-1", "70/25s"],
    ]);
    expect(content).toContain('<adjust-volume amount="-6.02dB"/>');
    expect(content).toContain('<timept time="250/25s" value="500/25s" interp="linear"/>');
    expect(content).toContain('<marker start="30/25s" duration="1/25s" value="Here"/>');
    expect(left).toEqual([]);
  });
});
