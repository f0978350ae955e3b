import path from "node:path";
import { runFfmpegTo } from "@/lib/render/child";
import { openRenderBrowser } from "@/lib/render/draw/browser";
import { psnr } from "@/lib/render/draw/compare";
import { renderStill } from "@/lib/render/draw/still";
import type { Timeline } from "@/lib/timeline/schema";

const COMPARED = 4;

/** Lowest PSNR in dB of a few frames spread over the film, against lossless screenshots of them. */
export async function decibelsOf(timeline: Timeline, video: string, folder: string): Promise<number> {
  const browser = await openRenderBrowser();
  let lowest = Number.POSITIVE_INFINITY;
  try {
    for (let index = 0; index < COMPARED; index += 1) {
      const frame = Math.floor(((index + 0.4) * timeline.durationInFrames) / COMPARED);
      const still = path.join(folder, `frame-${frame}.png`);
      await renderStill({ timeline, frame, out: still, browser });
      lowest = Math.min(lowest, await psnr({ video, frame, fps: timeline.fps, still }));
    }
  } finally {
    await browser.close();
  }
  return lowest;
}

/**
 * Seconds that x264 (veryfast) alone takes for the film's frames: they are decoded and encoded again, and the time of
 * decoding alone is taken off.
 */
export async function encodeAlone(video: string, folder: string): Promise<number> {
  const time = async (args: string[]) => {
    const started = performance.now();
    await runFfmpegTo(["-i", video, "-an", "-sn", ...args]);
    return (performance.now() - started) / 1000;
  };
  const decoding = await time(["-c:v", "rawvideo", "-f", "null", "-"]);
  const both = await time(["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", path.join(folder, "x264.mp4")]);
  return Math.max(0, both - decoding);
}
