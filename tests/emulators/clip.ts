import { Readable } from "node:stream";
import { runFfmpeg } from "@/lib/media/ffmpeg";

const FPS = 12;
const made = new Map<string, Promise<Buffer>>();

/** A clip as vendors give it: H.264 in MP4, one colour that gets lighter from start to end. */
export function colourClip(seconds: number, size = { width: 256, height: 144 }, rgb = [200, 40, 40]): Promise<Buffer> {
  const key = JSON.stringify([seconds, size, rgb]);
  const known = made.get(key) ?? encode(seconds, size, rgb);
  made.set(key, known);
  return known;
}

async function encode(seconds: number, { width, height }: { width: number; height: number }, rgb: number[]) {
  function* frames() {
    const count = Math.round(seconds * FPS);
    for (let frame = 0; frame < count; frame += 1) {
      const pixel = Buffer.from(rgb.map((value) => Math.round(value + ((255 - value) * frame) / (2 * count))));
      yield Buffer.alloc(width * height * 3, pixel);
    }
  }
  const { stdout } = await runFfmpeg(
    [
      ...["-framerate", String(FPS), "-f", "image2pipe", "-c:v", "rawvideo", "-pixel_format", "rgb24"],
      ...["-video_size", `${width}x${height}`, "-frame_size", String(width * height * 3), "-i", "pipe:0"],
      ...["-vf", "format=yuv420p", "-c:v", "libx264", "-preset", "ultrafast"],
      // Written to a pipe, so the index cannot go to the front.
      ...["-movflags", "frag_keyframe+empty_moov", "-f", "mp4", "-"],
    ],
    { stdin: Readable.from(frames(), { objectMode: false }) },
  );
  return stdout;
}
