import path from "node:path";
import { AppError } from "@/lib/core/errors";
import { runFfprobe } from "@/lib/media/ffmpeg";

/** When each frame of a clip is shown, in order, and which frames decoding can start from. */
export interface ClipIndex {
  /** Seconds from the clip's start, ascending; the first is 0. */
  times: Float64Array;
  /** Positions in `times` of the key frames, ascending. */
  keys: number[];
  /** Seconds that the file's own clock shows at the first frame. */
  origin: number;
  hdr: boolean;
  height: number;
  /** Whether the file says which colour matrix it uses. */
  matrixKnown: boolean;
}

interface Raw {
  packets?: { pts_time?: string; flags?: string }[];
  streams?: { color_transfer?: string; color_space?: string; height?: number }[];
}

/**
 * Reads the time of every frame from the container; nothing is decoded. Right for variable frame rates as well.
 * @throws AppError `unsupported_media` when there are no pictures in the file.
 */
export async function readClipIndex(file: string, signal?: AbortSignal): Promise<ClipIndex> {
  const text = await runFfprobe(
    [
      ...["-select_streams", "v:0", "-show_entries", "packet=pts_time,flags:stream=color_transfer,color_space,height"],
      ...["-of", "json", file],
    ],
    signal,
  );
  const raw = JSON.parse(text) as Raw;
  const shown = (raw.packets ?? [])
    .filter((packet) => packet.pts_time !== undefined && !packet.flags?.includes("D"))
    .map((packet) => ({ at: Number(packet.pts_time), key: packet.flags?.startsWith("K") ?? false }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  const origin = shown[0]?.at;
  if (origin === undefined) {
    throw new AppError({
      code: "unsupported_media",
      message: `The clip ${path.basename(file)} has no pictures.`,
      remedy: "Use a file with a video stream.",
    });
  }
  const stream = raw.streams?.[0];
  return {
    times: Float64Array.from(shown, ({ at }) => at - origin),
    keys: shown.flatMap(({ key }, index) => (key ? [index] : [])),
    origin,
    hdr: stream?.color_transfer === "smpte2084" || stream?.color_transfer === "arib-std-b67",
    height: stream?.height ?? 0,
    matrixKnown: Boolean(stream?.color_space && stream.color_space !== "unknown"),
  };
}

/** Times come rounded to a tenth of a millisecond. */
const TOLERANCE = 0.0006;

/** Position of the frame on screen at `seconds`: the last one that has started; the first and last hold at the ends. */
export function frameAt({ times }: ClipIndex, seconds: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= seconds + TOLERANCE) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The key frame that decoding has to start from to get frame `position`. */
export function keyBefore({ keys }: ClipIndex, position: number): number {
  return keys.findLast((key) => key <= position) ?? 0;
}
