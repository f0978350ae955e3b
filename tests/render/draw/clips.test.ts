import { copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { renderTimeline } from "@/lib/render";
import { runFfmpegTo, startFfmpeg } from "@/lib/render/child";
import { clipRoute } from "@/lib/render/draw/clips";
import type { Timeline } from "@/lib/timeline/schema";
import { film, levelOf, numberedClip, SIZE, tempFolder } from "../support/films";
import { greyOfFrames, rgbOfFrames } from "../support/measure";

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
  ["bare.h264", ["-c:v", "libx264", "-bf", "2", "-b_strategy", "0", "-crf", "8", "-pix_fmt", "yuv420p"]],
  ["bare.h265", ["-c:v", "libx265", "-pix_fmt", "yuv420p", "-x265-params", "log-level=error:bframes=2", "-crf", "8"]],
  ["b-frames.ts", ["-c:v", "libx264", "-bf", "3", "-crf", "8", "-pix_fmt", "yuv420p"]],
];

const square = (size: string) => ["-vf", `scale=${size}:flags=neighbor`, "-pix_fmt", "yuv444p"];

/** Sizes that no codec likes, and rates that do not divide the film's: file, frames a second, ffmpeg's words. */
const ODD: [file: string, fps: number, args: string[]][] = [
  ["641x361.mkv", 24, square("641:361")],
  ["one-pixel.mkv", 24, ["-vf", "scale=1:1", "-c:v", "png", "-pix_fmt", "rgb24"]],
  ["tall.mkv", 24, ["-vf", "scale=7:5000:flags=neighbor", "-c:v", "png", "-pix_fmt", "rgb24"]],
  ["film.mp4", 24_000 / 1001, []],
  ["broadcast.mp4", 60_000 / 1001, []],
  ["slow.mp4", 12.5, []],
  ["fast.mp4", 120, []],
  ["old.avi", 24, ["-c:v", "libx264", "-bf", "2", "-b_strategy", "0"]],
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

async function render(name: string, timeline: Timeline, way: "screenshot" | "canvas"): Promise<string> {
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
  for (const [name, fps, args] of ODD) await numberedClip(file(name), 55, fps, args);
  await numberedClip(file("even.mp4"), 40, FPS, ["-bf", "0"]);
  const times = `if(eq(mod(N\\,3)\\,0)\\,0\\,if(eq(mod(N\\,3)\\,1)\\,20\\,80))+floor(N/3)*180`;
  const bsf = `setts=pts='${times}':dts='${times}':time_base=1/1000`;
  await runFfmpegTo(["-i", file("even.mp4"), "-c", "copy", "-bsf:v", bsf, file("uneven.mkv")]);
});

describe.each(["screenshot", "canvas"] as const)("the %s path", (way) => {
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

  it("shows the right frames of clips of odd sizes and rates", async () => {
    const levels = await greyOfFrames(await render("odd", row(ODD.map(([name]) => name)), way));
    expect(levels).toHaveLength(ODD.length * LENGTH);
    const wrong = levels.flatMap((level, at) => {
      const [name, fps] = ODD[Math.floor(at / LENGTH)]!;
      const wanted = levelOf(Math.floor(((at % LENGTH) / FPS) * fps + 0.02));
      return Math.abs(level - wanted) > 1.9 ? [`${name}, frame ${at % LENGTH}: ${level} for ${wanted}`] : [];
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

/** A frame of a clip as the composition gets it. */
async function frameOf(name: string, second: number): Promise<{ type: unknown; image: Buffer }> {
  const controller = new AbortController();
  const clips = clipRoute(row([name], { width: 1920, height: 1080 }), controller.signal);
  let answer: { type: unknown; image: Buffer } = { type: undefined, image: Buffer.alloc(0) };
  const response = {
    writeHead: (_code: number, headers: Record<string, unknown>) => {
      answer.type = headers["content-type"];
    },
    end: (image: Buffer) => {
      answer = { ...answer, image };
    },
  };
  await clips.route(`clip/clip-0/${second.toFixed(4)}`, {} as never, response as never);
  clips.close();
  controller.abort();
  return answer;
}

it.each([
  ["as they are", "odd-size.mkv", square("641:361"), [641, 361]],
  ["with pixels that are not square", "wide.mkv", [...square("32:36"), "-aspect", "16:9"], [64, 36]],
  ["with upright pixels", "upright.mkv", [...square("64:18"), "-aspect", "16:9"], [64, 36]],
])("keeps the shape of clips %s", async (_, name, args, [width, height]) => {
  await numberedClip(file(name), 4, FPS, args);
  const { image } = await frameOf(name, 0);
  expect(await sharp(image).metadata()).toMatchObject({ width, height });
});

it("keeps clips see-through where they are", async () => {
  const [width, height] = [32, 18];
  const raw = Buffer.from(
    Uint8Array.from({ length: width * height * 4 }, (_, at) => (at % 4 < 3 ? 200 : (at >> 2) % width < 16 ? 0 : 255)),
  );
  await pictureClip(
    file("see-through.mov"),
    raw,
    ["-pixel_format", "rgba", "-video_size", `${width}x${height}`],
    ["-c:v", "prores_ks", "-profile:v", "4", "-pix_fmt", "yuva444p10le", "-alpha_bits", "8"],
    2,
  );
  const { type, image } = await frameOf("see-through.mov", 0);
  expect(type).toBe("image/png");
  const pixels = await sharp(image).raw().toBuffer();
  expect(pixels[3]).toBe(0);
  expect([...pixels.subarray(width * 4 - 4, width * 4)].map((value) => Math.round(value / 10))).toEqual([
    20, 20, 20, 26,
  ]);
});

it("finds its frames where a file cannot be entered at its key frames", async () => {
  // Frames before a key frame may refer to what lies before it; this container's seeking also leads too far.
  const args = "log-level=error:open-gop=1:keyint=16:min-keyint=16:bframes=4:b-adapt=0:scenecut=0";
  await numberedClip(file("open.ts"), 55, FPS, ["-c:v", "libx265", "-crf", "6", "-x265-params", args]);
  for (const frame of [51, 39, 33, 20]) {
    const { image } = await frameOf("open.ts", frame / FPS);
    const [level] = await sharp(image).greyscale().raw().toBuffer();
    expect(Math.abs((level ?? 0) - levelOf(frame)), `frame ${frame}`).toBeLessThan(1.9);
  }
});

it("says which clip it cannot read", async () => {
  await copyFile(path.resolve("package.json"), file("no-film.mp4"));
  const rendering = renderTimeline({
    timeline: row(["no-film.mp4"]),
    out: file("no.mp4"),
    path: "canvas",
    useCache: false,
  });
  await expect(rendering).rejects.toMatchObject({
    code: "unsupported_media",
    message: expect.stringContaining("no-film.mp4"),
  });
});

it("says which decoder is missing, and what to do", async () => {
  await numberedClip(file("kind.avi"), 4, FPS, ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p"]);
  const bytes = (await readFile(file("kind.avi"))).toString("latin1").replaceAll("MJPG", "HFYU");
  await writeFile(file("kind.avi"), Buffer.from(bytes, "latin1"));
  const rendering = renderTimeline({
    timeline: row(["kind.avi"]),
    out: file("no.mp4"),
    path: "canvas",
    useCache: false,
  });
  await expect(rendering).rejects.toMatchObject({
    code: "unsupported_media",
    message: "The clip kind.avi cannot be shown: the ffmpeg in use has no decoder for huffyuv.",
    remedy: expect.stringContaining("FFMPEG_PATH"),
  });
});
