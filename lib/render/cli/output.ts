import path from "node:path";
import { bitrateProblem } from "@/lib/core/bitrate-problem";
import { AppError } from "@/lib/core/errors";
import {
  BITRATES,
  type Container,
  HOLDS,
  isContainer,
  isSoundContainer,
  type SoundFormat,
  type StillFormat,
  soundFormatOf,
  usualContainer,
  VIDEO_CODECS,
  type VideoCodec,
} from "@/lib/core/media-formats";
import type { FileMetadata } from "@/lib/media/metadata";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { renderStill } from "../draw/still";
import { renderSound } from "../sound/render-sound";

const PICTURES: Record<string, StillFormat> = { png: "png", jpg: "jpeg", jpeg: "jpeg" };

/** What a file's name ends in: lower case, without the dot. */
const extensionIn = (out: string): string => path.extname(out).toLowerCase().slice(1);

const soundIn = (extension: string): SoundFormat | undefined =>
  isSoundContainer(extension) ? soundFormatOf(extension) : undefined;

/** The codec of films named after a container only. */
const codecIn = (container: Container): VideoCodec =>
  VIDEO_CODECS.find((codec) => usualContainer(codec) === container) ?? HOLDS[container].video[0];

/**
 * How a film is made under a name: the name's container, with the codec asked for or else the container's usual one.
 * @throws AppError `validation` when the file's name asks for a container that does not hold the codec.
 */
export function formatFor(out: string, codec: VideoCodec | undefined): { codec: VideoCodec; container: Container } {
  const extension = extensionIn(out);
  const named = isContainer(extension) ? extension : undefined;
  if (named && (!codec || HOLDS[named].video.includes(codec)))
    return { codec: codec ?? codecIn(named), container: named };
  if (!named && codec) return { codec, container: usualContainer(codec) };
  throw new AppError({
    code: "validation",
    field: "out",
    message: codec
      ? say("render.codec_not_in_container", { asked: codec, container: path.extname(out).toLowerCase() })
      : say("render.files_named_not_made", { extension: path.extname(out).toLowerCase() || out }),
    remedy: codec ? say("render.name_or_codec", { container: usualContainer(codec) }) : say("render.name_mp4"),
  });
}

/** Options as they were typed. */
export type TypedOptions = Partial<Record<"path" | "codec" | "quality" | "bitrate" | "frame", string>> & {
  "dry-run"?: boolean | undefined;
};

/** Options that change something about each kind of file; `plain` is Remotion's own render of a film. */
const TAKEN = {
  sound: ["bitrate"],
  picture: ["frame"],
  film: ["path", "codec", "quality", "bitrate", "dry-run"],
  plain: ["path", "codec", "dry-run"],
} as const satisfies Record<string, readonly (keyof TypedOptions)[]>;

function kindOf(out: string, { path: by }: TypedOptions): keyof typeof TAKEN {
  const extension = extensionIn(out);
  if (isSoundContainer(extension)) return "sound";
  if (extension in PICTURES) return "picture";
  return by === "plain" ? "plain" : "film";
}

/** @throws AppError `validation` for an option that changes nothing about the file, rather than passing it over */
function assertTaken(out: string, typed: TypedOptions): void {
  const kind = kindOf(out, typed);
  const taken: readonly string[] = TAKEN[kind];
  const idle = [...TAKEN.film, ...TAKEN.picture].find((name) => typed[name] && !taken.includes(name));
  if (!idle) return;
  throw new AppError({
    code: "validation",
    field: idle,
    message: say("render.changes_nothing_about", { idle, kind: kind === "plain" ? say("render.plain_film") : kind }),
    remedy: say("render.leave_out"),
  });
}

/**
 * The bit rate that was typed for a file.
 * @throws AppError `validation` when it is no number, out of bounds, or one for a WAVE file
 */
function typedBitrate(out: string, { codec, bitrate }: TypedOptions): number | undefined {
  const rate = wholeNumber("bitrate", bitrate, 1);
  if (rate === undefined) return undefined;
  const extension = extensionIn(out);
  const sound = soundIn(extension);
  const { least, most } = BITRATES[sound ? "sound" : "film"];
  const problem =
    sound === "wav"
      ? say("render.wave_no_bitrate")
      : bitrateProblem(sound ?? codec ?? say("render.a_film"), sound ? "sound" : "film", rate);
  if (!problem) return rate;
  const remedy = sound === "wav" ? say("render.leave_out") : say("render.give_bits_second", { least, most });
  throw new AppError({
    code: "validation",
    field: "bitrate",
    message: say("render.bitrate_problem", { problem }),
    remedy,
  });
}

/** What was typed about numbers, read and found to go with the file. @throws AppError `validation` naming the option */
export function typedNumbers(out: string, typed: TypedOptions): { frame: number; bitrate: number | undefined } {
  assertTaken(out, typed);
  return { frame: wholeNumber("frame", typed.frame) ?? 0, bitrate: typedBitrate(out, typed) };
}

export interface PartOptions {
  timeline: Timeline;
  /** Its extension says what is wanted. */
  out: string;
  /** For a picture: frame from the start of the film. */
  frame: number;
  /** For sound: bits a second. */
  bitrate?: number | undefined;
  signal: AbortSignal;
}

/** A whole number of at least `least`, or undefined when none was given. @throws AppError `validation` naming the option. */
function wholeNumber(name: string, value: string | undefined, least = 0): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value) && Number(value) >= least) return Number(value);
  throw new AppError({
    code: "validation",
    field: name,
    message: say("render.not_whole_number_least", { name, value, least }),
    remedy: say("render.give_digits_only"),
  });
}

/** What files made from the terminal say about themselves. */
export const metadataOf = ({ title }: Timeline): FileMetadata => ({
  title,
  author: "Framewright",
  comment: "Made with Framewright",
});

/** Whether a file's name asks for a part of the film: its sound, or one frame. */
export function isPart(out: string): boolean {
  const extension = extensionIn(out);
  return isSoundContainer(extension) || extension in PICTURES;
}

/**
 * Makes only the film's sound (.wav, .mp3, .m4a) or one frame of it (.png, .jpg), when the file's name asks for that.
 * @returns what was made, or undefined when the name asks for a film.
 */
export async function renderPart({ timeline, out, frame, bitrate, signal }: PartOptions): Promise<string | undefined> {
  const extension = extensionIn(out);
  const metadata = metadataOf(timeline);
  const sound = soundIn(extension);
  if (sound) {
    await renderSound({ timeline, out, format: sound, signal, metadata, ...(bitrate ? { bitrate } : {}) });
    return "sound";
  }
  const picture = PICTURES[extension];
  if (!picture) return undefined;
  await renderStill({ timeline, out, frame, format: picture, metadata, signal });
  return `frame ${frame}`;
}
