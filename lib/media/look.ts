import { runFfmpeg } from "./ffmpeg";
import { probe } from "./probe";
import { hearFile } from "./sound";

/** A stretch of a film, in seconds. */
export interface Span {
  from: number;
  to: number;
}

/** What a viewer would see and hear in a film file. */
export interface FilmInspection {
  durationSeconds: number;
  width: number;
  height: number;
  /** Stretches of (nearly) black picture of at least 0.2 s. */
  black: Span[];
  /** Stretches of at least 1 s in which nothing moves. */
  frozen: Span[];
  /** Stretches of at least 0.5 s under −50 dBFS. */
  silent: Span[];
  /** Samples in runs at full scale. */
  clippedSamples: number;
  /** Integrated loudness; −Infinity without sound. */
  lufs: number;
  /** dBTP; −Infinity without sound. */
  truePeak: number;
}

/** Frames a second and size that the picture is looked at. */
const FPS = 10;
const WIDTH = 160;
const HEIGHT = 90;
const BLACK_LEVEL = 32;
/** Share of pixels that must be dark. */
const BLACK_SHARE = 0.985;
const BLACK_SECONDS = 0.2;
/** Grey levels a pixel may differ by in a picture that stands still: the codec's own noise. */
const STILL_LEVEL = 6;
const FROZEN_SECONDS = 1;

/** Watches grey frames one by one and notes black and still stretches. */
class Watcher {
  readonly black: Span[] = [];
  readonly frozen: Span[] = [];
  private frame = 0;
  private blackFrom: number | undefined;
  private stillFrom = 0;
  private reference: Uint8Array | undefined;

  see(picture: Uint8Array): void {
    const time = this.frame / FPS;
    let dark = 0;
    for (const level of picture) if (level < BLACK_LEVEL) dark += 1;
    if (dark >= picture.length * BLACK_SHARE) this.blackFrom ??= time;
    else this.endBlack(time);
    if (!this.reference || this.moved(picture)) {
      this.endStill(time);
      this.reference = picture.slice();
      this.stillFrom = time;
    }
    this.frame += 1;
  }

  end(): void {
    const time = this.frame / FPS;
    this.endBlack(time);
    this.endStill(time);
  }

  /** Compared with the stretch's first frame, so that slow movement counts too. */
  private moved(picture: Uint8Array): boolean {
    const reference = this.reference as Uint8Array;
    for (let index = 0; index < picture.length; index += 1) {
      if (Math.abs((picture[index] as number) - (reference[index] as number)) > STILL_LEVEL) return true;
    }
    return false;
  }

  private endBlack(time: number): void {
    if (this.blackFrom !== undefined && time - this.blackFrom >= BLACK_SECONDS)
      this.black.push({ from: this.blackFrom, to: time });
    this.blackFrom = undefined;
  }

  private endStill(time: number): void {
    if (this.reference && time - this.stillFrom >= FROZEN_SECONDS) this.frozen.push({ from: this.stillFrom, to: time });
  }
}

async function watch(file: string, signal?: AbortSignal): Promise<Watcher> {
  const watcher = new Watcher();
  const size = WIDTH * HEIGHT;
  let rest: Buffer = Buffer.alloc(0);
  // The bundled build has no rawvideo muxer; a pipe of raw "images" is the same bytes.
  const format = ["-s", `${WIDTH}x${HEIGHT}`, "-pix_fmt", "gray", "-c:v", "rawvideo", "-f", "image2pipe", "-"];
  await runFfmpeg(["-i", file, "-map", "0:v:0", "-an", "-r", String(FPS), ...format], {
    signal,
    onStdout: (chunk) => {
      const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk;
      let at = 0;
      for (; at + size <= bytes.length; at += size) watcher.see(bytes.subarray(at, at + size));
      rest = bytes.subarray(at);
    },
  });
  watcher.end();
  return watcher;
}

const DEAF = { silent: [], clippedSamples: 0, lufs: Number.NEGATIVE_INFINITY, truePeak: Number.NEGATIVE_INFINITY };

/**
 * Looks at and listens to a whole film.
 * @throws AppError unsupported_media when the file cannot be read; cancelled on abort.
 */
export async function inspectFilm(file: string, signal?: AbortSignal): Promise<FilmInspection> {
  const facts = await probe(file, signal);
  const [seen, heard] = await Promise.all([
    facts.video ? watch(file, signal) : undefined,
    facts.audio ? hearFile(file, signal) : DEAF,
  ]);
  return {
    durationSeconds: facts.durationSeconds,
    width: facts.width,
    height: facts.height,
    black: seen?.black ?? [],
    frozen: seen?.frozen ?? [],
    ...heard,
  };
}
