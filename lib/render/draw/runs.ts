import { cancelled } from "../child";
import type { PlannedChunk } from "../types";

/**
 * Pictures that a tab draws before it is closed. It holds more with each of them (measured: a sixth of a megabyte at 1080p)
 * and gives all of it back at the end; a short film is spared the opening of another one.
 */
const TAB_PICTURES = 600;
const SHORT_FILM_PICTURES = 1500;

export const picturesIn = (chunks: PlannedChunk[]): number =>
  chunks.reduce((sum, chunk) => sum + chunk.pictures.length, 0);

/** Cuts the list into runs of about so many pictures. */
function cut(chunks: PlannedChunk[], most: number): PlannedChunk[][] {
  const found: PlannedChunk[][] = [];
  let pictures = Number.POSITIVE_INFINITY;
  for (const chunk of chunks) {
    if (pictures + chunk.pictures.length > most) {
      found.push([]);
      pictures = 0;
    }
    found.at(-1)?.push(chunk);
    pictures += chunk.pictures.length;
  }
  return found;
}

/**
 * Draws a list in runs: a short one in a single run of all tabs; a long one with each tab taking run after run for itself, so
 * that one draws while another opens.
 * @param draw draws a run with so many tabs and gives the chunks that it could not draw.
 * @returns all of these.
 */
export async function drawInRuns(
  { concurrency, signal }: { concurrency: number; signal: AbortSignal },
  chunks: PlannedChunk[],
  draw: (run: PlannedChunk[], tabs: number) => Promise<PlannedChunk[]>,
): Promise<PlannedChunk[]> {
  const short = picturesIn(chunks) <= SHORT_FILM_PICTURES;
  const runs = short ? [chunks] : cut(chunks, TAB_PICTURES);
  const failed: PlannedChunk[] = [];
  const lane = async () => {
    try {
      for (let run = runs.shift(); run && run.length > 0; run = runs.shift()) {
        if (signal.aborted) throw cancelled();
        failed.push(...(await draw(run, short ? concurrency : 1)));
      }
    } catch (error) {
      runs.length = 0;
      throw error;
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: short ? 1 : concurrency }, lane));
  const broken = lanes.find((result) => result.status === "rejected");
  if (broken) throw broken.reason;
  return failed;
}
