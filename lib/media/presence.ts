import { open } from "node:fs/promises";
import { runFfmpeg } from "./ffmpeg";
import { type PacketStream, type Packets, readPackets } from "./packets";
import type { MediaFacts } from "./probe";

/** What of a file is there. */
export interface Part {
  /** Seconds from its start that can be shown or heard. */
  seconds: number;
  /** Seconds that it says to have. */
  of: number;
}

/** Seconds that may lack at the end: headers and packets never agree quite, and less so where nothing is seen to be broken. */
const SLACK_BROKEN = 0.25;
const SLACK = 1;
/** Seconds at the end that are decoded. */
const LOOKED_AT = 0.5;
/** Less than a header of WAVE or a pixel is nothing. */
const NOTHING = 100;

/** Share of a RIFF file (WAVE, AVI) that is there, by the length in its first bytes; 1 for others and for streamed ones. */
async function shareOfRiff(file: string): Promise<number> {
  const handle = await open(file);
  try {
    const head = Buffer.alloc(8);
    await handle.read(head, 0, 8, 0);
    const promised = head.readUInt32LE(4) + 8;
    const streamed = promised === 8 || promised > 0xffff_fff0;
    if (head.toString("latin1", 0, 4) !== "RIFF" || streamed) return 1;
    return Math.min(1, (await handle.stat()).size / promised);
  } finally {
    await handle.close();
  }
}

/** What packets and header together tell. */
function told({ streams, broken, guessed }: Packets, facts: MediaFacts): Part | undefined {
  const slack = broken ? SLACK_BROKEN : SLACK;
  const ends = streams.map(({ end }) => end);
  const whole = { seconds: Math.max(0, ...ends), of: guessed ? 0 : facts.durationSeconds };
  const parts = streams
    .filter(({ type }) => type !== "other")
    .map(({ said, end }): Part => ({ seconds: end, of: guessed ? 0 : (said ?? 0) }));
  const short = [whole, ...parts].filter(({ seconds, of }) => of - seconds > slack);
  return short.sort((a, b) => a.seconds - b.seconds)[0];
}

/** Whether something can be seen or heard from `at` seconds of the file's clock on. */
async function decodes(file: string, { type }: PacketStream, at: number, signal?: AbortSignal): Promise<boolean> {
  const out =
    type === "video"
      ? [
          "-map",
          "0:V:0",
          "-frames:v",
          "1",
          "-vf",
          "scale=16:16",
          "-pix_fmt",
          "rgb24",
          "-c:v",
          "rawvideo",
          "-f",
          "image2pipe",
        ]
      : ["-map", "0:a:0", "-c:a", "pcm_s16le", "-f", "wav"];
  let bytes = 0;
  const onStdout = (chunk: Buffer) => {
    bytes += chunk.length;
  };
  const place = ["-seek_timestamp", "1", "-ss", at.toFixed(4), "-t", "5", "-i", file];
  await runFfmpeg([...place, ...out, "-"], { signal, onStdout }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
  });
  return bytes > NOTHING;
}

/** The position in `times` behind the last one from which something can be decoded: what is broken is taken to be the end. */
async function decodedUntil(file: string, stream: PacketStream, signal?: AbortSignal): Promise<number> {
  let low = 0;
  let high = stream.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await decodes(file, stream, (stream.times[middle] ?? 0) - 0.001, signal)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What decoding the end tells: bytes may be there and mean nothing, as when a download was given its size in advance. */
async function seen(file: string, { streams }: Packets, signal?: AbortSignal): Promise<Part | undefined> {
  const stream = streams.find(({ type }) => type === "video") ?? streams.find(({ type }) => type === "audio");
  const last = stream?.times.at(-1);
  if (!stream || last === undefined || stream.times.length < 2) return undefined;
  const first = stream.times[0] ?? 0;
  if (await decodes(file, stream, Math.max(first, last - LOOKED_AT), signal)) return undefined;
  const until = await decodedUntil(file, stream, signal);
  return { seconds: (stream.times[until] ?? last) - (stream.times[0] ?? 0), of: stream.end };
}

/**
 * Whether a clip or sound is there to its end, by its packets and by decoding the end.
 * @returns how much there is of one that is not; undefined for a whole one
 */
export async function partOf(file: string, facts: MediaFacts, signal?: AbortSignal): Promise<Part | undefined> {
  const packets = await readPackets(file, signal);
  const found = told(packets, facts);
  if (found) return found;
  // Only these say in advance where each packet lies, whatever is there.
  if (facts.format.includes("mp4")) return seen(file, packets, signal);
  const seconds = Math.max(0, ...packets.streams.map(({ end }) => end));
  const of = facts.durationSeconds / (await shareOfRiff(file));
  return of - seconds > SLACK_BROKEN + (facts.durationSeconds - seconds) ? { seconds, of } : undefined;
}
