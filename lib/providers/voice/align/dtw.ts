import { coarser, DIMENSIONS, type Features } from "./mfcc";

/** For each frame of the reference, the range of frames of the sound that may match it. */
interface Band {
  from: Int32Array;
  to: Int32Array;
}

/** Sounds up to so many frames (10 s) are aligned at once; longer ones roughly first, then near the rough path. */
const DIRECT_FRAMES = 1000;
const FACTOR = 8;
/** Frames on each side of the rough path that the fine one may use. */
const REACH = 60;

function distance(a: Features, i: number, b: Features, j: number): number {
  let sum = 0;
  const left = i * DIMENSIONS;
  const right = j * DIMENSIONS;
  for (let order = 0; order < DIMENSIONS; order += 1) {
    const difference = (a.values[left + order] as number) - (b.values[right + order] as number);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}

function fullBand(reference: number, sound: number): Band {
  return { from: new Int32Array(reference), to: new Int32Array(reference).fill(sound) };
}

/** The cells within `REACH` of a path found at a coarser grid. */
function bandAround(path: Int32Array, reference: number, sound: number): Band {
  const band = fullBand(reference, sound);
  for (let row = 0; row < reference; row += 1) {
    const cell = Math.min(path.length - 1, Math.floor(row / FACTOR));
    const low = path[Math.max(0, cell - 1)] as number;
    const high = path[Math.min(path.length - 1, cell + 1)] as number;
    band.from[row] = Math.max(0, low * FACTOR - REACH);
    band.to[row] = Math.min(sound, (high + 1) * FACTOR + REACH);
  }
  band.from[0] = 0;
  band.to[reference - 1] = sound;
  return band;
}

/** Weight of a step that stretches one side: under 1.2 vowels run away into pauses, over 1.6 real pauses are cut short. */
const STRETCH = 1.35;

const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;

/**
 * Dynamic time warping (Sakoe and Chiba, 1978, symmetric steps): for each frame of the reference the first frame of the
 * sound that the cheapest path gives it. A diagonal step pays for both frames it takes.
 */
function warpWithin(reference: Features, sound: Features, band: Band): Int32Array {
  const rows = reference.count;
  const offsets = new Float64Array(rows + 1);
  for (let row = 0; row < rows; row += 1) {
    offsets[row + 1] = (offsets[row] as number) + (band.to[row] as number) - (band.from[row] as number);
  }
  const steps = new Uint8Array(offsets[rows] as number);
  let previous = new Float64Array(sound.count).fill(Number.POSITIVE_INFINITY);
  let current = new Float64Array(sound.count);
  for (let row = 0; row < rows; row += 1) {
    current.fill(Number.POSITIVE_INFINITY);
    const from = band.from[row] as number;
    for (let column = from; column < (band.to[row] as number); column += 1) {
      const cost = distance(reference, row, sound, column);
      if (row === 0 && column === 0) {
        current[0] = cost;
        continue;
      }
      const diagonal = row > 0 && column > 0 ? (previous[column - 1] as number) + 2 * cost : Number.POSITIVE_INFINITY;
      const up = row > 0 ? (previous[column] as number) + cost * STRETCH : Number.POSITIVE_INFINITY;
      const left = column > 0 ? (current[column - 1] as number) + cost * STRETCH : Number.POSITIVE_INFINITY;
      const best = Math.min(diagonal, up, left);
      current[column] = best;
      steps[(offsets[row] as number) + column - from] = best === diagonal ? DIAGONAL : best === up ? UP : LEFT;
    }
    [previous, current] = [current, previous];
  }
  return trace(steps, offsets, band, rows, sound.count);
}

function trace(steps: Uint8Array, offsets: Float64Array, band: Band, rows: number, columns: number): Int32Array {
  const path = new Int32Array(rows);
  let row = rows - 1;
  let column = columns - 1;
  while (row >= 0 && column >= 0) {
    path[row] = column;
    if (row === 0 && column === 0) break;
    const step = steps[(offsets[row] as number) + column - (band.from[row] as number)];
    if (step !== LEFT || column === 0) row -= 1;
    if (step !== UP) column -= 1;
    column = Math.max(0, column);
  }
  return path;
}

/** For each frame of `reference` the frame of `sound` that says the same; ascending. */
export function warp(reference: Features, sound: Features): Int32Array {
  if (Math.max(reference.count, sound.count) <= DIRECT_FRAMES) {
    return warpWithin(reference, sound, fullBand(reference.count, sound.count));
  }
  const rough = warp(coarser(reference, FACTOR), coarser(sound, FACTOR));
  return warpWithin(reference, sound, bandAround(rough, reference.count, sound.count));
}
