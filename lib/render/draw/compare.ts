import { startFfmpeg } from "../child";

export interface Comparison {
  video: string;
  /** Frame of the video, counted from its start. */
  frame: number;
  fps: number;
  /** PNG or JPEG of the same size. */
  still: string;
}

async function pixels(args: string[], filter: string): Promise<Buffer> {
  const child = startFfmpeg([
    ...args,
    "-frames:v",
    "1",
    "-vf",
    filter,
    "-pix_fmt",
    "rgb24",
    "-c:v",
    "rawvideo",
    "-f",
    "image2pipe",
    "pipe:1",
  ]);
  child.end();
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part as Buffer);
  await child.done;
  return Buffer.concat(parts);
}

/** Peak signal-to-noise ratio in dB over RGB between a frame of a video and a picture of it; Infinity when equal. */
export async function psnr({ video, frame, fps, still }: Comparison): Promise<number> {
  const seek = Math.max(0, (frame - 0.25) / fps).toFixed(5);
  const shown = await pixels(
    ["-ss", seek, "-i", video],
    "scale=in_color_matrix=bt709:in_range=limited:flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp",
  );
  const wanted = await pixels(["-i", still], "scale=flags=bicubic");
  if (shown.length === 0 || shown.length !== wanted.length) return 0;
  let sum = 0;
  for (let index = 0; index < shown.length; index += 1) sum += ((shown[index] ?? 0) - (wanted[index] ?? 0)) ** 2;
  return sum === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10((255 * 255 * shown.length) / sum);
}
