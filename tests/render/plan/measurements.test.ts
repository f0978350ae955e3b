import { rm } from "node:fs/promises";
import { beforeEach, expect, it } from "vitest";
import { homePath } from "@/lib/core/env";
import type { VideoCodec } from "@/lib/core/media-formats";
import { encodedFrames, estimateSeconds, remember } from "@/lib/render/plan/measurements";
import type { EncodeOptions } from "@/lib/render/types";

const SIZE = { width: 1000, height: 1000 };
const encode = (codec: VideoCodec): EncodeOptions => ({ codec, quality: "standard" });

/** A film of one chunk: so many pictures for so many frames. */
const plan = (pictures: number, frames: number) => ({
  totalFrames: frames,
  uniqueFrames: pictures,
  chunks: [
    {
      from: 0,
      to: frames,
      hash: "one",
      cached: false,
      pictures: Array.from({ length: pictures }, (_, frame) => ({ frame, repeat: 1 })),
    },
  ],
});

const took = (codec: VideoCodec, pictures: number, frames: number, drawing: number) =>
  remember({
    path: "canvas",
    codec,
    quality: "standard",
    megapixels: 1,
    pictures,
    encodedFrames: encodedFrames([{ from: 0, to: frames }], encode(codec)),
    frames,
    prepare: 1,
    drawing,
    join: 0.1,
  });

beforeEach(() => rm(homePath("render", "measurements.json"), { force: true }));

it("counts frames where all are encoded, and pictures where only they are", async () => {
  const of = (codec: VideoCodec, frames: number) => estimateSeconds(plan(10, frames), SIZE, "canvas", encode(codec));
  expect((await of("h264", 1000)) - (await of("h264", 100))).toBeLessThan(1);
  expect((await of("av1", 1000)) - (await of("av1", 100))).toBeGreaterThan(3);
  expect(await of("prores", 1000)).toBeGreaterThan(3 * (await of("av1", 1000)));
});

it("learns from renders like this one how quick the machine is", async () => {
  await took("vp9", 10, 100, 20);
  const again = await estimateSeconds(plan(10, 100), SIZE, "canvas", encode("vp9"));
  expect(again).toBeCloseTo(1 + 20 + 0.4, 0);
  // Twice as many frames of as many pictures cost more, but not twice as much.
  const longer = await estimateSeconds(plan(10, 200), SIZE, "canvas", encode("vp9"));
  expect(longer).toBeGreaterThan(again + 5);
  expect(longer).toBeLessThan(again + 20);
});

it("takes a slow machine into account for codecs that it has not made yet", async () => {
  const before = await estimateSeconds(plan(100, 100), SIZE, "canvas", encode("av1"));
  await took("h264", 100, 100, 15);
  expect(await estimateSeconds(plan(100, 100), SIZE, "canvas", encode("av1"))).toBeGreaterThan(3 * before);
});

it("does not multiply what a small film takes by how much larger another is", async () => {
  const large = { width: 1920, height: 1080 };
  const small = {
    codec: "h264",
    megapixels: 0.23,
    pictures: 60,
    frames: 90,
    prepare: 1,
    drawing: 3,
    join: 0.1,
  } as const;
  await remember({ path: "canvas", quality: "draft", ...small });
  const seconds = await estimateSeconds(plan(300, 900), large, "canvas", { codec: "h264", quality: "draft" });
  expect(seconds).toBeGreaterThan(5 * small.drawing);
  expect(seconds).toBeLessThan(15 * small.drawing);
});

it("does not take a GIF's joining for that of films", async () => {
  const before = await estimateSeconds(plan(1, 900), SIZE, "canvas", encode("h264"));
  await remember({
    ...{ path: "screenshot", codec: "gif", megapixels: 1, pictures: 90, frames: 90 },
    ...{ prepare: 1, drawing: 5, join: 90 },
  });
  expect(await estimateSeconds(plan(1, 900), SIZE, "canvas", encode("h264"))).toBe(before);
});
