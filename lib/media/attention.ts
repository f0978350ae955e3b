import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { runFfmpeg } from "./ffmpeg";

/** Longer side of the picture that is looked at, in pixels. */
const SIDE = 480;
/** Moments of a clip that are looked at, as shares of it. */
const MOMENTS = [0.15, 0.5, 0.85];

const MIDDLE = { x: 0.5, y: 0.5 };

/**
 * What catches the eye in a picture: the most salient place by edges, colourfulness and skin tones, as libvips' smart crop
 * finds it.
 * @returns fractions of the picture as it is shown, from the left and from the top
 */
export async function attentionOfPicture(file: string | Buffer): Promise<{ x: number; y: number }> {
  const small = sharp(file, { limitInputPixels: 268_402_689 }).rotate().resize(SIDE, SIDE, { fit: "inside" });
  const { data, info } = await small.flatten({ background: "#ffffff" }).png().toBuffer({ resolveWithObject: true });
  // Half as high at the same width: nothing is scaled, so the place is in pixels of the small picture.
  const half = { width: info.width, height: Math.max(1, Math.floor(info.height / 2)) };
  const cropped = await sharp(data)
    .resize({ ...half, fit: "cover", position: sharp.strategy.attention })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { attentionX, attentionY } = cropped.info;
  if (attentionX === undefined || attentionY === undefined) return MIDDLE;
  return { x: attentionX / info.width, y: attentionY / info.height };
}

const middleOf = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0.5;

/**
 * What catches the eye in a part of a clip: the middle one of several moments, so that one flash does not decide.
 * @param part seconds of the clip
 */
export async function attentionOfClip(
  file: string,
  part: { from: number; to: number },
  signal?: AbortSignal,
): Promise<{ x: number; y: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-attention-"));
  try {
    const seen: { x: number; y: number }[] = [];
    for (const share of MOMENTS) {
      const picture = path.join(folder, `${share}.png`);
      const at = (part.from + (part.to - part.from) * share).toFixed(3);
      const run = runFfmpeg(["-ss", at, "-i", file, "-frames:v", "1", picture], signal ? { signal } : {});
      // A part that reaches beyond the clip has no picture there.
      const point = await run.then(() => attentionOfPicture(picture)).catch(() => undefined);
      if (point) seen.push(point);
    }
    return { x: middleOf(seen.map(({ x }) => x)), y: middleOf(seen.map(({ y }) => y)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
