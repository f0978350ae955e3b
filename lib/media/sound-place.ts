import path from "node:path";
import { AppError, isAppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { type RawFormat, startOf } from "./clip-index";
import { runFfprobe } from "./ffmpeg";
import { CONVERT, whyUnreadable } from "./unreadable";

/** Where a file's sound lies on the file's own clock, in seconds. */
export interface SoundPlace {
  /** What the clock shows at the file's start. */
  begins: number;
  /** Where the sound ends, from there; undefined where the file does not say it to the sample. */
  ends: number | undefined;
  channels: number;
}

interface RawSound {
  channels?: number;
  start_time?: string;
  duration_ts?: number;
  time_base?: string;
}

/** The sound of MP4 files is as long as their edit list says; what decoders give beyond is the encoder's padding. */
function endOf({ start_time, duration_ts, time_base }: RawSound): number | undefined {
  const [top = 0, bottom = 0] = (time_base ?? "").split("/").map(Number);
  const seconds = ((duration_ts ?? 0) * top) / bottom;
  return seconds > 0 ? (Number(start_time) || 0) + seconds : undefined;
}

/**
 * Filters that bring any sound to two channels. Of more than two, the front ones keep their level and the others join them
 * 3 dB lower; by itself ffmpeg takes all of them down by 8 to 10 dB, so that they could never clip together. One channel is
 * spread with its loudness, 3 dB less on each side.
 */
export const toStereo = ({ channels }: SoundPlace): string[] =>
  channels > 2
    ? ["aformat=sample_fmts=fltp", "aresample=out_chlayout=stereo:rematrix_maxval=16"]
    : ["aformat=channel_layouts=stereo"];

/** Filters that bring a sound to 48 kHz, to its place (second 0 is the file's start) and to two channels. For `-copyts`. */
export const placedFilters = (place: SoundPlace, channels = toStereo(place)): string[] => [
  `asetpts=PTS-${place.begins}/TB`,
  "aresample=48000:async=1:first_pts=0",
  ...channels,
  ...(place.ends === undefined ? [] : [`atrim=end_sample=${Math.round(place.ends * 48_000)}`]),
];

/** Reads it from the container; what cannot be read is left to the decoder. */
export async function readSoundPlace(file: string, signal?: AbortSignal): Promise<SoundPlace> {
  const entries = "format=start_time,format_name:stream=start_time,duration_ts,time_base,channels";
  const asked = ["-select_streams", "a:0", "-show_entries", entries, "-of", "json", file];
  const text = await runFfprobe(asked, signal).catch(() => "{}");
  const { format, streams } = JSON.parse(text) as {
    format?: RawFormat & { format_name?: string };
    streams?: RawSound[];
  };
  const begins = startOf(format);
  const end = format?.format_name?.includes("mp4") ? endOf(streams?.[0] ?? {}) : undefined;
  return { begins, ends: end === undefined ? undefined : end - begins, channels: streams?.[0]?.channels ?? 2 };
}

/** Files that only have pictures are silent. */
const SILENT = /does not contain any stream/;

/**
 * What becomes of a sound whose decoder has failed.
 * @returns undefined when there is nothing to hear in the file
 */
export function unheard(file: string, cause: unknown): unknown {
  if (!isAppError(cause) || cause.code !== "internal") return cause;
  if (SILENT.test(cause.message)) return undefined;
  const name = path.basename(file);
  if (/No such file or directory|404 Not Found/.test(cause.message)) {
    return new AppError({
      code: "not_found",
      message: say("media.file_missing", { name }),
      remedy: say("media.bring_back"),
      cause,
    });
  }
  return new AppError({
    code: "unsupported_media",
    message: say("media.sound_unreadable", { name, why: whyUnreadable(cause) }),
    remedy: say("media.or_silence", { convert: CONVERT }),
    cause,
  });
}
