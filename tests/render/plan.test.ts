import { describe, expect, it } from "vitest";
import { planRender } from "@/lib/render";
import { chunkEdges, planChunks } from "@/lib/render/chunks";
import { sliceTimeline } from "@/lib/render/slice";
import { frameKey } from "@/lib/timeline/state";
import { evenRect, farApart, mergeRows, toYuv } from "@/remotion/capture/yuv";
import { film, talk, tempFolder } from "./support/films";

const scene = (id: string, from: number, durationInFrames: number, extra = {}) => ({
  kind: "scene",
  id,
  from,
  durationInFrames,
  visual: { type: "title", title: id },
  ...extra,
});
const scenes = (...items: unknown[]) => film({ durationInFrames: 700, tracks: [{ id: "t", kind: "visual", items }] });

describe("chunks", () => {
  it("are cut where scenes and transitions end, and long ones evenly", () => {
    const fade = { transitionIn: { kind: "fade", frames: 20 } };
    const edges = chunkEdges(scenes(scene("a", 0, 60), scene("b", 60, 340, fade), scene("c", 400, 300)));
    expect(edges).toEqual([0, 60, 80, 187, 293, 400, 550, 700]);
  });

  it("cover the film without a gap, with every frame in one picture", async () => {
    const timeline = await talk(await tempFolder());
    const plan = await planRender(timeline, { ownerKey: "nobody" });
    const frames = plan.chunks.flatMap(({ pictures }) => pictures).reduce((sum, { repeat }) => sum + repeat, 0);
    expect(frames).toBe(60);
    expect(plan.totalFrames).toBe(60);
    expect(plan.estimateSeconds).toBeGreaterThan(0);
    for (const { from, pictures } of plan.chunks) expect(pictures[0]?.frame).toBe(from);
  });

  it("keep their hash when they move in time", async () => {
    const before = await planChunks(scenes(scene("a", 0, 60), scene("b", 60, 100), scene("c", 160, 540)), "salt");
    const after = await planChunks(scenes(scene("a", 0, 90), scene("b", 90, 100), scene("c", 190, 510)), "salt");
    const at = (chunks: typeof before, from: number) => chunks.find((chunk) => chunk.from === from)?.hash;
    expect(at(after, 90)).toBe(at(before, 60));
    expect(at(after, 0)).not.toBe(at(before, 0));
    const salted = await planChunks(scenes(scene("a", 0, 60)), "other");
    expect(at(salted, 0)).not.toBe(at(before, 0));
  });

  it("see nothing else of the film than their slice of it", async () => {
    const timeline = await talk(await tempFolder());
    for (const { from, to } of (await planRender(timeline)).chunks) {
      const part = sliceTimeline(timeline, from, to);
      for (let frame = from; frame < to; frame += 1) expect(frameKey(part, frame)).toBe(frameKey(timeline, frame));
    }
  });
});

describe("pictures from canvases", () => {
  const WIDTH = 8;
  const pixel = (red: number, green: number, blue: number) => (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
  const whole = { left: 0, top: 0, right: WIDTH, bottom: 4 };

  it.each([
    ["white", [255, 255, 255], [235, 128, 128]],
    ["black", [0, 0, 0], [16, 128, 128]],
    ["red", [255, 0, 0], [63, 102, 240]],
    ["green", [0, 255, 0], [173, 42, 26]],
    ["blue", [0, 0, 255], [32, 240, 118]],
  ])("have the BT.709 values of %s", (_name, [red = 0, green = 0, blue = 0], [luma, cb, cr]) => {
    const { bytes } = toYuv(new Uint32Array(WIDTH * 4).fill(pixel(red, green, blue)), WIDTH, whole);
    expect(bytes).toHaveLength(48);
    expect([bytes[0], bytes[31]]).toEqual([luma, luma]);
    expect([bytes[32], bytes[39]]).toEqual([cb, cb]);
    expect([bytes[40], bytes[47]]).toEqual([cr, cr]);
  });

  it("say which rows are new", () => {
    const pixels = new Uint32Array(WIDTH * 4);
    const part = new Uint32Array(4 * 4);
    const rect = { left: 2, top: 0, right: 6, bottom: 4 };
    expect(mergeRows(pixels, WIDTH, part, rect)).toBeNull();
    part[4 * 2 + 1] = 7;
    expect(mergeRows(pixels, WIDTH, part, rect)).toEqual({ left: 2, right: 6, top: 2, bottom: 3 });
    expect(pixels[2 * WIDTH + 3]).toBe(7);
    expect(evenRect({ left: 3, top: 3, right: 5, bottom: 4 }, WIDTH, 4)).toEqual({
      left: 2,
      top: 2,
      right: 6,
      bottom: 4,
    });
  });

  it("tell dithering from what was left out", () => {
    const grey = pixel(100, 100, 100);
    expect(farApart(Uint32Array.of(grey, grey), Uint32Array.of(pixel(103, 98, 100), pixel(100, 180, 100)))).toBe(1);
  });
});
