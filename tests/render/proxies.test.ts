import { mkdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { makeClipProxy } from "@/lib/media/proxy";
import { renderTimeline } from "@/lib/render";
import { runFfmpegTo, startFfmpeg } from "@/lib/render/child";
import type { Timeline } from "@/lib/timeline/schema";
import { film, tempFolder } from "./support/films";
import { planesOfFrames, planesOfPictures, psnrOfFrames } from "./support/measure";
import { openPlayer } from "./support/player-page";

const SIZE = { width: 640, height: 360 };
const FRAME_BYTES = (SIZE.width * SIZE.height * 3) / 2;
const FPS = 24;
/** Frames of each clip in the film, and those of them that are looked at. */
const LENGTH = 12;
const LOOKED_AT = [0, 1, 5, 6, 11];

let folder: string;
const file = (name: string) => path.join(folder, name);

/** A picture (RGBA) in which no two frames and no two corners are alike. */
function drawing(width: number, height: number, frame: number, clear: boolean): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  const edge = 20 + ((frame * 23) % (width - 80));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bar = x >= edge && x < edge + 60 && y > height / 3;
      const at = (y * width + x) * 4;
      pixels[at] = bar ? 235 : Math.round((x * 200) / width) + 20;
      pixels[at + 1] = bar ? 120 : Math.round((y * 180) / height) + 30;
      pixels[at + 2] = bar ? 40 : 160 - frame * 2;
      pixels[at + 3] = clear && y < height / 3 ? Math.round((x * 255) / width) : 255;
    }
  }
  return pixels;
}

/** Moving pictures in the codec and container that the words and the file's name say. */
async function drawnClip(name: string, args: string[]): Promise<void> {
  const { width, height } = SIZE;
  const child = startFfmpeg([
    ...["-framerate", String(FPS), "-f", "image2pipe", "-c:v", "rawvideo", "-pixel_format", "rgba"],
    ...["-video_size", `${width}x${height}`, "-frame_size", String(width * height * 4), "-i", "pipe:0"],
    ...["-vf", "scale=out_color_matrix=bt709:out_range=limited", "-colorspace", "bt709", ...args, file(name)],
  ]);
  child.stdout.resume();
  for (let frame = 0; frame < 30; frame += 1)
    await child.writeThrough(drawing(width, height, frame, name.startsWith("clear")));
  child.end();
  await child.done;
}

const PRORES = ["-c:v", "prores_ks", "-pix_fmt", "yuv422p10le"];
const HDR = ["-color_primaries", "bt2020", "-color_trc", "smpte2084", "-color_range", "tv"];
const X265 = "log-level=error:crf=4:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc";

/** Each clip's file, and what its item says besides. */
const CLIPS: [file: string, item?: Record<string, unknown>][] = [
  ["prores.mov"],
  ["motion-jpeg.avi"],
  ["turned.mov", { fit: "contain", box: { x: 0.3, y: 0, width: 0.4, height: 1 } }],
  ["uneven.mkv"],
  ["uneven.mkv", { reverse: true, trimStart: 0.3 }],
  ["hdr.mkv"],
  ["clear.mov"],
];

/** The clips one after the other over a coloured ground, from the files or from their proxies. */
function filmOf(sources: Map<string, string>): Timeline {
  return film({
    ...SIZE,
    fps: FPS,
    durationInFrames: CLIPS.length * LENGTH,
    background: "#1f6f54",
    assets: Object.fromEntries(
      [...sources].map(([name, src]) => [name, { id: name, kind: "video", src, hash: name, durationSeconds: 1.25 }]),
    ),
    tracks: [
      {
        id: "clips",
        kind: "visual",
        items: CLIPS.map(([assetId, more], index) => ({
          kind: "video",
          id: `clip-${index}`,
          assetId,
          from: index * LENGTH,
          durationInFrames: LENGTH,
          volume: 0,
          ...more,
        })),
      },
    ],
  });
}

beforeAll(async () => {
  folder = await tempFolder();
  await drawnClip("prores.mov", PRORES);
  await drawnClip("motion-jpeg.avi", ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "1"]);
  await runFfmpegTo(["-display_rotation", "-90", "-i", file("prores.mov"), "-c", "copy", file("turned.mov")]);
  await drawnClip("even.mkv", ["-c:v", "libx264", "-crf", "4", "-bf", "0", "-pix_fmt", "yuv420p"]);
  const times = "if(eq(mod(N\\,3)\\,0)\\,0\\,if(eq(mod(N\\,3)\\,1)\\,20\\,80))+floor(N/3)*125";
  const bsf = `setts=pts='${times}':dts='${times}':time_base=1/1000`;
  await runFfmpegTo(["-i", file("even.mkv"), "-c", "copy", "-bsf:v", bsf, file("uneven.mkv")]);
  await drawnClip("hdr.mkv", ["-c:v", "libx265", "-pix_fmt", "yuv420p10le", "-x265-params", X265, ...HDR]);
  await drawnClip("clear.mov", ["-c:v", "prores_ks", "-profile:v", "4", "-pix_fmt", "yuva444p10le"]);
}, 120_000);

it("shows clips that browsers do not play in the player as the renderer shows them", async () => {
  const names = [...new Set(CLIPS.map(([name]) => name))];
  const proxies = new Map<string, string>();
  for (const name of names) {
    await mkdir(file(`${name}-proxy`));
    proxies.set(name, (await makeClipProxy(file(name), file(`${name}-proxy`))).path);
  }
  const player = await openPlayer(filmOf(proxies));
  const frames = CLIPS.flatMap((_, index) => LOOKED_AT.map((offset) => index * LENGTH + offset));
  const pictures: Buffer[] = [];
  for (const frame of frames) pictures.push(await player.picture(frame));
  await player.close();
  const seen = await planesOfPictures(pictures);

  const timeline = filmOf(new Map(names.map((name) => [name, file(name)])));
  const out = file("film.mp4");
  await renderTimeline({ timeline, out, path: "screenshot", useCache: false, quality: "high" });
  const made = await planesOfFrames(out);
  const poor = frames.flatMap((frame, at) => {
    const one = made.subarray(frame * FRAME_BYTES, (frame + 1) * FRAME_BYTES);
    const two = seen.subarray(at * FRAME_BYTES, (at + 1) * FRAME_BYTES);
    const [decibels = 0] = psnrOfFrames(one, two, FRAME_BYTES);
    return decibels < 40
      ? [`${CLIPS[Math.floor(frame / LENGTH)]?.[0]}, frame ${frame % LENGTH}: ${decibels.toFixed(1)} dB`]
      : [];
  });
  expect(poor).toEqual([]);
}, 180_000);
