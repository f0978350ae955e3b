import { crc32 } from "node:zlib";
import sharp from "sharp";

type Colour = { r: number; g: number; b: number; alpha: number };
export const RED: Colour = { r: 255, g: 0, b: 0, alpha: 1 };
export const BLUE: Colour = { r: 0, g: 0, b: 255, alpha: 1 };
export const GREEN: Colour = { r: 0, g: 255, b: 0, alpha: 1 };
export const NONE: Colour = { r: 0, g: 0, b: 0, alpha: 0 };

export const plain = (background: Colour, width = 64, height = 36): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer();

/** A GIF or WebP whose frames are these colours. */
export async function animated(format: "gif" | "webp", colours: Colour[], delay: number[], loop = 0): Promise<Buffer> {
  const pictures = await Promise.all(colours.map((colour) => plain(colour)));
  const joined = pictures.length > 1 ? sharp(pictures, { join: { animated: true } }) : sharp(pictures[0]);
  return format === "gif"
    ? joined.gif({ delay, loop }).toBuffer()
    : joined.webp({ delay, loop, lossless: true }).toBuffer();
}

const WHOLE: [x: number, y: number, width: number, height: number] = [0, 0, 64, 36];

export interface ApngFrame {
  colour: Colour;
  /** Hundredths of a second. */
  delay: number;
  place?: typeof WHOLE;
  dispose?: number;
  blend?: number;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const bytes = Buffer.alloc(named.length + 8);
  bytes.writeUInt32BE(data.length);
  named.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(named), named.length + 4);
  return bytes;
}

/** Data of a PNG's first chunk of a type, all of that type joined. */
function dataOf(png: Buffer, wanted: string): Buffer {
  const found: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString("latin1", at + 4, at + 8) === wanted)
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(found);
}

/** An animated PNG of 64 × 36 pixels. */
export async function apng(frames: ApngFrame[], loops = 0): Promise<Buffer> {
  let sequence = 0;
  const numbers = (...values: number[]) => {
    const bytes = Buffer.alloc(values.length * 4);
    for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
    return bytes;
  };
  const first = await plain(RED);
  const parts = [
    first.subarray(0, 8),
    chunk("IHDR", dataOf(first, "IHDR")),
    chunk("acTL", numbers(frames.length, loops)),
  ];
  for (const [at, { colour, delay, place = WHOLE, dispose = 0, blend = 0 }] of frames.entries()) {
    const [x, y, width, height] = place;
    const rest = Buffer.from([0, delay, 0, 100, dispose, blend]);
    parts.push(chunk("fcTL", Buffer.concat([numbers(sequence++, width, height, x, y), rest])));
    const data = dataOf(await plain(colour, width, height), "IDAT");
    parts.push(at === 0 ? chunk("IDAT", data) : chunk("fdAT", Buffer.concat([numbers(sequence++), data])));
  }
  return Buffer.concat([...parts, chunk("IEND", Buffer.alloc(0))]);
}
