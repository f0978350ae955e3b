import { readFile } from "node:fs/promises";

/** Where the sub-blocks that begin at `at` end: each tells its length, the last has none. */
function afterSubBlocks(file: Buffer, at: number): number {
  let place = at;
  while (place < file.length && file[place] !== 0) place += (file[place] ?? 0) + 1;
  return place + 1;
}

/** Bytes of a GIF's table of colours, by the flags of what it belongs to. */
const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Whether a GIF ends within a block (GIF89a, appendix A). One that only lacks its trailer has all of its pictures. */
function isGifCut(file: Buffer): boolean {
  let at = 13 + tableBytes(file[10] ?? 0);
  while (at < file.length) {
    const kind = file[at];
    if (kind === 0x21) at = afterSubBlocks(file, at + 2);
    else if (kind === 0x2c) at = afterSubBlocks(file, at + 11 + tableBytes(file[at + 9] ?? 0));
    // The trailer, or what belongs to no picture.
    else return false;
  }
  return at > file.length;
}

/** Whether an animated PNG lacks its end, or frames that it says to have (https://www.w3.org/TR/png-3/). */
function isPngCut(file: Buffer): boolean {
  let promised = 0;
  let frames = 0;
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString("latin1", at + 4, at + 8);
    if (type === "acTL" && at + 16 <= file.length) promised = file.readUInt32BE(at + 8);
    else if (type === "fcTL") frames += 1;
    else if (type === "IEND") return frames < promised;
  }
  return promised > 0;
}

/**
 * Whether a picture's file was cut off while what is left of it can still be shown: the later frames of one that moves. Other
 * kinds cannot be decoded then.
 */
export async function isCutOff(file: string, mime: string): Promise<boolean> {
  if (mime === "image/gif") return isGifCut(await readFile(file));
  if (mime === "image/png" || mime === "image/apng") return isPngCut(await readFile(file));
  return false;
}
