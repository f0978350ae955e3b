import type { ItemOf } from "@/lib/timeline/schema";

/** Something that plays a file. */
export type Played = ItemOf<"audio"> | ItemOf<"music"> | ItemOf<"video">;

/** Whether an item plays a file. */
export const isPlayed = (item: { kind: string }): item is Played =>
  item.kind === "audio" || item.kind === "music" || item.kind === "video";

/**
 * The second of its file that an item plays at a frame of its own.
 * @param frame counted from the item's start; may be a fraction
 * @param seconds how long the file is; 0 when that is not known
 */
export function sourceSecond(item: Played, frame: number, { fps, seconds }: { fps: number; seconds: number }): number {
  if (item.kind === "video" && item.freezeAt !== undefined) return item.freezeAt;
  const isBackwards = item.kind === "video" && item.reverse;
  const at = isBackwards ? item.durationInFrames - frame : frame;
  const second = item.trimStart + (at / fps) * item.speed;
  const round = seconds - item.trimStart;
  const loops = "loop" in item && item.loop && round > 0;
  return loops ? item.trimStart + ((second - item.trimStart) % round) : second;
}

/** Frames of the film at which moments of an item's file are heard, ascending; of a loop those of each round. */
export function heardFrames(
  item: Played,
  moments: readonly number[],
  { fps, seconds }: { fps: number; seconds: number },
): number[] {
  const round = seconds - item.trimStart;
  const loops = "loop" in item && item.loop && round > 0;
  const rounds = loops ? Math.ceil(((item.durationInFrames / fps) * item.speed) / round) : 1;
  const frames: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1)
    for (const moment of moments) {
      if (moment < item.trimStart) continue;
      const frame = Math.round(((moment - item.trimStart + turn * round) * fps) / item.speed);
      if (frame < item.durationInFrames) frames.push(item.from + frame);
    }
  return frames;
}
