import { createInterface } from "node:readline";
import { type ClipIndex, PICTURES, positionOf } from "@/lib/media/clip-index";
import { decoderArgs, SQUARE_HEIGHT, SQUARE_WIDTH, sourceMatrix, TONE_MAP } from "@/lib/media/clip-picture";
import { type FfmpegChild, startFfmpeg } from "../child";

/** What the last bytes of a picture are, and nothing else in it. */
const ENDS = {
  jpeg: Buffer.from([0xff, 0xd9]),
  png: Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]),
};

/** Largest size worth decoding to, in pixels of the canvas; larger sources are scaled down to cover it. */
export interface TargetSize {
  width: number;
  height: number;
}

/** A frame and its place among the clip's frames. */
export interface ClipFrame {
  position: number;
  image: Buffer;
}

/** JPEG, or PNG where the clip is see-through. */
export const formatOf = ({ alpha }: Pick<ClipIndex, "alpha">): keyof typeof ENDS => (alpha ? "png" : "jpeg");

function filtersFor(index: ClipIndex, size: TargetSize): string {
  // Sources are never scaled up: the browser does that as it draws.
  const ratio = `min(1\\,max(${size.width}/(${SQUARE_WIDTH})\\,${size.height}/(${SQUARE_HEIGHT})))`;
  const sides = `w='max(1\\,round(${SQUARE_WIDTH}*${ratio}))':h='max(1\\,round(${SQUARE_HEIGHT}*${ratio}))'`;
  // JPEG is full-range BT.601.
  const to = index.alpha ? "" : "out_color_matrix=bt601:out_range=full:";
  const scale = `scale=${sides}:${sourceMatrix(index)}${to}flags=bicubic+accurate_rnd+full_chroma_int`;
  return [...(index.hdr ? [TONE_MAP] : []), scale, `format=${index.alpha ? "rgba" : "yuvj420p"}`].join(",");
}

/** Frames of a clip from a key frame on, decoded one after the other as they are asked for. */
export class ClipDecoder {
  private readonly child: FfmpegChild;
  private readonly iterator: AsyncIterator<Buffer>;
  /** Times of the frames on the file's own clock, each said before its picture comes. */
  private readonly times: AsyncIterator<string>;
  private readonly end: Buffer;
  private rest: Buffer = Buffer.alloc(0);
  private waiting: ClipFrame | undefined;
  private count: number;
  /** The frame that was taken last. */
  last: ClipFrame | undefined;
  usedAt = Date.now();

  constructor(
    file: string,
    private readonly index: ClipIndex,
    readonly start: number,
    size: TargetSize,
    signal: AbortSignal,
  ) {
    this.count = start;
    this.end = ENDS[formatOf(index)];
    const seconds = (index.times[start] ?? 0) + index.origin;
    // A hair before the key frame, so that rounding does not lose it. What comes before it is passed over here.
    const at = Math.max(0, seconds - 0.0005).toFixed(6);
    const seek = start === 0 ? [] : ["-ss", at, "-seek_timestamp", "1", "-noaccurate_seek"];
    const encoder = index.alpha
      ? ["-c:v", "png", "-compression_level", "1", "-pred", "none"]
      : ["-c:v", "mjpeg", "-q:v", "2"];
    this.child = startFfmpeg(
      [
        ...["-copyts", ...seek, ...decoderArgs(index), "-i", file],
        ...["-map", `0:${PICTURES}`, "-an", "-vf", filtersFor(index, size), "-fps_mode", "passthrough"],
        // The encoder's clock is the source's: at the average rate, frames that are close together fall on one tick.
        ...["-enc_time_base", "demux", ...encoder, "-threads", "1"],
        ...["-stats_enc_pre:v:0", "pipe:3", "-stats_enc_pre_fmt:v:0", "{pts} {tb}"],
        ...["-f", "image2pipe", "pipe:1"],
      ],
      signal,
    );
    this.child.end();
    this.iterator = this.child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    this.times = createInterface({ input: this.child.notes })[Symbol.asyncIterator]();
  }

  /** Position that decoding has come to. */
  get next(): number {
    return this.last ? this.last.position + 1 : this.start;
  }

  /** The frame that comes next; undefined after the last. */
  async peek(): Promise<ClipFrame | undefined> {
    // A decoder that starts in the middle may give frames before its start, without what they refer to.
    while (!this.waiting || this.waiting.position < this.start) {
      const image = await this.image();
      if (!image) return undefined;
      this.waiting = { image, position: await this.position() };
    }
    return this.waiting;
  }

  take(): void {
    this.last = this.waiting;
    this.waiting = undefined;
  }

  private async position(): Promise<number> {
    const [pts, base = ""] = ((await this.times.next()).value ?? "").split(" ");
    const [top, bottom] = base.split("/").map(Number);
    const seconds = (Number(pts) * (top ?? Number.NaN)) / (bottom ?? Number.NaN);
    const known = !this.index.counted && Number.isFinite(seconds);
    const position = known ? positionOf(this.index, seconds) : this.count;
    this.count = position + 1;
    return position;
  }

  private async image(): Promise<Buffer | undefined> {
    let searched = 0;
    for (;;) {
      const end = this.rest.indexOf(this.end, searched);
      if (end >= 0) {
        const image = Buffer.from(this.rest.subarray(0, end + this.end.length));
        this.rest = this.rest.subarray(end + this.end.length);
        return image;
      }
      searched = Math.max(0, this.rest.length - this.end.length + 1);
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
