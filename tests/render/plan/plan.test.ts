import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/core/random";
import { planRender } from "@/lib/render";
import { sliceTimeline } from "@/lib/render/draw/slice";
import { chunkEdges, planChunks } from "@/lib/render/plan/chunks";
import { frameKey } from "@/lib/timeline/state";
import { Pixels, steppedRect } from "@/remotion/capture/pixels";
import type { PixelRect } from "@/remotion/capture/protocol";
import { film, talk, tempFolder } from "../support/films";

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
  const [WIDTH, HEIGHT] = [42, 4];
  const whole = { left: 0, top: 0, right: WIDTH, bottom: HEIGHT };
  type Colour = [red: number, green: number, blue: number];

  const filled = (columns: number, rows: number, colour: (x: number, y: number) => Colour) => {
    const data = new Uint8ClampedArray(columns * rows * 4);
    for (let y = 0; y < rows; y += 1)
      for (let x = 0; x < columns; x += 1) data.set([...colour(x, y), 255], (y * columns + x) * 4);
    return data;
  };
  const random = seededRandom(3);
  const noise = Array.from({ length: WIDTH * HEIGHT }, (): Colour => [random() * 256, random() * 256, random() * 256]);
  const noisy = filled(WIDTH, HEIGHT, (x, y) => noise[y * WIDTH + x] as Colour);
  const read = (pixels: Pixels, data: Uint8ClampedArray, rect: PixelRect) => {
    pixels.roomFor(rect).set(data);
    return pixels;
  };
  const taken = (data: Uint8ClampedArray) => {
    const pixels = new Pixels(WIDTH, HEIGHT, "rgb");
    read(pixels, data, whole).merge(whole);
    return pixels;
  };

  it.each<[string, Colour, Colour]>([
    ["white", [255, 255, 255], [235, 128, 128]],
    ["black", [0, 0, 0], [16, 128, 128]],
    ["red", [255, 0, 0], [63, 102, 240]],
    ["green", [0, 255, 0], [173, 42, 26]],
    ["blue", [0, 0, 255], [32, 240, 118]],
  ])("have the BT.709 values of %s", (_name, colour, [luma, cb, cr]) => {
    const size = WIDTH * HEIGHT;
    const bytes = taken(filled(WIDTH, HEIGHT, () => colour)).yuv(whole);
    expect(bytes).toHaveLength(size * 1.5);
    expect(new Set(bytes.subarray(0, size))).toEqual(new Set([luma]));
    expect(new Set(bytes.subarray(size, size * 1.25))).toEqual(new Set([cb]));
    expect(new Set(bytes.subarray(size * 1.25))).toEqual(new Set([cr]));
  });

  it("are converted as the standard's formulas say, also where a step of pixels is not full", () => {
    const bytes = taken(noisy).yuv(whole);
    const at = (x: number, y: number) => [0, 1, 2].map((channel) => noisy[(y * WIDTH + x) * 4 + channel] ?? 0);
    const luma = ([r = 0, g = 0, b = 0]: number[]) => 16 + (219 / 255) * (0.2126 * r + 0.7152 * g + 0.0722 * b);
    const far: string[] = [];
    for (let y = 0; y < HEIGHT; y += 1)
      for (let x = 0; x < WIDTH; x += 1)
        if (Math.abs((bytes[y * WIDTH + x] ?? 0) - luma(at(x, y))) > 1) far.push(`luma ${x},${y}`);
    const blue = ([r = 0, g = 0, b = 0]: number[]) => 128 + (224 / 255) * (-0.1146 * r - 0.3854 * g + 0.5 * b);
    for (let y = 0; y < HEIGHT; y += 2)
      for (let x = 0; x < WIDTH; x += 2) {
        const around = [Math.max(0, x - 1), x, x, x + 1].flatMap((column) => [at(column, y), at(column, y + 1)]);
        const wanted = around.reduce((sum, pixel) => sum + blue(pixel), 0) / around.length;
        const got = bytes[WIDTH * HEIGHT + (y / 2) * (WIDTH / 2) + x / 2] ?? 0;
        if (Math.abs(got - wanted) > 1) far.push(`blue ${x},${y}`);
      }
    expect(far).toEqual([]);
  });

  it("give the same values for a part as for the whole", () => {
    const pixels = taken(noisy);
    const all = pixels.yuv(whole).slice();
    const part = steppedRect({ left: 19, top: 2, right: 23, bottom: 3 }, WIDTH, HEIGHT);
    expect(part).toEqual({ left: 16, top: 2, right: 32, bottom: 4 });
    const bytes = pixels.yuv(part);
    for (let y = 0; y < 2; y += 1) {
      const from = (y + 2) * WIDTH + 16;
      expect(bytes.subarray(y * 16, y * 16 + 16)).toEqual(all.subarray(from, from + 16));
    }
    const chroma = WIDTH * HEIGHT + WIDTH / 2 + 8;
    expect(bytes.subarray(32, 40)).toEqual(all.subarray(chroma, chroma + 8));
  });

  it("may come with blue first", () => {
    const swapped = filled(WIDTH, HEIGHT, (x, y) => [...(noise[y * WIDTH + x] as Colour)].reverse() as Colour);
    const pixels = new Pixels(WIDTH, HEIGHT, "bgr");
    read(pixels, swapped, whole).merge(whole);
    expect(pixels.yuv(whole)).toEqual(taken(noisy).yuv(whole));
  });

  it("say which rows are new", () => {
    const pixels = taken(noisy);
    const rect = { left: 16, top: 0, right: 32, bottom: 4 };
    const same = filled(16, 4, (x, y) => noise[y * WIDTH + x + 16] as Colour);
    expect(read(pixels, same, rect).merge(rect)).toBeNull();
    same[(2 * 16 + 1) * 4] = (same[(2 * 16 + 1) * 4] ?? 0) ^ 64;
    expect(read(pixels, same, rect).merge(rect)).toEqual({ left: 16, right: 32, top: 2, bottom: 3 });
    expect(read(pixels, same, rect).merge(rect)).toBeNull();
  });

  it("tell dithering from what was left out", () => {
    const grey = (level: number, x: number, other: number): Colour => [level, x === 5 ? other : level, level];
    const pixels = taken(filled(WIDTH, HEIGHT, () => [100, 100, 100]));
    expect(
      read(
        pixels,
        filled(WIDTH, HEIGHT, (x) => grey(103, x, 98)),
        whole,
      ).far(),
    ).toBe(0);
    expect(
      read(
        pixels,
        filled(WIDTH, HEIGHT, (x, y) => grey(100, x, y === 1 ? 180 : 100)),
        whole,
      ).far(),
    ).toBe(1);
  });
});
