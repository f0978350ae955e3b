import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { animationFrame, readAnimation } from "@/lib/media/animation";
import { animationFrameAt } from "@/lib/timeline/state/animation";
import { tempFolder } from "../render/support/films";
import { type ApngFrame, animated, apng, BLUE, GREEN, NONE, plain, RED } from "../support/animations";

let folder: string;
beforeAll(async () => {
  folder = await tempFolder();
});

async function kept(name: string, bytes: Buffer): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

/** Red, green, blue and opacity at a place of a frame. */
async function pixel(file: string, mime: string, frame: number, x = 32, y = 18): Promise<number[]> {
  const { data, info } = await sharp(await animationFrame(file, mime, frame))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([64, 36]);
  return [...data.subarray((y * 64 + x) * 4, (y * 64 + x) * 4 + 4)];
}

describe("pictures that move", () => {
  it.each(["gif", "webp"] as const)("%s says its frames and shows each", async (format) => {
    const mime = `image/${format}`;
    const file = await kept(`a.${format}`, await animated(format, [RED, BLUE, GREEN], [200, 300, 100], 0));
    expect(await readAnimation(file, mime)).toEqual({ frames: [200, 300, 100], loops: 0 });
    expect(await pixel(file, mime, 0)).toEqual([255, 0, 0, 255]);
    expect(await pixel(file, mime, 1)).toEqual([0, 0, 255, 255]);
    expect(await pixel(file, mime, 2)).toEqual([0, 255, 0, 255]);
  });

  it("GIF without a time has that of browsers", async () => {
    const file = await kept("fast.gif", await animated("gif", [RED, BLUE], [0, 0], 3));
    expect((await readAnimation(file, "image/gif"))?.frames).toEqual([100, 100]);
  });

  const PARTS: ApngFrame[] = [
    { colour: RED, delay: 20 },
    { colour: BLUE, delay: 30, place: [10, 8, 20, 10], dispose: 2 },
    { colour: GREEN, delay: 10, place: [0, 0, 5, 5], dispose: 1 },
    { colour: { ...BLUE, alpha: 0.5 }, delay: 10, place: [40, 20, 8, 8], blend: 1 },
    { colour: NONE, delay: 10, place: [40, 20, 8, 8], blend: 0 },
  ];

  it("APNG is put together of its parts", async () => {
    const file = await kept("a.apng", await apng(PARTS, 2));
    expect(await readAnimation(file, "image/apng")).toEqual({ frames: [200, 300, 100, 100, 100], loops: 2 });
    const at = (frame: number, x: number, y: number) => pixel(file, "image/apng", frame, x, y);
    expect(await at(0, 12, 10)).toEqual([255, 0, 0, 255]);
    expect(await at(1, 12, 10)).toEqual([0, 0, 255, 255]);
    expect(await at(1, 9, 10)).toEqual([255, 0, 0, 255]);
    // Put back as it was, then cleared, then mixed with what lies below, then replaced by nothing.
    expect(await at(2, 12, 10)).toEqual([255, 0, 0, 255]);
    expect(await at(2, 4, 4)).toEqual([0, 255, 0, 255]);
    expect(await at(3, 4, 4)).toEqual([0, 0, 0, 0]);
    expect(await at(3, 41, 21)).toEqual([127, 0, 128, 255]);
    expect(await at(4, 41, 21)).toEqual([0, 0, 0, 0]);
  });

  it("pictures that stand still, and what is cut off, have no frames", async () => {
    expect(await readAnimation(await kept("a.png", await plain(RED)), "image/png")).toBeUndefined();
    expect(
      await readAnimation(await kept("one.gif", await animated("gif", [RED], [100])), "image/gif"),
    ).toBeUndefined();
    const cut = await kept("cut.apng", (await apng(PARTS)).subarray(0, 60));
    expect(await readAnimation(cut, "image/apng")).toBeUndefined();
    expect(await readAnimation(await kept("b.jpg", await plain(RED)), "image/jpeg")).toBeUndefined();
  });
});

describe("the frame at a time", () => {
  const asset = (frames: number[], loops = 0) => ({
    ...{
      id: "a",
      kind: "image" as const,
      src: "",
      mime: "image/gif",
      hash: "",
      width: 1,
      height: 1,
      durationSeconds: 0,
    },
    ...{ frames, loops },
  });

  it.each([
    [0, 0],
    [0.199, 0],
    [0.2, 1],
    [0.499, 1],
    [0.5, 0],
    [0.7, 1],
    [1, 0],
    [1000.2, 1],
  ])("at %s s of a picture that repeats is %s", (seconds, frame) => {
    expect(animationFrameAt(asset([200, 300]), seconds)).toBe(frame);
  });

  it("of one that is played once or twice stays the last", () => {
    expect([0, 0.3, 0.5, 0.6, 9].map((at) => animationFrameAt(asset([200, 300], 1), at))).toEqual([0, 1, 1, 1, 1]);
    expect([0.5, 0.71, 0.99, 1, 1.1].map((at) => animationFrameAt(asset([200, 300], 2), at))).toEqual([0, 1, 1, 1, 1]);
  });

  it("falls on the film's own frames, whatever their number", () => {
    for (let frame = 0; frame < 90; frame += 1)
      expect(animationFrameAt(asset([100, 100]), frame / 30)).toBe(Math.floor(frame / 3) % 2);
  });

  it("of one that stands still is none", () => {
    expect(animationFrameAt({ ...asset([]), frames: undefined }, 1)).toBeUndefined();
    expect(animationFrameAt(undefined, 1)).toBeUndefined();
  });
});
