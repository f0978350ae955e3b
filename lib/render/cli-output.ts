import path from "node:path";
import { AppError } from "@/lib/core/errors";
import type { Timeline } from "@/lib/timeline/schema";
import { fileExtension } from "./encode-settings";
import { renderSound } from "./sound";
import { renderStill } from "./still";
import type { SoundFormat, VideoCodec } from "./types";

const SOUNDS: Record<string, SoundFormat> = { ".wav": "wav", ".mp3": "mp3", ".m4a": "aac" };
const PICTURES: Record<string, "png" | "jpeg"> = { ".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg" };

const CODECS: Record<string, VideoCodec> = { ".mp4": "h264", ".webm": "vp9", ".mov": "prores", ".gif": "gif" };

/**
 * The codec of a film: the one asked for, else the usual one of the file's extension.
 * @throws AppError `validation` when the file's name asks for another container than the codec's.
 */
export function codecFor(out: string, codec: VideoCodec | undefined): VideoCodec {
  const extension = path.extname(out).toLowerCase();
  const usual = CODECS[extension];
  const chosen = codec ?? usual;
  if (chosen && (extension === `.${fileExtension(chosen)}` || !usual)) return chosen;
  throw new AppError({
    code: "validation",
    field: "out",
    message: chosen
      ? `${chosen} does not go into ${extension} files.`
      : `Files named ${extension || out} are not made.`,
    remedy: chosen
      ? `Name the file .${fileExtension(chosen)}, or ask for another --codec.`
      : "Name it .mp4, .webm, .mov, .gif, .wav, .mp3, .m4a, .png or .jpg.",
  });
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
export function wholeNumber(name: string, value: string | undefined, least = 0): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value) && Number(value) >= least) return Number(value);
  throw new AppError({
    code: "validation",
    field: name,
    message: `--${name} ${value} is not a whole number of at least ${least}.`,
    remedy: "Give it in digits only.",
  });
}

/**
 * Makes only the film's sound (.wav, .mp3, .m4a) or one frame of it (.png, .jpg), when the file's name asks for that.
 * @returns what was made, or undefined when the name asks for a film.
 */
export async function renderPart({ timeline, out, frame, bitrate, signal }: PartOptions): Promise<string | undefined> {
  const extension = path.extname(out).toLowerCase();
  const sound = SOUNDS[extension];
  if (sound) {
    await renderSound({ timeline, out, format: sound, signal, ...(bitrate ? { bitrate } : {}) });
    return "sound";
  }
  const picture = PICTURES[extension];
  if (!picture) return undefined;
  await renderStill({ timeline, out, frame, format: picture });
  return `frame ${frame}`;
}
