import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timelineSchema } from "@/lib/timeline/schema";
import { frameKey } from "@/lib/timeline/state";
import { everyKind } from "../timeline/fixture";
import { HOSTILE, type HostileName, hostileVisuals } from "./hostile";
import { openProbe } from "./probe-browser";
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
    const reports = await probe.reports("probe", timeline, frames);
    expect(reports.size).toBe(frames.length);
    const domOf = new Map<string, string>();
    let wasted = 0;
    let previous = { key: "", dom: "" };
    for (const frame of frames) {
      const key = frameKey(timeline, frame);
      const dom = reports.get(frame)?.dom ?? "";
      expect(domOf.get(key) ?? dom, `frame ${frame}`).toBe(dom);
      domOf.set(key, dom);
      if (key !== previous.key && dom === previous.dom) wasted += 1;
      previous = { key, dom };
    }
    expect(wasted / domOf.size).toBeLessThan(0.03);
  }, 300_000);

  const picture = everyKind().assets.picture;
  for (const size of Object.keys(SIZES) as SizeName[]) {
    // 4:5 lies between square and vertical: the two texts that need most room are enough for it.
    const names = size === "ads" ? (["compounds", "arabic"] as const) : (Object.keys(HOSTILE) as HostileName[]);
    for (const name of names) {
      it(`keeps everything in its place: ${size}, ${name}`, async () => {
        const [width, height] = SIZES[size];
        const visuals = [...hostileVisuals(name, 0.12, "picture"), ...hostileVisuals(name, 0.3, "picture")];
        const timeline = timelineSchema.parse({
          version: 1,
          fps: 30,
          width,
          height,
          durationInFrames: visuals.length * 40,
          language: HOSTILE[name].language,
          theme: { id: "mint" },
          assets: { picture },
          tracks: [
            {
              id: "scenes",
              kind: "visual",
              items: visuals.map((visual, index) => ({
                kind: "scene",
                id: `s${index}`,
                from: index * 40,
                durationInFrames: 40,
                visual,
                cues: {},
              })),
            },
            {
              id: "captions",
              kind: "captions",
              items: [
                {
                  kind: "captions",
                  id: "c",
                  from: 0,
                  durationInFrames: visuals.length * 40,
                  pages: [
                    { from: 0, to: 9000, words: [{ text: HOSTILE[name].source.slice(0, 60), from: 0, to: 9000 }] },
                  ],
                },
              ],
            },
          ],
        });
        const frames = visuals.map((_, index) => index * 40 + 39);
        const reports = await probe.reports("probe", timeline, frames);
        const problems = frames.flatMap((frame, index) =>
          (reports.get(frame)?.overflows ?? ["no report"]).map(
            (overflow) => `${visuals[index]?.type}#${index}: ${overflow}`,
          ),
        );
        expect(problems).toEqual([]);
      }, 300_000);
    }
  }
});
