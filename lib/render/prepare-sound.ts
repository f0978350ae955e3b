import type { Timeline } from "@/lib/timeline/schema";
import { hasSound } from "@/lib/timeline/state/sounding";
import { cacheOf } from "./plan/plan";
import { cachedSound } from "./sound/cached-sound";
import type { PlanOptions } from "./types";

export interface PrepareSoundOptions extends PlanOptions {
  timeline: Timeline;
  /** A folder for what is needed meanwhile. */
  work: string;
  signal?: AbortSignal;
}

/**
 * Mixes and encodes the sound of a film in H.264 or H.265 into the render cache, at the usual bit rate: `renderTimeline` finds
 * it there.
 * @throws AppError `cancelled` on abort; `unsupported_media` for sound that cannot be decoded
 */
export async function prepareSound(options: PrepareSoundOptions): Promise<void> {
  const { timeline, work, signal = new AbortController().signal } = options;
  if (hasSound(timeline)) await cachedSound({ timeline, cache: cacheOf(options), work, signal });
}
