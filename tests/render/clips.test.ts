import { copyFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { renderTimeline } from "@/lib/render";
import { runFfmpegTo, startFfmpeg } from "@/lib/render/child";
import type { Timeline } from "@/lib/timeline/schema";
import { film, levelOf, numberedClip, SIZE, tempFolder } from "./support/films";
import { greyOfFrames, rgbOfFrames } from "./support/measure";

/** Frames of each clip in the film, at the film's 24 a second. */
const LENGTH = 10;
const FPS = 24;

/** Codecs and containers that the numbered clip is made in besides H.264: name of the file and ffmpeg's words. */
const CODECS: [file: string, args: string[]][] = [
  ["hevc-10-bit.mkv", ["-c:v", "libx265", "-pix_fmt", "yuv420p10le", "-x265-params", "log-level=error", "-crf", "8"]],
  ["vp8.webm", ["-c:v", "libvpx", "-b:v", "4M"]],
  ["vp9-444.webm", ["-c:v", "libvpx-vp9", "-pix_fmt", "yuv444p", "-b:v", "0", "-crf", "5", "-deadline", "realtime"]],
  ["av1.mp4", ["-c:v", "libaom-av1", "-usage", "realtime", "-cpu-used", "8", "-b:v", "0", "-crf", "8"]],
  ["prores.mov", ["-c:v", "prores_ks", "-pix_fmt", "yuv422p10le"]],
  ["motion-jpeg.avi", ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "1"]],
  ["pictures.mkv", ["-c:v", "png", "-pix_fmt", "rgb24"]],
  ["b-frames.ts", ["-c:v", "libx264", "-bf", "3", "-crf", "8", "-pix_fmt", "yuv420p"]],
];

/** Times (ms) of a clip whose frames stay 20, 60 and 100 ms in turn. */
const UNEVEN = Array.from({ length: 40 }, (_, frame) => Math.floor(frame / 3) * 180 + [0, 20, 80][frame % 3]!);

/** Frame of the uneven clip that is on screen at a frame of the film. */
const unevenAt = (frame: number) => UNEVEN.findLastIndex((ms) => ms <= (frame * 1000) / FPS + 0.01);

let folder: string;
const file = (name: string) => path.join(folder, name);

/** One clip after the other, each from its start. */
function row(names: string[], size: { width: number; height: number } = SIZE): Timeline {
  return film({
    ...size,
    fps: FPS,
    durationInFrames: names.length * LENGTH,
    assets: Object.fromEntries(
      names.map((name) => [name, { id: name, kind: "video", src: file(name), hash: name, durationSeconds: 2 }]),
    ),
    tracks: [
      {
        id: "clips",
        kind: "visual",
        items: names.map((name, index) => ({
          kind: "video",
          id: `clip-${index}`,
          assetId: name,
          from: index * LENGTH,
          durationInFrames: LENGTH,
          volume: 0,
        })),
      },
    ],
  });
}

async function render(name: string, timeline: Timeline, way: "a" | "b"): Promise<string> {
  const out = file(`${name}-${way}.mp4`);
  const result = await renderTimeline({ timeline, out, path: way, useCache: false, quality: "high" });
  expect(result).toMatchObject({ path: way, fallbacks: 0 });
  return out;
}

/** A clip of one raw picture (planes as the format has them), `frames` times. */
async function pictureClip(out: string, raw: Buffer, input: string[], output: string[], frames = 24): Promise<void> {
  const child = startFfmpeg([
    ...["-framerate", String(FPS), "-f", "image2pipe", "-c:v", "rawvideo", ...input],
    ...["-frame_size", String(raw.length), "-i", "pipe:0", ...output, out],
  ]);
  child.stdout.resume();
  for (let frame = 0; frame < frames; frame += 1) await child.writeThrough(raw);
  child.end();
  await child.done;
}

beforeAll(async () => {
  folder = await tempFolder();
  for (const [name, args] of CODECS) await numberedClip(file(name), 24, FPS, args);
  await numberedClip(file("even.mp4"), 40, FPS, ["-bf", "0"]);
  const times = `if(eq(mod(N\\,3)\\,0)\\,0\\,if(eq(mod(N\\,3)\\,1)\\,20\\,80))+floor(N/3)*180`;
  const bsf = `setts=pts='${times}':dts='${times}':time_base=1/1000`;
  await runFfmpegTo(["-i", file("even.mp4"), "-c", "copy", "-bsf:v", bsf, file("uneven.mkv")]);
});

