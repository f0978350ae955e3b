import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, expect, it, vi } from "vitest";
import { main } from "@/lib/render/cli/main";
import { formatFor } from "@/lib/render/cli/output";
import { talk, tempFolder } from "../support/films";
import { facts } from "../support/measure";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await tempFolder();
  file = path.join(folder, "film.json");
  const whole = await talk(folder);
  await writeFile(file, JSON.stringify({ ...whole, width: 160, height: 90, durationInFrames: 30 }));
});

/** What the command prints. */
const ran = async (...args: string[]): Promise<string> => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    expect(await main([file, ...args])).toBe(0);
    return said.mock.calls.flat().join("\n");
  } finally {
    said.mockRestore();
  }
};

it.each([
  ["wav", "pcm_s16le"],
  ["mp3", "mp3"],
  ["m4a", "aac"],
])("makes only the sound when asked for .%s", async (extension, codec) => {
  const out = path.join(folder, `sound.${extension}`);
  await ran("--out", out);
  const { streams, format } = await facts(out);
  expect(format.tags).toMatchObject({ artist: "Framewright", comment: "Made with Framewright" });
  expect(streams).toHaveLength(1);
  expect(streams[0]).toMatchObject({ codec_name: codec, sample_rate: "48000", channels: 2 });
  // MP3 has no way to leave out its start-up samples: two of its frames at the most.
  expect(Math.abs(Number(streams[0].duration) - 1)).toBeLessThan(extension === "mp3" ? 0.05 : 0.001);
});

it("plans what the file's name asks for", async () => {
  const planned = async (...args: string[]) => JSON.parse(await ran("--dry-run", "--json", ...args)).cached;
  await ran("--out", path.join(folder, "planned.mp4"));
  expect(await planned("--out", "planned.mp4")).toBeGreaterThan(0);
  expect(await planned("--out", "planned.webm")).toBe(0);
});

it("makes one frame when asked for a picture, which says where it comes from", async () => {
  const out = path.join(folder, "frame.jpg");
  await ran("--out", out, "--frame", "20");
  const jpeg = await sharp(out).metadata();
  expect(jpeg).toMatchObject({ format: "jpeg", width: 160, height: 90 });
  expect(jpeg.xmp?.toString()).toContain("Made with Framewright");
  await ran("--out", path.join(folder, "frame.png"));
  const { comments } = await sharp(path.join(folder, "frame.png")).metadata();
  expect(comments).toContainEqual({ keyword: "Author", text: "Framewright" });
  await expect(main([file, "--out", out, "--frame", "30"])).rejects.toMatchObject({ code: "validation" });
  await expect(main([file, "--out", out, "--frame", "one"])).rejects.toMatchObject({ field: "frame" });
  await expect(main([file, "--out", "rate.mp4", "--bitrate", "0"])).rejects.toMatchObject({ field: "bitrate" });
});

it.each([
  ["sound.wav", "--bitrate", "128000", "wav has no bit rate."],
  ["sound.mp3", "--bitrate", "1", "mp3 takes 32 kbit/s to 320 kbit/s, not 0.001 kbit/s."],
  ["sound.mp3", "--codec", "h264", "--codec changes nothing about a sound."],
  ["film.mp4", "--bitrate", "1", "A film takes 100 kbit/s to 200 Mbit/s, not 0.001 kbit/s."],
  ["film.mp4", "--frame", "4", "--frame changes nothing about a film."],
  ["frame.png", "--quality", "high", "--quality changes nothing about a picture."],
  ["film.webm", "--path", "plain", "The plain path makes H.264 only, not vp9."],
])("refuses for %s what it would have to pass over: %s %s", async (out, option, value, message) => {
  await expect(main([file, "--out", path.join(folder, out), option, value])).rejects.toMatchObject({
    code: "validation",
    message,
  });
});

it("plans films only, and renders one timeline at a time", async () => {
  const picture = path.join(folder, "planned.png");
  await expect(main([file, "--out", picture, "--dry-run"])).rejects.toMatchObject({ field: "dry-run" });
  await expect(main([file, file, "--out", "two.mp4"])).rejects.toMatchObject({ field: "timeline" });
});

it("refuses a timeline in which two items have one id", async () => {
  const { tracks, ...rest } = await talk(folder);
  const twice = path.join(folder, "twice.json");
  await writeFile(twice, JSON.stringify({ ...rest, tracks: [...tracks, ...tracks] }));
  const rendering = main([twice, "--out", path.join(folder, "twice.mp4")]);
  const issues = expect.arrayContaining([expect.objectContaining({ message: "The id one is used twice." })]);
  await expect(rendering).rejects.toMatchObject({ code: "validation", issues });
});

it("takes the codec from the file's name and refuses one that does not fit", () => {
  expect(formatFor("a.webm", undefined)).toEqual({ codec: "vp9", container: "webm" });
  expect(formatFor("a.webm", "av1")).toEqual({ codec: "av1", container: "webm" });
  expect(formatFor("a.MP4", "av1")).toEqual({ codec: "av1", container: "mp4" });
  expect(formatFor("a.mov", "h265")).toEqual({ codec: "h265", container: "mov" });
  expect(() => formatFor("a.mp4", "vp9")).toThrow("vp9 does not go into .mp4 files");
  expect(() => formatFor("a.avi", undefined)).toThrow("Files named .avi are not made");
});
