import type { PixelRect } from "./protocol";

/** A part of a picture in planar YUV 4:2:0, BT.709, limited range; the planes lie one behind the other. */
export interface YuvRegion extends PixelRect {
  bytes: Uint8Array<ArrayBuffer>;
}

/** Grows a rectangle to even coordinates inside the canvas: chroma has half the resolution. */
export function evenRect(rect: PixelRect, width: number, height: number): PixelRect {
  return {
    left: Math.max(0, rect.left & ~1),
    top: Math.max(0, rect.top & ~1),
    right: Math.min(width, (rect.right + 1) & ~1),
    bottom: Math.min(height, (rect.bottom + 1) & ~1),
  };
}

/**
 * Converts part of an RGBA picture. Luma as in ITU-R BT.709 (coefficients times 65536); chroma stands on every second
 * luma column (weights 1-2-1) and between two rows, where H.264 says decoders look for it by default.
 * @param pixels the whole picture, one 32-bit word (little-endian RGBA) for each pixel.
 * @param rect even coordinates.
 */
export function toYuv(pixels: Uint32Array, width: number, rect: PixelRect): YuvRegion {
  const { left, top, right, bottom } = rect;
  const columns = right - left;
  const rows = bottom - top;
  const bytes = new Uint8Array((columns * rows * 3) / 2);
  const half = columns >> 1;
  let blue = columns * rows;
  let red = blue + half * (rows >> 1);
  for (let row = 0; row < rows; row += 2) {
    let at = (top + row) * width + left;
    let luma = row * columns;
    const before = left > 0 ? at - 1 : at;
    const pair = (index: number, shift: number) =>
      (((pixels[index] as number) >>> shift) & 255) + (((pixels[index + width] as number) >>> shift) & 255);
    let lastR = pair(before, 0);
    let lastG = pair(before, 8);
    let lastB = pair(before, 16);
    for (let column = 0; column < columns; column += 2) {
      const a = pixels[at] as number;
      const b = pixels[at + 1] as number;
      const c = pixels[at + width] as number;
      const d = pixels[at + width + 1] as number;
      const ar = a & 255;
      const ag = (a >>> 8) & 255;
      const ab = (a >>> 16) & 255;
      const br = b & 255;
      const bg = (b >>> 8) & 255;
      const bb = (b >>> 16) & 255;
      const cr = c & 255;
      const cg = (c >>> 8) & 255;
      const cb = (c >>> 16) & 255;
      const dr = d & 255;
      const dg = (d >>> 8) & 255;
      const db = (d >>> 16) & 255;
      bytes[luma] = (11966 * ar + 40254 * ag + 4064 * ab + 1081344) >> 16;
      bytes[luma + 1] = (11966 * br + 40254 * bg + 4064 * bb + 1081344) >> 16;
      bytes[luma + columns] = (11966 * cr + 40254 * cg + 4064 * cb + 1081344) >> 16;
      bytes[luma + columns + 1] = (11966 * dr + 40254 * dg + 4064 * db + 1081344) >> 16;
      const nextR = br + dr;
      const nextG = bg + dg;
      const nextB = bb + db;
      const r = lastR + 2 * (ar + cr) + nextR;
      const g = lastG + 2 * (ag + cg) + nextG;
      const u = lastB + 2 * (ab + cb) + nextB;
      bytes[blue] = (-6596 * r - 22189 * g + 28785 * u + 67371008) >> 19;
      bytes[red] = (28785 * r - 26146 * g - 2639 * u + 67371008) >> 19;
      blue += 1;
      red += 1;
      lastR = nextR;
      lastG = nextG;
      lastB = nextB;
      at += 2;
      luma += 2;
    }
  }
  return { left, top, right, bottom, bytes };
}

/**
 * Copies a freshly read part into the whole picture and finds the rows of it that differ.
 * @returns the differing rows as a rectangle of the part's width, or null when nothing differs.
 */
export function mergeRows(pixels: Uint32Array, width: number, part: Uint32Array, rect: PixelRect): PixelRect | null {
  const columns = rect.right - rect.left;
  const rows = rect.bottom - rect.top;
  const differs = (row: number): boolean => {
    let at = (rect.top + row) * width + rect.left;
    const end = (row + 1) * columns;
    for (let index = row * columns; index < end; index += 1, at += 1) if (part[index] !== pixels[at]) return true;
    return false;
  };
  let first = 0;
  while (first < rows && !differs(first)) first += 1;
  if (first === rows) return null;
  let last = rows - 1;
  while (last > first && !differs(last)) last -= 1;
  for (let row = first; row <= last; row += 1) {
    pixels.set(part.subarray(row * columns, (row + 1) * columns), (rect.top + row) * width + rect.left);
  }
  return { left: rect.left, right: rect.right, top: rect.top + first, bottom: rect.top + last + 1 };
}

/** Differences up to this come from dithering, whose pattern depends on the part that is drawn. */
const DITHER = 32;

/** Number of pixels of two pictures that differ by more than dithering does. */
export function farApart(one: Uint32Array, two: Uint32Array): number {
  let count = 0;
  for (let index = 0; index < one.length; index += 1) {
    const a = one[index] as number;
    const b = two[index] as number;
    if (a === b) continue;
    for (const shift of [0, 8, 16]) {
      if (Math.abs(((a >>> shift) & 255) - ((b >>> shift) & 255)) > DITHER) {
        count += 1;
        break;
      }
    }
  }
  return count;
}
