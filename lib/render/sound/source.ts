import { readSoundPlace, type SoundPlace, toStereo, unheard } from "@/lib/media/sound-place";
import type { Timeline } from "@/lib/timeline/schema";
import type { SoundingItem } from "@/lib/timeline/state/sounding";
import { startFfmpeg } from "../child";
import { SAMPLE_RATE } from "./sample-rate";
import { WaveFile } from "./wave-file";
import { type SampleStream, WaveStream } from "./wave-stream";

/** Sample at which a frame starts. */
export const sampleOf = (frame: number, fps: number): number => Math.round((frame * SAMPLE_RATE) / fps);

/** Frame that a sample belongs to. */
export function frameAt(sample: number, fps: number): number {
  const frame = Math.floor((sample * fps) / SAMPLE_RATE);
  return sampleOf(frame + 1, fps) <= sample ? frame + 1 : frame;
}

/** Seconds of silence behind a source that is stretched: the filter keeps its last window for itself. */
const TAIL = 0.2;

/** Times full scale that several channels may reach together on their way here; the film's limiter is behind them. */
const HEADROOM = 4;

/** Played like a tape: faster is higher. */
const tape = (speed: number): string[] =>
  Math.abs(speed - 1) > 1e-6 ? [`asetrate=${Math.round(SAMPLE_RATE * speed)}`, `aresample=${SAMPLE_RATE}`] : [];

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
 * (pitch kept or not), repeated when it loops. A source that is too short is followed by silence. Wherever one begins to read,
 * the samples are the same.
 */
export class SoundSource {
  private stream: SampleStream | undefined;
  private finished = false;
  private reversed: [Float32Array, Float32Array] | undefined;
  private position = 0;
  private place: SoundPlace | undefined;
  private offset: number;

  constructor(
    private readonly timeline: Timeline,
    readonly item: SoundingItem,
    private readonly signal?: AbortSignal,
    /** Samples of the item that are left out at its start. */
    offset = 0,
  ) {
    // What begins in the middle of a round has its place in it by what was cut off.
    const round = "loop" in item && item.loop ? Math.max(0, item.head) : 0;
    this.offset = offset + sampleOf(round, timeline.fps);
  }

  /** @param skipped samples that are left out at the start. */
  private async open(skipped = 0): Promise<SampleStream | undefined> {
    const { item, timeline } = this;
    const asset = timeline.assets[item.assetId];
    // An asset without a place is somebody else's: the film gets nothing of it.
    if (!asset?.src) return undefined;
    const plain =
      item.speed === 1 &&
      this.roundSamples === undefined &&
      (await WaveFile.open(asset.src, Math.round(item.trimStart * SAMPLE_RATE) + skipped));
    if (plain) this.stream = plain;
    else {
      this.place ??= await readSoundPlace(asset.src, this.signal);
      this.stream = this.decode(asset.src, skipped, this.place);
    }
    return this.stream;
  }

  private decode(src: string, skipped: number, place: SoundPlace): WaveStream {
    const { begins, ends, channels } = place;
    const { item, timeline, signal } = this;
    const seconds = (item.durationInFrames / timeline.fps) * item.speed;
    const stretch = item.keepPitch ? tempo(item.speed) : tape(item.speed);
    const round = this.roundSamples;
    const end = round === undefined ? "" : `:end_sample=${round}`;
    const filters = [
      // Sound keeps its place on the clock of the whole file: beside a clip's pictures it may begin later than they do.
      `asetpts=PTS-${begins}/TB`,
      "aresample=48000:async=1:first_pts=0",
      ...(channels > 2 ? [`volume=${1 / HEADROOM}`] : []),
      ...toStereo(place),
      ...(ends === undefined ? [] : [`atrim=end_sample=${Math.round(ends * SAMPLE_RATE)}`]),
      `atrim=start=${item.trimStart.toFixed(6)}:duration=${(seconds + 1).toFixed(6)}`,
      "asetpts=PTS-STARTPTS",
      ...(stretch.length > 0 || round !== undefined ? [`apad=pad_dur=${round === undefined ? TAIL : seconds}`] : []),
      ...stretch,
      ...(skipped > 0 || end ? [`atrim=start_sample=${skipped}${end}`, "asetpts=PTS-STARTPTS"] : []),
    ];
    const child = startFfmpeg(
      [
        ...["-copyts", "-vn", "-i", src, "-map", "0:a:0?", "-af", filters.join(",")],
        ...["-c:a", "pcm_s24le", "-ar", "48000", "-ac", "2", "-bitexact", "-f", "wav", "pipe:1"],
      ],
      signal,
    );
    child.end();
    return new WaveStream(child, (cause) => unheard(src, cause), channels > 2 ? HEADROOM : 1);
  }

  /** Samples of one round of a clip that loops: its pictures set in anew after its whole length, however long its sound is. */
  private get roundSamples(): number | undefined {
    const { item, timeline } = this;
    if (item.kind !== "video" || !item.loop) return undefined;
    const length = timeline.assets[item.assetId]?.durationSeconds ?? 0;
    if (length <= 0) return undefined;
    return Math.round((Math.max(1 / timeline.fps, length - item.trimStart) * SAMPLE_RATE) / item.speed);
  }

  private get loops(): boolean {
    return "loop" in this.item && this.item.loop;
  }

  /** Fills both channels with the next samples. */
  async read(left: Float32Array, right: Float32Array): Promise<void> {
    left.fill(0);
    right.fill(0);
    if (this.item.kind === "video" && this.item.reverse) return this.readReversed(left, right);
    return this.readOn(left, right);
  }

  private async readOn(left: Float32Array, right: Float32Array): Promise<void> {
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

  /** What the item would play forwards, rounds and closing silence included, from its end on. */
  private async readReversed(left: Float32Array, right: Float32Array): Promise<void> {
    if (!this.reversed) {
      const length = sampleOf(this.item.durationInFrames, this.timeline.fps);
      this.position = this.offset;
      this.offset = 0;
      this.reversed = [new Float32Array(length), new Float32Array(length)];
      await this.readOn(...this.reversed);
      for (const channel of this.reversed) channel.reverse();
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
