import type { Item, ItemOf, Timeline } from "@/lib/timeline/schema";
import { startFfmpeg } from "./child";
import { SAMPLE_RATE } from "./sample-rate";
import { WaveFile } from "./wave-file";
import { type SampleStream, WaveStream } from "./wave-stream";

export type SoundingItem = ItemOf<"audio"> | ItemOf<"music"> | ItemOf<"video">;

/** Whether the item can be heard: frozen clips and items at volume 0 cannot. */
export function sounds(item: Item): item is SoundingItem {
  if (item.kind === "audio" || item.kind === "music") return item.volume > 0;
  return item.kind === "video" && item.volume > 0 && item.freezeAt === undefined;
}

/** Sample at which a frame starts. */
export const sampleOf = (frame: number, fps: number): number => Math.round((frame * SAMPLE_RATE) / fps);

/** Frame that a sample belongs to. */
export function frameAt(sample: number, fps: number): number {
  const frame = Math.floor((sample * fps) / SAMPLE_RATE);
  return sampleOf(frame + 1, fps) <= sample ? frame + 1 : frame;
}

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

/**
 * The samples of one item in order, 48 kHz stereo, decoded by ffmpeg as they are needed: trimmed, at the item's speed
 * (pitch kept), repeated when it loops. A source that is too short is followed by silence. Wherever one begins to read,
 * the samples are the same.
 */
export class SoundSource {
  private stream: SampleStream | undefined;
  private finished = false;
  private reversed: [Float32Array, Float32Array] | undefined;
  private position = 0;

  constructor(
    private readonly timeline: Timeline,
    readonly item: SoundingItem,
    private readonly signal?: AbortSignal,
    /** Samples of the item that are left out at its start. */
    private offset = 0,
  ) {}

  /** @param skipped samples that are left out at the start. */
  private async open(skipped = 0): Promise<SampleStream | undefined> {
    const { item, timeline } = this;
    const asset = timeline.assets[item.assetId];
    if (!asset) return undefined;
    const plain =
      item.speed === 1 && (await WaveFile.open(asset.src, Math.round(item.trimStart * SAMPLE_RATE) + skipped));
    this.stream = plain || this.decode(asset.src, skipped);
    return this.stream;
  }

  private decode(src: string, skipped: number): WaveStream {
    const { item, timeline, signal } = this;
    const seconds = (item.durationInFrames / timeline.fps) * item.speed;
    const filters = [
      "aresample=48000",
      "aformat=channel_layouts=stereo",
      `atrim=start=${item.trimStart.toFixed(6)}:duration=${(seconds + 1).toFixed(6)}`,
      "asetpts=PTS-STARTPTS",
      ...tempo(item.speed),
      ...(skipped > 0 ? [`atrim=start_sample=${skipped}`, "asetpts=PTS-STARTPTS"] : []),
    ];
    const child = startFfmpeg(
      [
        ...["-vn", "-i", src, "-map", "0:a:0?", "-af", filters.join(",")],
        ...["-c:a", "pcm_s24le", "-ar", "48000", "-ac", "2", "-bitexact", "-f", "wav", "pipe:1"],
      ],
      signal,
    );
    child.end();
    return new WaveStream(child);
  }

  private get loops(): boolean {
    return "loop" in this.item && this.item.loop;
  }

  /** Fills both channels with the next samples. */
  async read(left: Float32Array, right: Float32Array): Promise<void> {
    left.fill(0);
    right.fill(0);
    if (this.item.kind === "video" && this.item.reverse) return this.readReversed(left, right);
    if (this.offset > 0) await this.start();
    let at = 0;
    let empty = 0;
    while (at < left.length && !this.finished) {
      const stream = this.stream ?? (await this.open());
      if (!stream) {
        this.finished = true;
        break;
      }
      const got = await stream.read(left, right, at);
      at += got;
      if (at >= left.length) break;
      empty = got === 0 ? empty + 1 : 0;
      await this.endOfStream();
      // A file without sound, or shorter than one block, must not be opened for ever.
      if (!this.loops || empty > 1) this.finished = true;
    }
  }

  private async endOfStream(): Promise<void> {
    await this.close();
    this.signal?.throwIfAborted();
  }

  /** Goes to where reading begins. How long one round of a loop is shows only when it has been passed over. */
  private async start(): Promise<void> {
    const { offset } = this;
    this.offset = 0;
    if (!this.loops) {
      await this.open(offset);
      return;
    }
    const passed = (await (await this.open())?.skip(offset)) ?? 0;
    if (passed === offset) return;
    await this.endOfStream();
    this.finished = passed === 0;
    const left = passed > 0 ? offset % passed : 0;
    if (left > 0) await (await this.open())?.skip(left);
  }

  private async readReversed(left: Float32Array, right: Float32Array): Promise<void> {
    if (!this.reversed) {
      const length = sampleOf(this.item.durationInFrames, this.timeline.fps);
      const whole: [Float32Array, Float32Array] = [new Float32Array(length), new Float32Array(length)];
      const got = (await (await this.open())?.read(whole[0], whole[1], 0)) ?? 0;
      this.reversed = [whole[0].subarray(0, got).reverse(), whole[1].subarray(0, got).reverse()];
      this.position = this.offset;
      await this.close();
    }
    const [fromLeft, fromRight] = this.reversed;
    left.set(fromLeft.subarray(this.position, this.position + left.length));
    right.set(fromRight.subarray(this.position, this.position + right.length));
    this.position += left.length;
  }

  async close(): Promise<void> {
    const { stream } = this;
    this.stream = undefined;
    await stream?.close();
  }
}
