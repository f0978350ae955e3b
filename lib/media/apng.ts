import { crc32 } from "node:zlib";
import sharp from "sharp";

/** A part of an animated PNG (specification: https://www.w3.org/TR/png-3/#apng-frame-based-animation). */
interface Frame {
  width: number;
  height: number;
  x: number;
  y: number;
  milliseconds: number;
  /** What becomes of its place afterwards: it stays, is cleared, or is put back as it was. */
  dispose: 0 | 1 | 2;
  /** Whether it lies over what is there, with its opacity, or takes its place. */
  over: boolean;
  data: Buffer[];
}

export interface Apng {
  frames: Frame[];
  /** Times that it is played; 0 for ever. */
  loops: number;
  width: number;
  height: number;
  header: Buffer;
  /** What all frames share: palette, opacity, colours. */
  shared: Buffer[];
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SHARED = ["PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP"];

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const bytes = Buffer.alloc(named.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  named.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(named), named.length + 4);
  return bytes;
}

function* chunksOf(file: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) return;
    yield { type: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function frameOf(control: Buffer): Frame {
  const [top, bottom] = [control.readUInt16BE(20), control.readUInt16BE(22) || 100];
  const dispose = control[24];
  return {
    width: control.readUInt32BE(4),
    height: control.readUInt32BE(8),
    x: control.readUInt32BE(12),
    y: control.readUInt32BE(16),
    milliseconds: (top * 1000) / bottom,
    dispose: dispose === 1 || dispose === 2 ? dispose : 0,
    over: control[25] === 1,
    data: [],
  };
}

/** Reads an animated PNG's frames, still packed; undefined for a PNG that does not move. */
export function readApng(file: Buffer): Apng | undefined {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const found: Apng = { frames: [], loops: 0, width: 0, height: 0, header: Buffer.alloc(0), shared: [] };
  let animated = false;
  for (const { type, data } of chunksOf(file)) {
    if (type === "IHDR")
      Object.assign(found, { header: data, width: data.readUInt32BE(0), height: data.readUInt32BE(4) });
    else if (type === "acTL") [animated, found.loops] = [true, data.readUInt32BE(4)];
    else if (SHARED.includes(type)) found.shared.push(chunk(type, data));
    else if (type === "fcTL" && data.length >= 26) found.frames.push(frameOf(data));
    // A default picture before the first control is no frame.
    else if (type === "IDAT") found.frames.at(-1)?.data.push(data);
    else if (type === "fdAT") found.frames.at(-1)?.data.push(data.subarray(4));
  }
  const within = ({ x, y, width, height, data }: Frame) =>
    data.length > 0 && width > 0 && height > 0 && x + width <= found.width && y + height <= found.height;
  found.frames = found.frames.filter(within);
  return animated && found.frames.length > 0 ? found : undefined;
}

/** One frame's own pixels, four bytes each. */
function pixelsOf({ header, shared }: Apng, { width, height, data }: Frame): Promise<Buffer> {
  const own = Buffer.from(header);
  own.writeUInt32BE(width, 0);
  own.writeUInt32BE(height, 4);
  const parts = [SIGNATURE, chunk("IHDR", own), ...shared, ...data.map((bytes) => chunk("IDAT", bytes))];
  const picture = Buffer.concat([...parts, chunk("IEND", Buffer.alloc(0))]);
  return sharp(picture).toColourspace("srgb").ensureAlpha().raw({ depth: "uchar" }).toBuffer();
}

/** Lays a pixel with opacity over another one. */
function blend(canvas: Buffer, at: number, above: Buffer, from: number): void {
  const top = (above[from + 3] ?? 0) / 255;
  const below = ((canvas[at + 3] ?? 0) / 255) * (1 - top);
  const whole = top + below;
  for (let colour = 0; colour < 3; colour += 1) {
    const mixed = whole ? ((above[from + colour] ?? 0) * top + (canvas[at + colour] ?? 0) * below) / whole : 0;
    canvas[at + colour] = Math.round(mixed);
  }
  canvas[at + 3] = Math.round(whole * 255);
}

/** The whole picture at frame `position`, as pixels of four bytes. */
export async function apngPixels(apng: Apng, position: number): Promise<Buffer> {
  const canvas = Buffer.alloc(apng.width * apng.height * 4);
  for (const [number, frame] of apng.frames.slice(0, position + 1).entries()) {
    const before = frame.dispose === 2 && number < position ? Buffer.from(canvas) : undefined;
    const pixels = await pixelsOf(apng, frame);
    const each = (row: (at: number, from: number) => void) => {
      for (let y = 0; y < frame.height; y += 1) row(((frame.y + y) * apng.width + frame.x) * 4, y * frame.width * 4);
    };
    each((at, from) => {
      if (!frame.over) pixels.copy(canvas, at, from, from + frame.width * 4);
      else for (let x = 0; x < frame.width * 4; x += 4) blend(canvas, at + x, pixels, from + x);
    });
    if (number === position) break;
    if (before) before.copy(canvas);
    else if (frame.dispose === 1) each((at) => canvas.fill(0, at, at + frame.width * 4));
  }
  return canvas;
}
