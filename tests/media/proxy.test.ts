import { mkdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { frameAt, readClipIndex } from "@/lib/media/clip-index";
import { isPlayable } from "@/lib/media/playable";
import { probe } from "@/lib/media/probe";
import { makeClipProxy, makeSoundProxy } from "@/lib/media/proxy";
import { runFfmpegTo } from "@/lib/render/child";
import { levelOf, numberedClip, tempFolder, tone } from "../render/support/films";
import { greyOfFrames } from "../render/support/measure";

let folder: string;
const file = (name: string) => path.join(folder, name);
const mimeOf = (name: string) => (name.endsWith(".webm") ? "video/webm" : "video/x-something");

async function proxyOf(name: string) {
  const target = file(`${name}-proxy`);
  await mkdir(target, { recursive: true });
  return makeClipProxy(file(name), target);
}

beforeAll(async () => {
  folder = await tempFolder();
});

describe("a clip that browsers do not play", () => {
  it.each<[file: string, fps: number, args: string[]]>([
    ["prores.mov", 24, ["-c:v", "prores_ks", "-pix_fmt", "yuv422p10le"]],
    ["motion-jpeg.avi", 25, ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "1"]],
    ["reordered.avi", 24, ["-bf", "2", "-b_strategy", "0"]],
    ["bare.h264", 25, ["-bf", "2", "-b_strategy", "0"]],
    ["b-frames.ts", 24, ["-bf", "3"]],
    ["ten-bit.mp4", 24_000 / 1001, ["-c:v", "libx265", "-pix_fmt", "yuv420p10le", "-x265-params", "log-level=error"]],
  ])("gets a copy with the same picture at each second: %s", async (name, fps, args) => {
    await numberedClip(file(name), 40, fps, args);
    expect(isPlayable(await probe(file(name)), mimeOf(name))).toBe(false);
    const proxy = await proxyOf(name);
    expect(isPlayable(await probe(proxy.path), proxy.mime)).toBe(true);
    const [source, copy] = [await readClipIndex(file(name)), await readClipIndex(proxy.path)];
    const levels = await greyOfFrames(proxy.path);
    expect(levels).toHaveLength(40);
    for (let second = 0; second < 40 / fps; second += 0.011) {
      const wanted = frameAt(source, second);
      expect(frameAt(copy, second), `${second} s`).toBe(wanted);
      expect(Math.abs((levels[wanted] ?? 0) - levelOf(wanted)), `frame ${wanted}`).toBeLessThan(2);
    }
  });

  it("keeps frames of uneven length, and those before its start out", async () => {
    await numberedClip(file("even.mp4"), 40, 25, ["-bf", "0"]);
    const times = "if(eq(mod(N\\,3)\\,0)\\,0\\,if(eq(mod(N\\,3)\\,1)\\,20\\,80))+floor(N/3)*180";
    const bsf = `setts=pts='${times}':dts='${times}':time_base=1/1000`;
    await runFfmpegTo(["-i", file("even.mp4"), "-c", "copy", "-bsf:v", bsf, file("uneven.mkv")]);
    const [source, copy] = [
      await readClipIndex(file("uneven.mkv")),
      await readClipIndex((await proxyOf("uneven.mkv")).path),
    ];
    for (let second = 0; second < 2.3; second += 0.007) expect(frameAt(copy, second)).toBe(frameAt(source, second));
  });

  it("is turned, at most 1280 wide, and keeps its sound", async () => {
    await tone(file("tone.wav"), 1, 0.4);
    await numberedClip(file("lying.mov"), 24, 24, ["-vf", "scale=1920:1080:flags=neighbor"]);
    const turned = ["-display_rotation", "-90", "-i", file("lying.mov"), "-i", file("tone.wav")];
    await runFfmpegTo([
      ...turned,
      "-map",
      "0:v",
      "-map",
      "1:a",
      "-c:v",
      "copy",
      "-c:a",
      "pcm_s16le",
      file("standing.mov"),
    ]);
    const facts = await probe((await proxyOf("standing.mov")).path);
    expect(facts).toMatchObject({ width: 720, height: 1280, video: { rotation: 0 }, audio: { codec: "aac" } });
    expect(facts.durationSeconds).toBeCloseTo(1, 1);
  });

  it("stays see-through", async () => {
    await numberedClip(file("clear.mov"), 12, 24, ["-c:v", "prores_ks", "-profile:v", "4", "-pix_fmt", "yuva444p10le"]);
    const proxy = await proxyOf("clear.mov");
    expect(proxy.mime).toBe("video/webm");
    expect(await readClipIndex(proxy.path)).toMatchObject({ alpha: true, codec: "vp9" });
    expect(isPlayable(await probe(proxy.path), proxy.mime)).toBe(true);
  });
});

it("copies sounds that browsers do not play", async () => {
  await tone(file("tone.wav"), 1, 0.4);
  await runFfmpegTo(["-i", file("tone.wav"), "-c:a", "pcm_s24le", file("tone.mkv")]);
  const facts = await probe(file("tone.mkv"));
  expect(isPlayable(facts, "audio/matroska")).toBe(false);
  const proxy = await makeSoundProxy(file("tone.mkv"), folder);
  const made = await probe(proxy.path);
  expect(isPlayable(made, proxy.mime)).toBe(true);
  expect(made.durationSeconds).toBeCloseTo(1, 2);
});

it.each<[file: string, args: string[], plays: boolean]>([
  ["plain.mp4", [], true],
  ["plain.mov", [], true],
  ["vp9.webm", ["-c:v", "libvpx-vp9", "-pix_fmt", "yuv420p", "-deadline", "realtime"], true],
  ["vp9-444.webm", ["-c:v", "libvpx-vp9", "-pix_fmt", "yuv444p", "-deadline", "realtime"], false],
  ["plain.mkv", [], false],
  ["ten-bit-h264.mp4", ["-pix_fmt", "yuv420p10le"], false],
])("knows whether browsers play %s", async (name, args, plays) => {
  await numberedClip(file(name), 4, 24, args);
  expect(isPlayable(await probe(file(name)), mimeOf(name))).toBe(plays);
});
