import { runFfprobe } from "@/lib/media/ffmpeg";
import { startFfmpeg } from "@/lib/render/child";

async function output(args: string[]): Promise<Buffer> {
  const child = startFfmpeg([...args, "pipe:1"]);
  child.end();
  const parts: Buffer[] = [];
  for await (const part of child.stdout) parts.push(part as Buffer);
  await child.done;
  return Buffer.concat(parts);
}

/** Mean grey (0–255) of a patch in the middle of every frame, in order. */
export async function greyOfFrames(file: string): Promise<number[]> {
  const filter = "crop=iw/4:ih/4,scale=8:8:in_color_matrix=bt709:flags=area,format=gray";
  const bytes = await output([
    "-i",
    file,
    "-vf",
    filter,
    "-fps_mode",
    "passthrough",
    "-c:v",
    "rawvideo",
    "-f",
    "image2pipe",
  ]);
  const means: number[] = [];
  for (let at = 0; at + 64 <= bytes.length; at += 64) {
    means.push(bytes.subarray(at, at + 64).reduce((sum, value) => sum + value, 0) / 64);
  }
  return means;
}

/** RGB of every frame of a (small) film. */
export async function rgbOfFrames(file: string): Promise<Buffer> {
  const filter =
    "scale=in_color_matrix=bt709:in_range=limited:flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp";
  return output([
    "-i",
    file,
    "-vf",
    filter,
    "-pix_fmt",
    "rgb24",
    "-fps_mode",
    "passthrough",
    "-c:v",
    "rawvideo",
    "-f",
    "image2pipe",
  ]);
}

/** Planes (Y, U, V at 4:2:0) of every frame of a film, as they are coded. */
export async function planesOfFrames(file: string): Promise<Buffer> {
  return output([
    "-i",
    file,
    "-pix_fmt",
    "yuv420p",
    "-fps_mode",
    "passthrough",
    "-c:v",
    "rawvideo",
    "-f",
    "image2pipe",
  ]);
}

/** The same planes of pictures (PNG) as a film in limited BT.709 would hold them without loss. */
export async function planesOfPictures(pictures: Buffer[]): Promise<Buffer> {
  const filter = "scale=out_color_matrix=bt709:out_range=limited:flags=bicubic+accurate_rnd+full_chroma_int";
  const child = startFfmpeg([
    ...["-f", "image2pipe", "-c:v", "png", "-i", "pipe:0", "-vf", filter, "-pix_fmt", "yuv420p"],
    ...["-fps_mode", "passthrough", "-c:v", "rawvideo", "-f", "image2pipe", "pipe:1"],
  ]);
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  for (const picture of pictures) await child.write(picture);
  child.end();
  await child.done;
  return Buffer.concat(parts);
}

/** PSNR in dB of each frame of two films of the same size. */
export function psnrOfFrames(one: Buffer, two: Buffer, frameBytes: number): number[] {
  const found: number[] = [];
  for (let start = 0; start + frameBytes <= Math.min(one.length, two.length); start += frameBytes) {
    let sum = 0;
    for (let index = start; index < start + frameBytes; index += 1) sum += ((one[index] ?? 0) - (two[index] ?? 0)) ** 2;
    found.push(sum === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10((255 * 255 * frameBytes) / sum));
  }
  return found;
}

/** Left channel at 48 kHz, as players hear it (edit lists applied). */
export async function samplesOf(file: string): Promise<Float32Array> {
  const bytes = await output([
    "-i",
    file,
    "-vn",
    "-c:a",
    "pcm_s16le",
    "-ar",
    "48000",
    "-ac",
    "1",
    "-bitexact",
    "-f",
    "wav",
  ]);
  const start = bytes.indexOf("data", 12, "latin1") + 8;
  const samples = new Float32Array(Math.floor((bytes.length - start) / 2));
  for (let index = 0; index < samples.length; index += 1) samples[index] = bytes.readInt16LE(start + index * 2) / 32768;
  return samples;
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is ffprobe's
export async function facts(file: string, entries: string[] = []): Promise<any> {
  return JSON.parse(
    await runFfprobe(["-show_streams", "-show_format", "-show_chapters", ...entries, "-of", "json", file]),
  );
}