describe.each(["a", "b"] as const)("path %s", (way) => {
  it("shows the right frames of clips in any codec and container", async () => {
    const names = CODECS.map(([name]) => name);
    const levels = await greyOfFrames(await render("codecs", row(names), way));
    expect(levels).toHaveLength(names.length * LENGTH);
    const wrong = levels.flatMap((level, frame) => {
      const wanted = levelOf(frame % LENGTH);
      return Math.abs(level - wanted) > 1.9
        ? [`${names[Math.floor(frame / LENGTH)]}, frame ${frame % LENGTH}: ${level} for ${wanted}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it("shows frames of uneven length when they are due", async () => {
    const levels = await greyOfFrames(await render("uneven", row(["uneven.mkv"]), way));
    const wrong = levels.flatMap((level, frame) =>
      Math.abs(level - levelOf(unevenAt(frame))) > 1.9
        ? [`frame ${frame}: ${level} for ${levelOf(unevenAt(frame))}`]
        : [],
    );
    expect(levels).toHaveLength(LENGTH);
    expect(wrong).toEqual([]);
  });

  it("turns clips as their file says", async () => {
    // Left half dark, right half light; turned clockwise by 90 degrees the dark half is on top.
    const [width, height] = [64, 36];
    const raw = Buffer.from(
      Uint8Array.from({ length: width * height }, (_, at) => (at % width < width / 2 ? 40 : 210)),
    );
    const input = ["-pixel_format", "gray", "-video_size", `${width}x${height}`];
    await pictureClip(file("lying.mp4"), raw, input, ["-c:v", "libx264", "-crf", "8", "-pix_fmt", "yuv420p"]);
    await runFfmpegTo(["-display_rotation", "-90", "-i", file("lying.mp4"), "-c", "copy", file(`standing-${way}.mp4`)]);
    const size = { width: 180, height: 320 };
    const out = await render("standing", row([`standing-${way}.mp4`], size), way);
    const frame = (await rgbOfFrames(out)).subarray(0, size.width * size.height * 3);
    const at = (x: number, y: number) =>
      frame[(Math.round(y * size.height) * size.width + Math.round(x * size.width)) * 3] ?? 0;
    for (const x of [0.1, 0.5, 0.9]) {
      expect(at(x, 0.1)).toBeLessThan(60);
      expect(at(x, 0.9)).toBeGreaterThan(190);
    }
  });

  it.each([
    // Code values (of 1023) of nothing, a dark grey, 100 and 203 nits (paper white) and 1000 nits.
    ["PQ", "smpte2084", [64, 340, 509, 573, 724]],
    ["HLG", "arib-std-b67", [64, 300, 500, 721, 940]],
  ])("brings %s to the range of screens", async (name, transfer, codes) => {
    const [width, height] = [160, 32];
    const luma = new Uint16Array(width * height);
    for (let at = 0; at < luma.length; at += 1)
      luma[at] = codes[Math.floor(((at % width) * codes.length) / width)] ?? 0;
    const planes = [luma, new Uint16Array(luma.length / 4).fill(512), new Uint16Array(luma.length / 4).fill(512)];
    const raw = Buffer.concat(planes.map((plane) => Buffer.from(plane.buffer)));
    const tags = [
      "-colorspace",
      "bt2020nc",
      "-color_primaries",
      "bt2020",
      "-color_trc",
      transfer,
      "-color_range",
      "tv",
    ];
    const input = [...tags, "-pixel_format", "yuv420p10le", "-video_size", `${width}x${height}`];
    const parameters = `log-level=error:colorprim=bt2020:transfer=${transfer}:colormatrix=bt2020nc:lossless=1`;
    const output = ["-c:v", "libx265", "-pix_fmt", "yuv420p10le", "-x265-params", parameters, ...tags];
    await pictureClip(file(`${name}-${way}.mkv`), raw, input, output);
    const size = { width: 320, height: 64 };
    const out = await render(name, row([`${name}-${way}.mkv`], size), way);
    const frame = (await rgbOfFrames(out)).subarray(0, size.width * size.height * 3);
    const middle = 32 * size.width * 3;
    const shown = codes.map((_, index) => {
      const at = middle + Math.round(((index + 0.5) * size.width) / codes.length) * 3;
      return [...frame.subarray(at, at + 3)];
    });
    const greys = shown.map(([red = 0]) => red);
    // Neutral stays neutral, brighter stays brighter, black is black, and nothing but the brightest is blown out.
    for (const [red = 0, green = 0, blue = 0] of shown)
      expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(6);
    for (let index = 1; index < greys.length; index += 1)
      expect(greys[index], greys.join()).toBeGreaterThan(greys[index - 1]! + 8);
    expect(greys[0], greys.join()).toBeLessThan(12);
    expect(greys[3], greys.join()).toBeGreaterThan(140);
    expect(greys[3], greys.join()).toBeLessThan(245);
  });
});

it("says which clip it cannot read", async () => {
  await copyFile(path.resolve("package.json"), file("no-film.mp4"));
  const rendering = renderTimeline({ timeline: row(["no-film.mp4"]), out: file("no.mp4"), path: "b", useCache: false });
  await expect(rendering).rejects.toMatchObject({
    code: "unsupported_media",
    message: expect.stringContaining("no-film.mp4"),
  });
});
