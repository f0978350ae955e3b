import path from "node:path";
import type { Quality } from "@/lib/core/media-formats";
import { commentGif } from "@/lib/media/gif-comment";
import type { FileMetadata } from "@/lib/media/metadata";
import { startFfmpeg } from "../child";
import type { FrameSize } from "../encode/chunk-writer";
import { gifShape } from "./gif-shape";

export interface GifOptions {
  /** ffmpeg's list of the film's pieces, in order; every frame in them is a picture of its own. */
  list: string;
  timeline: FrameSize;
  quality: Quality;
  out: string;
  /** Folder for the palette. */
  work: string;
  metadata: FileMetadata;
  signal: AbortSignal;
}

/** Leaves out the frames (`n`) that a lower rate does not show: each of its frames is the last one that has begun. */
function dropped(fps: number, wanted: number): string {
  const shown = (n: string) => `floor(${n}*${wanted}/${fps}+0.000001)`;
  return `noise=drop='gt(n,0)*eq(${shown("n")},${shown("(n-1)")})'`;
}

/** Hands the film's frames, those that are shown, to another ffmpeg. */
async function pass(options: GifOptions, fps: number, args: string[]): Promise<void> {
  const { list, timeline, signal } = options;
  const frames = startFfmpeg(
    [
      ...["-f", "concat", "-safe", "0", "-i", list, "-map", "0:v:0", "-c", "copy"],
      ...["-bsf:v", dropped(timeline.fps, fps), "-f", "image2pipe", "pipe:1"],
    ],
    signal,
  );
  const child = startFfmpeg(["-f", "image2pipe", "-c:v", "png", "-r", String(fps), "-i", "pipe:0", ...args], signal);
  child.stdout.resume();
  try {
    frames.end();
    for await (const part of frames.stdout) await child.write(part as Buffer);
    child.end();
    await Promise.all([frames.done, child.done]);
  } finally {
    frames.kill();
    child.kill();
  }
}

/**
 * Makes a GIF of the film's pieces, with one palette over the whole film. The frames are gone through twice: chosen and
 * used in one go, the palette would have all of them wait for it in memory.
 */
export async function makeGif(options: GifOptions): Promise<void> {
  const { quality, timeline, out, work } = options;
  const { width, height, fps } = gifShape(timeline, quality);
  const scale = `scale=${width}:${height}:flags=lanczos`;
  const palette = path.join(work, "palette.png");
  const exact = ["-fflags", "+bitexact"];
  await pass(options, fps, ["-vf", `${scale},palettegen`, "-f", "image2pipe", "-c:v", "png", ...exact, palette]);
  const use = `[0:v]${scale}[b];[b][1:v]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle`;
  await pass(options, fps, ["-i", palette, "-filter_complex", use, "-loop", "0", ...exact, out]);
  await commentGif(out, options.metadata);
}
