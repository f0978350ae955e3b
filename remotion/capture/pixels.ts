import { type ByteOrder, pixelCode, STEP } from "./pixel-code";
import type { PixelRect } from "./protocol";

interface PixelFunctions {
  differs(a: number, b: number, length: number): number;
  yuv(
    pixels: number,
    stride: number,
    columns: number,
    rows: number,
    edge: number,
    luma: number,
    blue: number,
    red: number,
  ): number;
}

const PAGE = 65_536;

/**
 * Grows a rectangle inside the canvas to what the conversion works in: even rows, since chroma has half the resolution,
 * and whole steps of columns where the canvas is wide enough.
 * @param rows of which the upper edge is a multiple; even.
 */
export function steppedRect(rect: PixelRect, width: number, height: number, rows = 2): PixelRect {
  const right = Math.min(width, Math.ceil(rect.right / STEP) * STEP);
  return {
    left: Math.max(0, Math.min(rect.left - (rect.left % STEP), right - STEP)),
    top: Math.max(0, rect.top - (rect.top % rows)),
    right,
    bottom: Math.min(height, (rect.bottom + 1) & ~1),
  };
}

/** Differences up to this come from dithering, whose pattern depends on the part that is drawn. */
const DITHER = 32;

function isFar(a: number, b: number): boolean {
  for (const shift of [0, 8, 16]) if (Math.abs(((a >>> shift) & 255) - ((b >>> shift) & 255)) > DITHER) return true;
  return false;
}

/** The picture that was drawn last, as pixels of four bytes, in memory that WebAssembly works on. */
export class Pixels {
  private readonly memory: WebAssembly.Memory;
  private readonly run: PixelFunctions;
  private readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly stride: number;
  /** Where the picture is, where parts are put, and where planes go. */
  private at: { picture: number; part: number; planes: number };

  /** @param width even and at least 16 pixels. @param height even. @param order of the bytes in a pixel. */
  constructor(
    private readonly width: number,
    private readonly height: number,
    order: ByteOrder,
  ) {
    this.stride = width * 4;
    const size = this.stride * height;
    // The filter looks at the pixel before the first one.
    const picture = 64;
    this.at = { picture, part: picture + size, planes: picture + 2 * size };
    const pages = Math.ceil((this.at.planes + (width * height * 3) / 2 + 64) / PAGE);
    this.memory = new WebAssembly.Memory({ initial: pages });
    const module = new WebAssembly.Module(pixelCode(order));
    this.run = new WebAssembly.Instance(module, { env: { memory: this.memory } }).exports as unknown as PixelFunctions;
    this.bytes = new Uint8Array(this.memory.buffer);
  }

  private address({ left, top }: PixelRect, row: number): number {
    return this.at.picture + (top + row) * this.stride + left * 4;
  }

  /** Where a freshly read part has to be put, row after row, before `merge` or `far` is called. */
  roomFor({ left, top, right, bottom }: PixelRect): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(this.at.part, this.at.part + (right - left) * (bottom - top) * 4);
  }

  /**
   * Takes a freshly read part of the picture in and finds the rows of it that differ.
   * @param rect of whole steps (see `steppedRect`).
   * @returns the differing rows as a rectangle of the part's width, or null when nothing differs.
   */
  merge(rect: PixelRect): PixelRect | null {
    const rows = rect.bottom - rect.top;
    const length = (rect.right - rect.left) * 4;
    const differs = (row: number) =>
      this.run.differs(this.at.part + row * length, this.address(rect, row), length) !== 0;
    let first = 0;
    while (first < rows && !differs(first)) first += 1;
    if (first === rows) return null;
    let last = rows - 1;
    while (last > first && !differs(last)) last -= 1;
    const { picture, part } = this.at;
    if (length === this.stride && rows === this.height) this.at = { ...this.at, picture: part, part: picture };
    else {
      for (let row = first; row <= last; row += 1) {
        const from = part + row * length;
        this.bytes.copyWithin(this.address(rect, row), from, from + length);
      }
    }
    return { left: rect.left, right: rect.right, top: rect.top + first, bottom: rect.top + last + 1 };
  }

  /** Number of pixels in which a whole picture that was read is further from this one than dithering goes. */
  far(): number {
    let count = 0;
    for (let row = 0; row < this.height; row += 1) {
      const [one, two] = [this.at.picture + row * this.stride, this.at.part + row * this.stride];
      if (!this.run.differs(one, two, this.stride)) continue;
      const a = new Uint32Array(this.memory.buffer, one, this.width);
      const b = new Uint32Array(this.memory.buffer, two, this.width);
      for (let column = 0; column < this.width; column += 1) {
        const [x, y] = [a[column] as number, b[column] as number];
        if (x !== y && isFar(x, y)) count += 1;
      }
    }
    return count;
  }

  /**
   * Part of the picture in planar YUV 4:2:0, the planes one behind the other. Luma as in ITU-R BT.709, limited range;
   * chroma stands on every second luma column (weights 1-2-1) and between two rows, where H.264 says decoders look for it by
   * default.
   * @param rect of whole steps (see `steppedRect`).
   * @returns a view of memory that the next call writes over.
   */
  yuv(rect: PixelRect): Uint8Array<ArrayBuffer> {
    const columns = rect.right - rect.left;
    const rows = rect.bottom - rect.top;
    const size = columns * rows;
    const { planes } = this.at;
    const edge = rect.left === 0 ? 1 : 0;
    const start = this.address(rect, 0);
    this.run.yuv(start, this.stride, columns, rows, edge, planes, planes + size, planes + size + size / 4);
    return this.bytes.subarray(planes, planes + (size * 3) / 2);
  }
}
