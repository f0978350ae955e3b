import path from "node:path";
import sharp from "sharp";
import { FILMSTRIP_STEPS } from "@/lib/core/media-formats";
import { type ClipIndex, frameAt, PICTURES, readClipIndex } from "./clip-index";
import { decoderArgs, sourceMatrix, TONE_MAP } from "./clip-picture";
import { runFfmpeg } from "./ffmpeg";

/** Pictures of a sheet, side by side and one under the other: 1600 × 900 pixels of wide pictures. */
export const SHEET_COLUMNS = 10;
export const SHEET_ROWS = 10;
const ON_A_SHEET = SHEET_COLUMNS * SHEET_ROWS;

const HEIGHT = 90;
const NARROWEST = 16;
const WIDEST = 240;
const QUALITY = 72;
const NICENESS = 10;

export interface FilmstripLevel {
  step: (typeof FILMSTRIP_STEPS)[number];
  pictures: number;
  /** Paths of the sheets, in order. */
  sheets: string[];
}

/** Small pictures of a clip: number n of a level shows what is on screen at second n × step. */
export interface Filmstrip {
  /** Of one picture, in pixels. */
  width: number;
  height: number;
  levels: FilmstripLevel[];
}

export interface FilmstripOptions {
  signal?: AbortSignal | undefined;
  /** Share that is done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Lays pictures into sheets and writes each sheet when it is full. */
class SheetWriter {
  private readonly pixels: Buffer;
  private readonly width: number;
  private writing: Promise<unknown> = Promise.resolve();
  readonly level: FilmstripLevel;

  constructor(
    private readonly folder: string,
    step: FilmstripLevel["step"],
    private readonly picture: number,
  ) {
    this.level = { step, pictures: 0, sheets: [] };
    this.width = picture * SHEET_COLUMNS;
    this.pixels = Buffer.alloc(this.width * HEIGHT * SHEET_ROWS * 3);
  }

  add(frame: Buffer): void {
    const place = this.level.pictures % ON_A_SHEET;
    const left = (place % SHEET_COLUMNS) * this.picture * 3;
    const top = Math.floor(place / SHEET_COLUMNS) * HEIGHT;
    const line = this.picture * 3;
    for (let y = 0; y < HEIGHT; y += 1)
      frame.copy(this.pixels, (top + y) * this.width * 3 + left, y * line, (y + 1) * line);
    this.level.pictures += 1;
    if (place === ON_A_SHEET - 1) this.flush();
  }

  async end(): Promise<FilmstripLevel> {
    if (this.level.pictures % ON_A_SHEET > 0) this.flush();
    await this.writing;
    return this.level;
  }

  private flush(): void {
    const rows = Math.ceil((((this.level.pictures - 1) % ON_A_SHEET) + 1) / SHEET_COLUMNS);
    const height = rows * HEIGHT;
    const file = path.join(this.folder, `${this.level.step}-${this.level.sheets.length}.jpg`);
    const pixels = Buffer.from(this.pixels.subarray(0, this.width * height * 3));
    this.pixels.fill(0);
    this.level.sheets.push(file);
    const write = () => sharp(pixels, { raw: { width: this.width, height, channels: 3 } }).jpeg({ quality: QUALITY });
    this.writing = this.writing.then(() => write().toFile(file));
  }
}

/** The frames of a clip in order, as pictures of one size; each is handed over in a buffer that is used again. */
class FrameReader {
  private readonly frame: Buffer;
  private filled = 0;
  private count = 0;

  constructor(
    bytes: number,
    private readonly onFrame: (frame: Buffer, number: number) => void,
  ) {
    this.frame = Buffer.alloc(bytes);
  }

  push(part: Buffer): void {
    for (let from = 0; from < part.length; ) {
      const length = Math.min(part.length - from, this.frame.length - this.filled);
      part.copy(this.frame, this.filled, from, from + length);
      from += length;
      this.filled += length;
      if (this.filled < this.frame.length) continue;
      this.onFrame(this.frame, this.count);
      this.count += 1;
      this.filled = 0;
    }
  }
}

function frameArgs(source: string, index: ClipIndex, width: number): string[] {
  const size = `scale=w=${width}:h=${HEIGHT}`;
  const picture = index.hdr
    ? `scale=w=${width * 2}:h=${HEIGHT * 2},${TONE_MAP},${size}`
    : `${size}:${sourceMatrix(index)}out_range=pc`;
  return [
    ...["-threads", "2", "-copyts", ...decoderArgs(index), "-i", source, "-map", `0:${PICTURES}`, "-vf", picture],
    ...["-fps_mode", "passthrough", "-f", "image2pipe", "-c:v", "rawvideo", "-pix_fmt", "rgb24", "-"],
  ];
}

/**
 * Writes a clip's filmstrips into a folder, as sheets of pictures (JPEG). Every frame is decoded once, whatever the levels.
 * @param shape the clip's picture as it is shown, in any unit; very narrow and very wide pictures are squeezed
 * @throws AppError `unsupported_media` for a clip without pictures, `internal` when it cannot be decoded
 */
export async function makeFilmstrip(
  source: string,
  folder: string,
  shape: { width: number; height: number },
  { signal, onProgress }: FilmstripOptions = {},
): Promise<Filmstrip> {
  const index = await readClipIndex(source, signal);
  const width = Math.min(WIDEST, Math.max(NARROWEST, 2 * Math.round((HEIGHT * shape.width) / shape.height / 2)));
  const writers = FILMSTRIP_STEPS.map((step) => new SheetWriter(folder, step, width));
  const seconds = Math.floor(index.times.at(-1) ?? 0) + 1;
  const shown = Array.from({ length: seconds }, (_, second) => frameAt(index, second));
  let next = 0;
  const reader = new FrameReader(width * HEIGHT * 3, (frame, number) => {
    for (; next < seconds && (shown[next] ?? 0) <= number; next += 1) {
      for (const writer of writers) if (next % writer.level.step === 0) writer.add(frame);
      onProgress?.(next / seconds);
    }
  });
  const run = { onStdout: (part: Buffer) => reader.push(part), niceness: NICENESS };
  await runFfmpeg(frameArgs(source, index, width), signal ? { ...run, signal } : run);
  return { width, height: HEIGHT, levels: await Promise.all(writers.map((writer) => writer.end())) };
}
