import path from "node:path";
import { AppError } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { runFfprobe } from "./ffmpeg";
import { CONVERT, isLacking, whyUnreadable } from "./unreadable";

/** When each frame of a clip is shown, in order, and which frames decoding can start from. */
export interface ClipIndex {
  /** Seconds from the clip's start, ascending. */
  times: Float64Array;
  /** Positions in `times` of the key frames, ascending. */
  keys: number[];
  /** Seconds that the file's own clock shows at the clip's start. */
  origin: number;
  /** The container does not say when frames are shown: they are told apart by counting from the first one. */
  counted: boolean;
  codec: string;
  hdr: boolean;
  /** Whether parts of the picture are see-through. */
  alpha: boolean;
  height: number;
  /** Whether the file says which colour matrix it uses. */
  matrixKnown: boolean;
}

interface RawPacket {
  pts_time?: string;
  dts_time?: string;
  duration_time?: string;
  flags?: string;
}

interface RawStream {
  codec_name?: string;
  pix_fmt?: string;
  color_transfer?: string;
  color_space?: string;
  height?: number;
  avg_frame_rate?: string;
  tags?: Record<string, string>;
}

export interface RawFormat {
  start_time?: string;
}

/** A clip starts with its first picture or its first sound, as in players; what has a time before 0 is not for showing. */
export const startOf = (format: RawFormat | undefined): number => Math.max(0, Number(format?.start_time) || 0);

/** Pictures of a file, but not the cover that a song or a film may carry as one. */
export const PICTURES = "V:0";

const STREAM = "codec_name,pix_fmt,color_transfer,color_space,height,avg_frame_rate:stream_tags=alpha_mode";

/** Formats with a channel of opacity; VP8 and VP9 keep theirs beside the picture and say so in a tag. */
function hasAlpha({ pix_fmt = "", tags = {} }: RawStream): boolean {
  const named = Object.entries(tags).some(([name, value]) => name.toLowerCase() === "alpha_mode" && value === "1");
  return named || /^(yuva|rgba|argb|bgra|abgr|gbrap|ya8|ya16|pal8)/.test(pix_fmt);
}

/** Bare streams (.h264, .h265) say no times at all: their pictures follow one another, each as long as the stream says. */
function timed(packets: RawPacket[], rate: string | undefined): RawPacket[] {
  if (packets.some(({ pts_time, dts_time }) => pts_time !== undefined || dts_time !== undefined)) return packets;
  const [top = 0, bottom = 0] = (rate ?? "").split("/").map(Number);
  const usual = top > 0 && bottom > 0 ? bottom / top : 1 / 25;
  let at = 0;
  return packets.map((packet) => {
    const dts_time = String(at);
    at += Number(packet.duration_time) || usual;
    return { ...packet, dts_time };
  });
}

/**
 * When each frame is shown, and whether decoding can start from it, in the order of showing. Old containers (AVI) give only
 * the order of decoding: its times in order are those of showing, and which frame can be started from is not known.
 */
function shownAt(
  packets: RawPacket[],
  rate: string | undefined,
): { counted: boolean; frames: { at: number; key: boolean }[] } {
  const kept = timed(
    packets.filter(({ flags }) => !flags?.includes("D")),
    rate,
  );
  const counted = kept.some(({ pts_time }) => !Number.isFinite(Number(pts_time)));
  const frames = kept
    .map(({ pts_time, dts_time, flags }) => ({
      at: Number(counted ? dts_time : pts_time),
      key: !counted && (flags?.startsWith("K") ?? false),
    }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  return { counted, frames };
}

function unreadable(file: string, why: Message, cause?: unknown): AppError {
  return new AppError({
    code: "unsupported_media",
    message: say("media.clip_unreadable", { file: path.basename(file), why }),
    remedy: CONVERT,
    cause,
  });
}

/**
 * Reads the time of every frame from the container; nothing is decoded. Right for variable frame rates as well.
 * @throws AppError `unsupported_media` when no pictures are found in the file.
 */
export async function readClipIndex(file: string, signal?: AbortSignal): Promise<ClipIndex> {
  const entries = `packet=pts_time,dts_time,duration_time,flags:stream=${STREAM}:format=start_time`;
  const asked = ["-select_streams", PICTURES, "-show_entries", entries, "-of", "json", file];
  const text = await runFfprobe(asked, signal).catch((cause: unknown) => {
    throw signal?.aborted || !isLacking(cause) ? cause : unreadable(file, whyUnreadable(cause), cause);
  });
  const raw = JSON.parse(text) as { packets?: RawPacket[]; streams?: RawStream[]; format?: RawFormat };
  const stream = raw.streams?.[0] ?? {};
  const { counted, frames: shown } = shownAt(raw.packets ?? [], stream.avg_frame_rate);
  const first = shown[0]?.at;
  if (first === undefined) throw unreadable(file, say("media.no_pictures"));
  const origin = counted ? first : startOf(raw.format);
  return {
    times: Float64Array.from(shown, ({ at }) => at - origin),
    keys: shown.flatMap(({ key }, index) => (key ? [index] : [])),
    origin,
    counted,
    codec: stream.codec_name ?? "",
    hdr: stream.color_transfer === "smpte2084" || stream.color_transfer === "arib-std-b67",
    alpha: hasAlpha(stream),
    height: stream.height ?? 0,
    matrixKnown: Boolean(stream.color_space && stream.color_space !== "unknown"),
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

/** Position of the frame that is shown nearest to `seconds` of the file's own clock. */
export function positionOf({ times, origin }: ClipIndex, seconds: number): number {
  const at = seconds - origin;
  let low = 0;
  let high = times.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((times[middle] ?? 0) + (times[middle + 1] ?? 0)) / 2 < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The key frame that decoding has to start from to get frame `position`. */
export function keyBefore({ keys }: ClipIndex, position: number): number {
  return keys.findLast((key) => key <= position) ?? 0;
}
