import { crc32 } from "node:zlib";
import { type FileMetadata, metadataTexts } from "./metadata";

/** Signature, and the header chunk that every PNG begins with: length, type, 13 bytes, checksum. */
const HEADER_END = 8 + 12 + 13;

/** PNG (Third Edition), 5.3: length and checksum are 32 bits, big end first. */
function chunk(type: string, data: Buffer): Buffer {
  const made = Buffer.alloc(12 + data.length);
  made.writeUInt32BE(data.length, 0);
  made.write(type, 4, "latin1");
  data.copy(made, 8);
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length);
  return made;
}

/**
 * A PNG with its title, author and comment as international text chunks (PNG Third Edition, 11.3.3.4 iTXt), not
 * compressed. They stand before the pixels, where readers that stop there find them.
 */
export function withPngText(png: Buffer, metadata: FileMetadata): Buffer {
  // Behind the keyword: not compressed, method 0, no language, no translated keyword.
  const texts = metadataTexts(metadata).map(([keyword, text]) =>
    chunk("iTXt", Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, "latin1"), Buffer.from(text, "utf8")])),
  );
  return Buffer.concat([png.subarray(0, HEADER_END), ...texts, png.subarray(HEADER_END)]);
}
