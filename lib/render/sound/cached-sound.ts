import { readFile, rm, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { USUAL_SOUND_BITRATE } from "@/lib/core/media-formats";
import type { Timeline } from "@/lib/timeline/schema";
import type { ChunkCache } from "../cache/cache";
import { startFfmpeg } from "../child";
import { writeAacFile } from "./aac-file";
import { packetsOf } from "./aac-packets";
import { aacEncoder, interleave, RAW_SAMPLE_BYTES, RAW_SOUND } from "./encoders";
import { limited, type Stereo } from "./limiter";
import { mixRange } from "./mix";
import { planSound, type SoundPart, seamOf } from "./parts";
import { sampleOf } from "./source";

const EXTENSION = "aac";

export interface CachedSoundOptions {
  timeline: Timeline;
  cache: ChunkCache;
  /** Folder for the joined file. */
  work: string;
  /** Bits a second. */
  bitrate?: number | undefined;
  signal: AbortSignal;
}

/** Sound as it comes: as much as one part needs, what came before is let go. */
class Window {
  private end: number;
  private readonly room: Stereo;

  constructor(
    private start: number,
    samples: number,
  ) {
    this.end = start;
    this.room = [new Float32Array(samples), new Float32Array(samples)];
  }

  /** @returns how many samples of the block have been taken: it ends at `to` at the latest. */
  push([left, right]: Stereo, from: number, to: number): number {
    const taken = Math.min(left.length - from, to - this.end);
    this.room[0].set(left.subarray(from, from + taken), this.end - this.start);
    this.room[1].set(right.subarray(from, from + taken), this.end - this.start);
    this.end += taken;
    return taken;
  }

  /** Whether all of it up to a sample is there. */
  reaches(sample: number): boolean {
    return this.end >= sample;
  }

  /** A view of what is there. */
  get sound(): Stereo {
    const length = this.end - this.start;
    return [this.room[0].subarray(0, length), this.room[1].subarray(0, length)];
  }

  forget(before: number): void {
    for (const channel of this.room) channel.copyWithin(0, before - this.start, this.end - this.start);
    this.start = before;
  }
}

/**
 * What goes into a part's encoder: limited by itself, so that its bytes depend on nothing but what is heard near it; the
 * film is followed by silence.
 */
function encoderInput({ mixed, encoded }: SoundPart, mix: Stereo, room: Int16Array<ArrayBuffer>): Buffer {
  const [left, right] = limited(mix);
  const [from, to] = [encoded.from - mixed.from, encoded.to - mixed.from];
  const { length } = interleave([left.subarray(from, to), right.subarray(from, to)], room);
  const bytes = (to - from) * RAW_SAMPLE_BYTES;
  return Buffer.from(room.buffer, 0, bytes).fill(0, length);
}

/** Encodes one part into the cache. */
async function encodePart(part: SoundPart, input: Buffer, options: CachedSoundOptions): Promise<void> {
  const { cache, bitrate = USUAL_SOUND_BITRATE, signal } = options;
  const child = startFfmpeg([...RAW_SOUND, ...aacEncoder(bitrate).args, "-f", "adts", "pipe:1"], signal);
  const packets: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => packets.push(bytes));
  const work = await cache.workPath(part.hash, EXTENSION);
  try {
    await child.write(input);
    child.end();
    await child.done;
    await writeFile(work, Buffer.concat(packets));
    await cache.commit(work, part.hash, EXTENSION);
  } catch (error) {
    child.kill();
    await rm(work, { force: true });
    throw error;
  }
}

/** Parts that can be mixed in one go: neighbours. */
function runsOf(parts: SoundPart[]): [SoundPart, ...SoundPart[]][] {
  const runs: [SoundPart, ...SoundPart[]][] = [];
  for (const part of parts) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.end === part.first) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** Mixes a run of parts, and encodes each as soon as it is mixed, as many at once as there are cores. */
async function makeRun(run: [SoundPart, ...SoundPart[]], options: CachedSoundOptions): Promise<void> {
  const { timeline, signal } = options;
  const range = { from: run[0].mixed.from, to: (run.at(-1) ?? run[0]).mixed.to };
  const window = new Window(range.from, Math.max(...run.map(({ mixed }) => mixed.to - mixed.from)));
  const encoding = new Set<Promise<void>>();
  const longest = Math.max(...run.map(({ encoded }) => encoded.to - encoded.from));
  const rooms: Int16Array<ArrayBuffer>[] = [];
  const waiting = [...run];
  let failure: unknown;
  try {
    for await (const block of mixRange(timeline, range, signal)) {
      for (let at = 0, part = waiting[0]; part && at < block[0].length; part = waiting[0]) {
        at += window.push(block, at, part.mixed.to);
        if (!window.reaches(part.mixed.to)) continue;
        const room = rooms.pop() ?? new Int16Array(longest * 2);
        const made = encodePart(part, encoderInput(part, window.sound, room), options);
        encoding.add(made);
        made
          .catch((error: unknown) => {
            failure ??= error;
          })
          .finally(() => {
            encoding.delete(made);
            rooms.push(room);
          });
        if (encoding.size >= cpus().length) await Promise.race(encoding);
        if (failure) throw failure;
        waiting.shift();
        if (waiting[0]) window.forget(waiting[0].mixed.from);
      }
    }
    await Promise.all(encoding);
    if (failure) throw failure;
  } finally {
    await Promise.allSettled(encoding);
  }
}

/** The packets of all parts in order, each border where both sides fit. */
async function* joined(parts: SoundPart[], cache: ChunkCache): AsyncGenerator<Buffer[]> {
  const read = async (part: SoundPart) => packetsOf(await readFile(cache.place(part.hash, EXTENSION)));
  let from = 0;
  let packets = parts[0] ? await read(parts[0]) : [];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const following = next ? await read(next) : [];
    const to = next ? seamOf([part, packets], [next, following]) : part.end;
    yield packets.slice(from - part.encodedFrom, to - part.encodedFrom);
    [from, packets] = [to, following];
  }
}

/**
 * The film's sound as AAC in an MP4 file. It is mixed and encoded in parts of some seconds, and only those that the cache
 * lacks; what is heard in a film alone decides the file's bytes, not which of its parts were there.
 * @throws AppError `cancelled`, `storage_full`, or `internal` with ffmpeg's words.
 */
export async function cachedSound(options: CachedSoundOptions): Promise<{ out: string; seconds: number }> {
  const started = performance.now();
  const { timeline, cache, work, bitrate = USUAL_SOUND_BITRATE } = options;
  const { args, priming } = aacEncoder(bitrate);
  const parts = await planSound(timeline, { encoder: args.join(" "), priming });
  const there = await Promise.all(parts.map(({ hash }) => cache.find(hash, EXTENSION)));
  for (const run of runsOf(parts.filter((_, index) => !there[index]))) await makeRun(run, options);
  const out = path.join(work, `${newId("sound")}.m4a`);
  const samples = sampleOf(timeline.durationInFrames, timeline.fps);
  await writeAacFile(out, joined(parts, cache), { priming, samples, bitrate });
  return { out, seconds: (performance.now() - started) / 1000 };
}
