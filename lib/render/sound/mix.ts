import type { Timeline } from "@/lib/timeline/schema";
import { type SoundingItem, soundingItems } from "@/lib/timeline/state/sounding";
import { volumeAt } from "@/lib/timeline/state/volume";
import { cancelled } from "../child";
import { Limiter, type Stereo } from "./limiter";
import { frameAt, SoundSource, sampleOf } from "./source";

/** Frames mixed at a time: about a second, so that memory does not grow with the film. */
const blockFrames = (fps: number) => Math.max(1, Math.round(fps));

export const endOfItem = (item: SoundingItem): number => item.from + item.durationInFrames;

/** Memory for sound that is used again and again. */
class StereoRoom {
  private room: Stereo = [new Float32Array(0), new Float32Array(0)];

  of(length: number): Stereo {
    if (this.room[0].length < length) this.room = [new Float32Array(length), new Float32Array(length)];
    return [this.room[0].subarray(0, length), this.room[1].subarray(0, length)];
  }
}

/** Adds the source's next samples to the mix, with the volume going straight from one frame's value to the next one's. */
function add(
  timeline: Timeline,
  item: SoundingItem,
  source: Stereo,
  mix: Stereo,
  firstFrame: number,
  frames: number,
): void {
  const { fps } = timeline;
  const end = endOfItem(item);
  const base = sampleOf(firstFrame, fps);
  const start = sampleOf(Math.max(firstFrame, item.from), fps) - base;
  // A balance: the side that the sound is turned away from gets less of it.
  const sides = [Math.min(1, 1 - item.pan), Math.min(1, 1 + item.pan)] as const;
  for (let frame = Math.max(firstFrame, item.from); frame < Math.min(firstFrame + frames, end); frame += 1) {
    const from = sampleOf(frame, fps) - base;
    const to = sampleOf(frame + 1, fps) - base;
    const gain = volumeAt(timeline, item, frame);
    const step = ((frame + 1 < end ? volumeAt(timeline, item, frame + 1) : gain) - gain) / (to - from);
    for (const channel of [0, 1] as const) {
      const target = mix[channel];
      const samples = source[channel];
      const side = sides[channel];
      for (let index = from; index < to; index += 1) {
        target[index] =
          (target[index] as number) + (samples[index - start] as number) * (gain + step * (index - from)) * side;
      }
    }
  }
}

/**
 * Everything that is heard from one sample of the film up to another, added up, block by block: 48 kHz stereo, sample n
 * of the film belongs to the picture at n / 48000 seconds. What a sample is does not depend on where one begins. A block is
 * written over when the next one is asked for.
 */
export async function* mixRange(
  timeline: Timeline,
  range: { from: number; to: number },
  signal?: AbortSignal,
): AsyncGenerator<Stereo> {
  const { fps } = timeline;
  const begin = frameAt(range.from, fps);
  const end = Math.min(timeline.durationInFrames, frameAt(range.to - 1, fps) + 1);
  const waiting = soundingItems(timeline).filter((item) => endOfItem(item) > begin);
  const playing = new Set<SoundSource>();
  const step = blockFrames(fps);
  const mixing = new StereoRoom();
  const reading = new StereoRoom();
  try {
    for (let first = begin; first < end; first += step) {
      if (signal?.aborted) throw cancelled();
      const frames = Math.min(step, end - first);
      const base = sampleOf(first, fps);
      const length = sampleOf(first + frames, fps) - base;
      const mix = mixing.of(length);
      for (const channel of mix) channel.fill(0);
      while (waiting[0] && waiting[0].from < first + frames) {
        const item = waiting.shift() as SoundingItem;
        const offset = Math.max(0, base - sampleOf(item.from, fps));
        playing.add(new SoundSource(timeline, item, signal, offset));
      }
      for (const source of playing) {
        const { item } = source;
        const from = sampleOf(Math.max(first, item.from), fps);
        const to = sampleOf(Math.min(first + frames, endOfItem(item)), fps);
        const block = reading.of(to - from);
        await source.read(block[0], block[1]);
        add(timeline, item, block, mix, first, frames);
        if (endOfItem(item) <= first + frames) {
          await source.close();
          playing.delete(source);
        }
      }
      const cut = (samples: Float32Array) =>
        samples.subarray(Math.max(0, range.from - base), Math.min(length, range.to - base));
      yield [cut(mix[0]), cut(mix[1])];
    }
  } finally {
    for (const source of playing) await source.close();
  }
}

/** The film's whole sound, block by block, below −1 dBFS and exactly as many samples as the film is long. */
export async function* mixSound(timeline: Timeline, signal?: AbortSignal): AsyncGenerator<Stereo> {
  const limiter = new Limiter();
  const to = sampleOf(timeline.durationInFrames, timeline.fps);
  for await (const block of mixRange(timeline, { from: 0, to }, signal)) yield limiter.push(block);
  yield limiter.flush();
}
