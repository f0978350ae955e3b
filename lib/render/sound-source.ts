import type { Readable } from "node:stream";
import type { Item, ItemOf, Timeline } from "@/lib/timeline/schema";
import { type FfmpegChild, startFfmpeg } from "./child";

export const SAMPLE_RATE = 48_000;

export type SoundingItem = ItemOf<"audio"> | ItemOf<"music"> | ItemOf<"video">;

/** Whether the item can be heard: frozen clips and items at volume 0 cannot. */
export function sounds(item: Item): item is SoundingItem {
  if (item.kind === "audio" || item.kind === "music") return item.volume > 0;
  return item.kind === "video" && item.volume > 0 && item.freezeAt === undefined;
}

/** Sample at which a frame starts. */
export const sampleOf = (frame: number, fps: number): number => Math.round((frame * SAMPLE_RATE) / fps);

/** `atempo` takes factors from 0.5 to 100; smaller ones are chained. */
function tempo(speed: number): string[] {
  const filters: string[] = [];
  let left = speed;
  while (left < 0.5) {
    filters.push("atempo=0.5");
    left /= 0.5;
  }
  if (Math.abs(left - 1) > 1e-6) filters.push(`atempo=${left.toFixed(6)}`);
  return filters;
}

/** Reads s24le stereo out of a WAVE stream; the header's sizes are unknown while it is streamed. */
class WaveStream {
  private rest: Buffer = Buffer.alloc(0);
  private header = true;
  private readonly iterator: AsyncIterator<Buffer>;
  ended = false;

  constructor(stream: Readable) {
    this.iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  private async more(): Promise<void> {
    const next = await this.iterator.next();
    if (next.done) {
      this.ended = true;
      return;
    }
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, next.value]) : next.value;
  }

  private async skipHeader(): Promise<void> {
    while (!this.ended) {
      const at = this.rest.indexOf("data", 12, "latin1");
      if (at >= 0 && this.rest.length >= at + 8) {
        this.rest = this.rest.subarray(at + 8);
        this.header = false;
        return;
      }
      await this.more();
    }
  }

  /** Fills `left` and `right` from `offset` on; returns how many samples there were. */
  async read(left: Float32Array, right: Float32Array, offset: number): Promise<number> {
    if (this.header) await this.skipHeader();
    let at = offset;
    while (at < left.length) {
      const whole = Math.min(left.length - at, Math.floor(this.rest.length / 6));
      if (whole === 0) {
        if (this.ended) break;
        await this.more();
        continue;
      }
      const bytes = this.rest;
      for (let index = 0; index < whole; index += 1) {
        left[at + index] = bytes.readIntLE(index * 6, 3) / 8_388_608;
        right[at + index] = bytes.readIntLE(index * 6 + 3, 3) / 8_388_608;
      }
      this.rest = bytes.subarray(whole * 6);
      at += whole;
    }
    return at - offset;
  }
}

/**
 * The samples of one item in order, 48 kHz stereo, decoded by ffmpeg as they are needed: trimmed, at the item's speed
 * (pitch kept), repeated when it loops. A source that is too short is followed by silence.
 */
export class SoundSource {
  private child: FfmpegChild | undefined;
  private stream: WaveStream | undefined;
  private finished = false;
  private reversed: [Float32Array, Float32Array] | undefined;
  private position = 0;

  constructor(
    private readonly timeline: Timeline,
    readonly item: SoundingItem,
    private readonly signal?: AbortSignal,
  ) {}

  private open(): WaveStream | undefined {
    const asset = this.timeline.assets[this.item.assetId];
    if (!asset) return undefined;
    const seconds = (this.item.durationInFrames / this.timeline.fps) * this.item.speed;
    const trim = `atrim=start=${this.item.trimStart.toFixed(6)}:duration=${(seconds + 1).toFixed(6)}`;
    const filters = [
      "aresample=48000",
      "aformat=channel_layouts=stereo",
      trim,
      "asetpts=PTS-STARTPTS",
      ...tempo(this.item.speed),
    ];
    this.child = startFfmpeg(
      [
        "-vn",
        "-i",
        asset.src,
        "-map",
        "0:a:0?",
        "-af",
        filters.join(","),
        "-c:a",
        "pcm_s24le",
        "-ar",
        "48000",
        "-ac",
        "2",
        "-bitexact",
        "-f",
        "wav",
        "pipe:1",
      ],
      this.signal,
    );
    this.child.end();
    this.stream = new WaveStream(this.child.stdout);
    return this.stream;
  }

  private get loops(): boolean {
    return "loop" in this.item && this.item.loop;
  }

  /** Fills both channels with the next samples. */
  async read(left: Float32Array, right: Float32Array): Promise<void> {
    left.fill(0);
    right.fill(0);
    if (this.item.kind === "video" && this.item.reverse) return this.readReversed(left, right);
    let at = 0;
    let empty = 0;
    while (at < left.length && !this.finished) {
      const stream = this.stream ?? this.open();
      if (!stream) {
        this.finished = true;
        break;
      }
      const got = await stream.read(left, right, at);
      at += got;
      if (at >= left.length) break;
      empty = got === 0 ? empty + 1 : 0;
      await this.child?.done.catch((error) => {
        if (this.signal?.aborted) throw error;
      });
      this.stream = undefined;
      // A file without sound, or shorter than one block, must not be opened for ever.
      if (!this.loops || empty > 1) this.finished = true;
    }
  }

  private async readReversed(left: Float32Array, right: Float32Array): Promise<void> {
    if (!this.reversed) {
      const length = sampleOf(this.item.durationInFrames, this.timeline.fps);
      const whole: [Float32Array, Float32Array] = [new Float32Array(length), new Float32Array(length)];
      const stream = this.open();
      const got = stream ? await stream.read(whole[0], whole[1], 0) : 0;
      this.reversed = [whole[0].subarray(0, got).reverse(), whole[1].subarray(0, got).reverse()];
      this.close();
    }
    const [fromLeft, fromRight] = this.reversed;
    left.set(fromLeft.subarray(this.position, this.position + left.length));
    right.set(fromRight.subarray(this.position, this.position + right.length));
    this.position += left.length;
  }

  close(): void {
    this.child?.kill();
    this.stream = undefined;
  }
}
