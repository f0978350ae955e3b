import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { apngPixels, readApng } from "./apng";

/** How a picture moves. */
export interface Animation {
  /** Milliseconds that each of its frames is shown, in order. */
  frames: number[];
  /** Times that it is played, after which the last frame stays; 0 for ever. */
  loops: number;
}

/** Kinds of pictures that may move. */
const MOVING = ["image/gif", "image/webp", "image/apng", "image/png"];

/** Pictures that say they are shown for no time at all are shown as long as browsers show them. */
const SHORTEST = 10;
const BROWSERS = 100;

/** Most frames of an animation; what comes after them is not shown. */
const MOST_FRAMES = 5000;

const shown = (delays: number[]): number[] =>
  delays.slice(0, MOST_FRAMES).map((delay) => (delay <= SHORTEST ? BROWSERS : Math.round(delay)));

/** Reads how a picture moves from its file; undefined for one that does not, and for one that cannot be read. */
export async function readAnimation(file: string, mime: string): Promise<Animation | undefined> {
  if (!MOVING.includes(mime)) return undefined;
  try {
    if (mime.endsWith("png")) {
      const apng = readApng(await readFile(file));
      if (!apng || apng.frames.length < 2) return undefined;
      return { frames: shown(apng.frames.map(({ milliseconds }) => milliseconds)), loops: apng.loops };
    }
    const { pages = 1, delay = [], loop = 0 } = await sharp(file, { limitInputPixels: false }).metadata();
    if (pages < 2) return undefined;
    return { frames: shown(Array.from({ length: pages }, (_, page) => delay[page] ?? 0)), loops: loop };
  } catch {
    return undefined;
  }
}

/**
 * One frame of a picture that moves, whole, as a PNG.
 * @throws Error when it cannot be decoded
 */
export async function animationFrame(file: string, mime: string, position: number): Promise<Buffer> {
  const apng = mime.endsWith("png") ? readApng(await readFile(file)) : undefined;
  if (!apng) return sharp(file, { page: position, pages: 1 }).png({ compressionLevel: 3 }).toBuffer();
  const { width, height } = apng;
  const raw = { width, height, channels: 4 as const };
  return sharp(await apngPixels(apng, position), { raw })
    .png({ compressionLevel: 3 })
    .toBuffer();
}
