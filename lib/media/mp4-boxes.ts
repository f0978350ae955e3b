/** Boxes of MP4 files as in ISO/IEC 14496-12, and the numbers in them. */

export const u8 = (...values: number[]) => Buffer.from(values);
export const u16 = (...values: number[]) => Buffer.concat(values.map((value) => u8((value >> 8) & 255, value & 255)));
export const u32 = (...values: number[]) => {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, index * 4);
  return buffer;
};
export const latin = (value: string) => Buffer.from(value, "latin1");

export function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), latin(type), body]);
}

/** A box with a version and flags. */
export const full = (type: string, version: number, flags: number, ...content: Buffer[]) =>
  box(type, u32((version << 24) | flags), ...content);

const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/** @param duration of the film, in parts of a second of which there are `timescale`. */
export const movieHeader = (timescale: number, duration: number, nextTrack: number) =>
  full(
    "mvhd",
    0,
    0,
    u32(0, 0, timescale, duration, 0x10000),
    u16(0x100, 0),
    u32(0, 0),
    MATRIX,
    Buffer.alloc(24),
    u32(nextTrack),
  );

/** @param volume 1 for sound, 0 for everything else. */
export const trackHeader = (id: number, duration: number, volume: 0 | 1) =>
  full("tkhd", 0, 3, u32(0, 0, id, 0, duration, 0, 0), u16(0, 0, volume << 8, 0), MATRIX, u32(0, 0));

/** What a track holds: its data lie in the same file. */
export const mediaInformation = (header: Buffer, sampleTable: Buffer) =>
  box("minf", header, box("dinf", full("dref", 0, 0, u32(1), full("url ", 0, 1))), sampleTable);
