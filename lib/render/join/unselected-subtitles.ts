import { type FileHandle, open } from "node:fs/promises";

/*
 * MP4 (ISO/IEC 14496-12) as far as tracks go: moov > trak > tkhd, whose lowest flag says that players show the track of
 * themselves, and moov > trak > mdia > hdlr, which says what the track holds.
 */

interface Box {
  type: string;
  /** Where its content begins and ends in the buffer. */
  from: number;
  to: number;
}

const SHOWN_OF_ITSELF = 1;
const WORDS = new Set(["sbtl", "text", "subt"]);

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) break;
    boxes.push({ type: bytes.toString("latin1", at + 4, at + 8), from: at + 8, to: at + size });
    at += size;
  }
  return boxes;
}

/** The movie box and its place in the file. */
async function movieOf(file: FileHandle): Promise<{ at: number; bytes: Buffer } | undefined> {
  const head = Buffer.alloc(16);
  const { size: end } = await file.stat();
  for (let at = 0; at + 8 <= end; ) {
    await file.read(head, 0, 16, at);
    const short = head.readUInt32BE(0);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short || end - at;
    if (head.toString("latin1", 4, 8) === "moov") {
      const bytes = Buffer.alloc(size);
      await file.read(bytes, 0, size, at);
      return { at, bytes };
    }
    at += size;
  }
  return undefined;
}

/**
 * Leaves it to the viewer whether a film's text tracks are shown: its captions are drawn already, and most players would show
 * the words twice. ffmpeg marks the first track of each kind, whatever it is told.
 */
export async function unselectSubtitles(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    const movie = await movieOf(file);
    if (!movie) return;
    const { bytes } = movie;
    const child = (parent: Box, type: string) =>
      boxesIn(bytes, parent.from, parent.to).find((box) => box.type === type);
    for (const track of boxesIn(bytes, 8, bytes.length).filter(({ type }) => type === "trak")) {
      const header = child(track, "tkhd");
      const media = child(track, "mdia");
      const handler = media && child(media, "hdlr");
      if (!header || !handler || !WORDS.has(bytes.toString("latin1", handler.from + 8, handler.from + 12))) continue;
      const flags = header.from + 3;
      await file.write(Buffer.from([(bytes[flags] ?? 0) & ~SHOWN_OF_ITSELF]), 0, 1, movie.at + flags);
    }
  } finally {
    await file.close();
  }
}
