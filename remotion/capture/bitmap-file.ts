const HEADER = 54;

/** Pixels as a picture file that takes no time to write or to read (uncompressed BMP). Alpha is left out. */
export function bitmapFile({ data, width, height }: ImageData): Blob {
  const header = new DataView(new ArrayBuffer(HEADER));
  header.setUint16(0, 0x424d);
  header.setUint32(2, HEADER + data.length, true);
  header.setUint32(10, HEADER, true);
  header.setUint32(14, 40, true);
  header.setInt32(18, width, true);
  // Negative: the first row is the uppermost.
  header.setInt32(22, -height, true);
  header.setUint16(26, 1, true);
  header.setUint16(28, 32, true);
  const pixels = new Uint32Array(data.buffer);
  for (let index = 0; index < pixels.length; index += 1) {
    const word = pixels[index] as number;
    // RGBA to BGRX.
    pixels[index] = (word & 0xff00ff00) | ((word & 0xff) << 16) | ((word >>> 16) & 0xff);
  }
  return new Blob([header, data.buffer as ArrayBuffer], { type: "image/bmp" });
}
