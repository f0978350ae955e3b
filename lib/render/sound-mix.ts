import type { Timeline } from "@/lib/timeline/schema";
import { volumeAt } from "@/lib/timeline/volume";
import { Limiter, type Stereo } from "./limiter";
import { type SoundingItem, SoundSource, sampleOf, sounds } from "./sound-source";

/** Frames mixed at a time: about a second, so that memory does not grow with the film. */
const blockFrames = (fps: number) => Math.max(1, Math.round(fps));

/** The items that are heard, on tracks that are not muted. */
export function soundingItems(timeline: Timeline): SoundingItem[] {
  return timeline.tracks.filter((track) => !track.muted).flatMap((track) => track.items.filter(sounds));
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
  const end = item.from + item.durationInFrames;
  const base = sampleOf(firstFrame, fps);
  const start = sampleOf(Math.max(firstFrame, item.from), fps) - base;
  for (let frame = Math.max(firstFrame, item.from); frame < Math.min(firstFrame + frames, end); frame += 1) {
    const from = sampleOf(frame, fps) - base;
    const to = sampleOf(frame + 1, fps) - base;
    const gain = volumeAt(timeline, item, frame);
    const step = ((frame + 1 < end ? volumeAt(timeline, item, frame + 1) : gain) - gain) / (to - from);
    for (const channel of [0, 1] as const) {
      const target = mix[channel];
      const samples = source[channel];
      for (let index = from; index < to; index += 1) {
        target[index] = (target[index] ?? 0) + (samples[index - start] ?? 0) * (gain + step * (index - from));
      }
    }
  }
}

/**
 * The film's sound, block by block, 48 kHz stereo, exactly as many samples as the film is long: sample n belongs to the
 * picture at n / 48000 seconds.
 */
export async function* mixSound(timeline: Timeline, signal?: AbortSignal): AsyncGenerator<Stereo> {
  const { fps, durationInFrames: total } = timeline;
  const waiting = soundingItems(timeline).sort((a, b) => a.from - b.from);
  const playing = new Set<SoundSource>();
  const limiter = new Limiter();
  const step = blockFrames(fps);
  try {
    for (let first = 0; first < total; first += step) {
      const frames = Math.min(step, total - first);
      const base = sampleOf(first, fps);
      const length = sampleOf(first + frames, fps) - base;
      const mix: Stereo = [new Float32Array(length), new Float32Array(length)];
      while (waiting[0] && waiting[0].from < first + frames)
        playing.add(new SoundSource(timeline, waiting.shift() as SoundingItem, signal));
      for (const source of playing) {
        const { item } = source;
        const from = sampleOf(Math.max(first, item.from), fps);
        const to = sampleOf(Math.min(first + frames, item.from + item.durationInFrames), fps);
        const block: Stereo = [new Float32Array(to - from), new Float32Array(to - from)];
        await source.read(block[0], block[1]);
        add(timeline, item, block, mix, first, frames);
        if (item.from + item.durationInFrames <= first + frames) {
          source.close();
          playing.delete(source);
        }
      }
      yield limiter.push(mix);
    }
    yield limiter.flush();
  } finally {
    for (const source of playing) source.close();
  }
}
