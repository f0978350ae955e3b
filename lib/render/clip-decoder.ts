import { type FfmpegChild, startFfmpeg } from "./child";
import type { ClipIndex } from "./clip-index";

/** PQ and HLG brought to the range and primaries of ordinary screens. */
const TONE_MAP =
  "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=limited,format=yuv420p";

const MARK = 0xff;
const END_OF_IMAGE = 0xd9;

/** Largest size worth decoding to, in pixels of the canvas; larger sources are scaled down to cover it. */
export interface TargetSize {
  width: number;
  height: number;
}

function filtersFor(index: ClipIndex, size: TargetSize): string {
  const from = index.matrixKnown || index.hdr ? "" : `in_color_matrix=${index.height >= 720 ? "bt709" : "bt601"}:`;
  // JPEG is full-range BT.601. Sources are never scaled up: the browser does that as it draws.
  const ratio = `min(1\\,max(${size.width}/iw\\,${size.height}/ih))`;
  const scale = `scale=w='2*ceil(iw*${ratio}/2)':h='2*ceil(ih*${ratio}/2)':${from}out_color_matrix=bt601:out_range=full:flags=bicubic+accurate_rnd+full_chroma_int`;
  return [...(index.hdr ? [TONE_MAP] : []), scale, "format=yuvj420p"].join(",");
}

/** Frames of a clip from a key frame on, decoded one after the other as they are asked for, as JPEG. */
export class ClipDecoder {
  private readonly child: FfmpegChild;
  private readonly iterator: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);
  /** Position of the frame that comes next. */
  next: number;
  usedAt = Date.now();

  constructor(file: string, index: ClipIndex, start: number, size: TargetSize, signal: AbortSignal) {
    this.next = start;
    const seconds = (index.times[start] ?? 0) + index.origin;
    // A hair before the key frame, so that rounding does not lose it.
    const seek = start === 0 ? [] : ["-ss", Math.max(0, seconds - 0.0005).toFixed(6), "-seek_timestamp", "1"];
    this.child = startFfmpeg(
      [
        ...seek,
        "-i",
        file,
        "-map",
        "0:v:0",
        "-an",
        "-vf",
        filtersFor(index, size),
        "-fps_mode",
        "passthrough",
        // The encoder's clock is the source's: at the average rate, frames that are close together fall on one tick.
        "-enc_time_base",
        "demux",
        "-c:v",
        "mjpeg",
        "-q:v",
        "2",
        "-threads",
        "1",
        "-f",
        "image2pipe",
        "pipe:1",
      ],
      signal,
    );
    this.child.end();
    this.iterator = this.child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Where the first whole JPEG in `rest` ends: no other place in its data has FF D9. */
  private endOfImage(from: number): number {
    for (
      let at = this.rest.indexOf(MARK, from);
      at >= 0 && at + 1 < this.rest.length;
      at = this.rest.indexOf(MARK, at + 1)
    ) {
      if (this.rest[at + 1] === END_OF_IMAGE) return at + 2;
    }
    return -1;
  }

  /** The next frame; undefined after the last. */
  async read(): Promise<Buffer | undefined> {
    let searched = 0;
    for (;;) {
      const end = this.endOfImage(searched);
      if (end > 0) {
        const image = Buffer.from(this.rest.subarray(0, end));
        this.rest = this.rest.subarray(end);
        this.next += 1;
        return image;
      }
      searched = Math.max(0, this.rest.length - 1);
      const part = await this.iterator.next();
      if (part.done) {
        await this.child.done;
        return undefined;
      }
      this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, part.value]) : part.value;
    }
  }

  close(): void {
    this.child.kill();
  }
}
