import path from "node:path";
import { renderTimeline } from "@/lib/render";
import { fixtureFilm } from "./media";
import { repeated } from "./repeated";

export interface LongRender {
  minutes: number;
  seconds: number;
  timesRealtime: number;
  chunks: number;
  /** Most that all processes of the render held together. */
  peakMemoryBytes: number;
}

/** A lecture of so many minutes drawn from an empty cache: how long it takes and how much memory. */
export async function longRender(minutes: number, folder: string): Promise<LongRender> {
  const film = await fixtureFilm("lecture");
  const seconds = film.durationInFrames / film.fps;
  const timeline = repeated(film, Math.max(1, Math.round((minutes * 60) / seconds)));
  const out = path.join(folder, "long.mp4");
  const made = await renderTimeline({ timeline, out, cacheDir: path.join(folder, "long") });
  return {
    minutes: timeline.durationInFrames / timeline.fps / 60,
    seconds: made.seconds.total,
    timesRealtime: timeline.durationInFrames / timeline.fps / made.seconds.total,
    chunks: made.chunksRendered,
    peakMemoryBytes: made.peakMemoryBytes,
  };
}

export const describeLong = ({ minutes, seconds, timesRealtime, chunks, peakMemoryBytes }: LongRender): string =>
  `${minutes} minutes of lecture: ${seconds.toFixed(0)} s, ${timesRealtime.toFixed(2)}x realtime, ${chunks} chunks, ` +
  `${(peakMemoryBytes / 1e9).toFixed(2)} GB at most`;
