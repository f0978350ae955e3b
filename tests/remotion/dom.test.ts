import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { frameKey } from "@/lib/timeline/state";
import { everyKind } from "../timeline/fixture";
import { HOSTILE, type HostileName, hostileVisuals } from "./hostile";
import { openProbe, type ReportOf, type Stop } from "./probe-browser";
import { SIZES, type SizeName } from "./samples";

let probe: Awaited<ReturnType<typeof openProbe>>;
beforeAll(async () => {
  probe = await openProbe();
}, 300_000);
afterAll(() => probe?.close());

describe("the film in a browser", () => {
  it("has equal DOM for equal keys, for every kind of item", async () => {
    const timeline = everyKind();
    // The scenes repeat after three; each transition, item and presenter state is in these frames.
    const frames = [
      ...Array.from({ length: 420 }, (_, index) => index),
      ...Array.from({ length: 620 }, (_, index) => 1180 + index),
    ];
    const reports = await probe.reports(
      "probe",
      frames.map((frame) => ({ timeline, frame })),
    );
    const domOf = new Map<string, string>();
    let wasted = 0;
    let previous = { key: "", dom: "" };
    for (const [at, frame] of frames.entries()) {
      const key = frameKey(timeline, frame);
      const dom = reports[at]?.dom ?? "";
      expect(dom, `report of frame ${frame}`).not.toBe("");
      expect(domOf.get(key) ?? dom, `frame ${frame}`).toBe(dom);
      domOf.set(key, dom);
      if (key !== previous.key && dom === previous.dom) wasted += 1;
      previous = { key, dom };
    }
    expect(wasted / domOf.size).toBeLessThan(0.03);
  }, 300_000);

  const picture = everyKind().assets.picture;

  /** Every visual with one hostile text, ordinary and long, and captions of it: a scene of 40 frames each. */
  function hostileFilm(name: HostileName, [width, height]: readonly [number, number]) {
    const visuals = [...hostileVisuals(name, 0.12, "picture"), ...hostileVisuals(name, 0.3, "picture")];
    const durationInFrames = visuals.length * 40;
    const words = [{ text: HOSTILE[name].source.slice(0, 60), from: 0, to: 9000 }];
    const scenes = visuals.map((visual, index) => ({
      kind: "scene",
      id: `s${index}`,
      from: index * 40,
      durationInFrames: 40,
      visual,
      cues: {},
    }));
    const captions = { kind: "captions", id: "c", from: 0, durationInFrames, pages: [{ from: 0, to: 9000, words }] };
    const timeline = parseTimeline({
      version: 1,
      fps: 30,
      width,
      height,
      durationInFrames,
      language: HOSTILE[name].language,
      theme: { id: "mint" },
      assets: { picture },
      tracks: [
        { id: "scenes", kind: "visual", items: scenes },
        { id: "captions", kind: "captions", items: [captions] },
      ],
    });
    return { name, visuals, stops: visuals.map((_, index): Stop => ({ timeline, frame: index * 40 + 39 })) };
  }

  describe.each(Object.keys(SIZES) as SizeName[])("keeps everything in its place: %s", (size) => {
    // 4:5 lies between square and vertical: the two texts that need most room are enough for it.
    const names = size === "ads" ? (["compounds", "arabic"] as const) : (Object.keys(HOSTILE) as HostileName[]);
    const films = names.map((name) => hostileFilm(name, SIZES[size]));
    const reports = new Map<Stop, ReportOf<"probe"> | undefined>();
    beforeAll(async () => {
      const stops = films.flatMap((film) => film.stops);
      const found = await probe.reports("probe", stops);
      for (const [index, stop] of stops.entries()) reports.set(stop, found[index]);
    }, 300_000);

    it.each(films)("$name", ({ visuals, stops }) => {
      const problems = stops.flatMap((stop, index) =>
        (reports.get(stop)?.overflows ?? ["no report"]).map(
          (overflow) => `${visuals[index]?.type}#${index}: ${overflow}`,
        ),
      );
      expect(problems).toEqual([]);
    });
  });
});
