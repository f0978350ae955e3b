import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { mono, writeWave } from "@/lib/media/wave";
import { startFfmpeg } from "@/lib/render/child";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";

export const SIZE = { width: 320, height: 180 };

export const tempFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), "framewright-render-"));

/** A grey picture of one level. */
export async function greyPicture(folder: string, level: number): Promise<string> {
  const file = path.join(folder, `grey-${level}.png`);
  await sharp({ create: { ...SIZE, channels: 3, background: { r: level, g: level, b: level } } })
    .png()
    .toFile(file);
  return file;
}

/** Luma level that stands for a frame's number. */
export const levelOf = (frame: number): number => 20 + frame * 4;

/** A clip whose every frame is of its own grey, made of whole pictures by ffmpeg. */
export async function numberedClip(file: string, frames: number, fps: number, extra: string[] = []): Promise<void> {
  const child = startFfmpeg([
    ...["-framerate", String(fps), "-f", "image2pipe", "-c:v", "rawvideo", "-pixel_format", "gray"],
    ...["-video_size", "64x36", "-frame_size", String(64 * 36), "-i", "pipe:0"],
    ...["-c:v", "libx264", "-preset", "ultrafast", "-crf", "8", "-pix_fmt", "yuv420p", "-g", "12", ...extra, file],
  ]);
  child.stdout.resume();
  for (let frame = 0; frame < frames; frame += 1) await child.writeThrough(Buffer.alloc(64 * 36, levelOf(frame)));
  child.end();
  await child.done;
}

/** Mono silence with single full samples at the given positions (48 kHz). */
export async function clicks(file: string, seconds: number, at: number[]): Promise<void> {
  const samples = new Float32Array(Math.round(seconds * 48_000));
  for (const position of at) samples[position] = 0.8;
  await writeWave(file, mono(samples, 48_000));
}

export async function tone(file: string, seconds: number, level: number, hertz = 440, rate = 48_000): Promise<void> {
  const samples = new Float32Array(Math.round(seconds * rate));
  for (let index = 0; index < samples.length; index += 1)
    samples[index] = level * Math.sin((index * 2 * Math.PI * hertz) / rate);
  await writeWave(file, mono(samples, rate));
}

/** A timeline document with defaults for what a test does not care about. */
export function film(document: Record<string, unknown>): Timeline {
  return parseTimeline({
    version: 1,
    fps: 30,
    ...SIZE,
    durationInFrames: 60,
    language: "en",
    theme: {},
    tracks: [],
    ...document,
  });
}

const words = (from: number, length: number, texts: string[]) =>
  texts.map((text, index) => ({
    text,
    from: from + Math.round((index * length) / texts.length),
    to: from + Math.round(((index + 1) * length) / texts.length),
  }));

/** Two scenes with a transition, captions and a voice: 60 frames, chunks at 0 and 30. */
export async function talk(
  folder: string,
  change: { word?: string; title?: string; volume?: number } = {},
): Promise<Timeline> {
  await mkdir(folder, { recursive: true });
  const voice = path.join(folder, "voice.wav");
  await tone(voice, 2, 0.3);
  const scene = (id: string, from: number, title: string, extra = {}) => ({
    kind: "scene",
    id,
    from,
    durationInFrames: 30,
    visual: { type: "title", title, subtitle: "in two scenes" },
    ...extra,
  });
  return film({
    tracks: [
      {
        id: "scenes",
        kind: "visual",
        items: [
          scene("one", 0, change.title ?? "A talk"),
          scene("two", 30, "The end", { transitionIn: { kind: "fade", frames: 6 } }),
        ],
      },
      {
        id: "captions",
        kind: "captions",
        items: [
          {
            kind: "captions",
            id: "captions",
            from: 0,
            durationInFrames: 60,
            pages: [
              { from: 0, to: 28, words: words(0, 28, ["These", "are", change.word ?? "words"]) },
              { from: 40, to: 58, words: words(40, 18, ["and", "more"]) },
            ],
          },
        ],
      },
      {
        id: "voice",
        kind: "voice",
        items: [
          { kind: "audio", id: "voice", assetId: "voice", from: 0, durationInFrames: 60, volume: change.volume ?? 1 },
        ],
      },
    ],
    assets: { voice: { id: "voice", kind: "audio", src: voice, hash: "voice", durationSeconds: 2 } },
    chapters: [
      { frame: 0, title: "Beginning" },
      { frame: 30, title: "Ünd" },
    ],
  });
}
