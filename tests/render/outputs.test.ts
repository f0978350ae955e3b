import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import type { VideoCodec } from "@/lib/core/media-formats";
import { renderStill, renderTimeline } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { talk, tempFolder } from "./support/films";
import { facts, psnrOfFrames, rgbOfFrames } from "./support/measure";

const FRAME_BYTES = 160 * 90 * 3;

let folder: string;
let timeline: Timeline;
beforeAll(async () => {
  folder = await tempFolder();
  const whole = await talk(folder);
  timeline = { ...whole, width: 160, height: 90, durationInFrames: 40 };
});

it.each<[VideoCodec, string, string, string | undefined]>([
  ["h265", "mp4", "hevc", "aac"],
  ["vp9", "webm", "vp9", "opus"],
  ["av1", "webm", "av1", "opus"],
  ["prores", "mov", "prores", "pcm_s16le"],
  ["gif", "gif", "gif", undefined],
])("makes %s in %s", async (codec, extension, name, sound) => {
  const out = path.join(folder, `film.${extension}`);
  const path_ = codec === "gif" || codec === "prores" ? "screenshot" : "canvas";
  const result = await renderTimeline({ timeline, out, codec, path: "canvas", useCache: false, quality: "draft" });
  expect(result).toMatchObject({ path: path_, fallbacks: 0, totalFrames: 40 });
  const { streams } = await facts(out, ["-count_frames"]);
  expect(streams[0]).toMatchObject({ codec_name: name, width: 160, height: 90 });
  if (codec !== "gif") expect(Number(streams[0].nb_read_frames)).toBe(40);
  expect(streams[1]?.codec_name).toBe(sound);
  if (codec === "gif") return;
  expect(streams[0]).toMatchObject({ color_space: "bt709" });
  // ProRes has no other range and does not name it.
  if (codec !== "prores") expect(streams[0]).toMatchObject({ color_range: "tv" });
  expect(streams[0]).toMatchObject({ color_primaries: "bt709", color_transfer: "bt709" });
  // What is in the file is what was drawn: the same picture as a still of the frame, as far as a draft keeps it.
  const still = path.join(folder, `still-${codec}.png`);
  await renderStill({ timeline, frame: 25, out: still });
  const [made, wanted] = [await rgbOfFrames(out), await rgbOfFrames(still)];
  const [decibels] = psnrOfFrames(made.subarray(25 * FRAME_BYTES, 26 * FRAME_BYTES), wanted, FRAME_BYTES);
  expect(decibels).toBeGreaterThan(24);
});

it.each<[VideoCodec, string]>([
  ["vp9", "webm"],
  ["av1", "webm"],
])("says its colours in %s made from screenshots", async (codec, extension) => {
  const short = { ...timeline, durationInFrames: 4 };
  const out = path.join(folder, `screenshots.${extension}`);
  for (const quality of ["draft", "master"] as const) {
    await renderTimeline({ timeline: short, out, codec, path: "screenshot", useCache: false, quality });
    const { streams } = await facts(out);
    const said = { color_space: "bt709", color_primaries: "bt709", color_transfer: "bt709", color_range: "tv" };
    expect(streams[0], quality).toMatchObject(said);
  }
});

it("says in a GIF what it is and where it comes from", async () => {
  const out = path.join(folder, "said.gif");
  const metadata = { title: "A talk", comment: "Made with Framewright" };
  await renderTimeline({ timeline: { ...timeline, durationInFrames: 4 }, out, codec: "gif", metadata });
  expect((await readFile(out)).subarray(-60).toString("latin1")).toContain("A talk\nComment: Made with Framewright\0;");
  expect((await facts(out, ["-count_frames"])).streams[0]).toMatchObject({ codec_name: "gif", width: 160 });
});

it("writes stills as PNG and JPEG, at any scale", async () => {
  const png = path.join(folder, "still.png");
  const jpeg = path.join(folder, "still.jpg");
  await renderStill({ timeline, frame: 39, out: png });
  await renderStill({ timeline, frame: 39, out: jpeg, format: "jpeg", scale: 0.5 });
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 160, height: 90 });
  expect(await sharp(jpeg).metadata()).toMatchObject({ format: "jpeg", width: 80, height: 45 });
  await expect(renderStill({ timeline, frame: 40, out: png })).rejects.toMatchObject({
    code: "validation",
    field: "frame",
  });
});

it("keeps more of the picture with each better preset", async () => {
  const short = { ...timeline, durationInFrames: 12 };
  const sizes: number[] = [];
  for (const quality of ["standard", "high", "master"] as const) {
    const out = path.join(folder, `${quality}.mp4`);
    await renderTimeline({ timeline: short, out, path: "canvas", useCache: false, quality });
    sizes.push((await stat(out)).size);
  }
  expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
  expect(sizes[1]).toBeLessThan(sizes[2] ?? 0);
});

it.each([24, 25, 50, 60])("has %i frames a second and ends with its sound", async (fps) => {
  const out = path.join(folder, `fps-${fps}.mp4`);
  const result = await renderTimeline({ timeline: { ...timeline, fps }, out, path: "canvas", useCache: false });
  expect(result.totalFrames).toBe(40);
  const { streams } = await facts(out, ["-count_frames"]);
  expect(streams[0]).toMatchObject({ avg_frame_rate: `${fps}/1`, nb_read_frames: "40" });
  expect(Number(streams[0].duration)).toBeCloseTo(40 / fps, 4);
  expect(Number(streams[1].duration)).toBeCloseTo(40 / fps, 2);
});

it.each<[VideoCodec, string]>([
  ["h264", "mp4"],
  ["av1", "webm"],
])("keeps to a bit rate in %s when one is given", async (codec, extension) => {
  const sizes: number[] = [];
  for (const bitrate of [200_000, 20_000]) {
    const out = path.join(folder, `rate-${codec}.${extension}`);
    await renderTimeline({ timeline, out, codec, path: "canvas", useCache: false, bitrate });
    sizes.push((await stat(out)).size);
  }
  expect(sizes[0]).toBeLessThan(120_000);
  expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
});

it.each<VideoCodec>(["prores", "gif"])("says that %s has no bit rate", async (codec) => {
  const rendering = renderTimeline({ timeline, out: path.join(folder, "rate"), codec, bitrate: 1_000_000 });
  await expect(rendering).rejects.toMatchObject({ code: "validation", field: "bitrate" });
});
