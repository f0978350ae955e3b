import { AppError } from "@/lib/core/errors";
import type { SubtitleFormat } from "@/lib/core/media-formats";
import { say } from "@/lib/messages/say";
import type { Cue } from "../subtitles";
import { isAss, readAss } from "./ass";
import { decodeText } from "./decode";
import { hasTimings, readTimedBlocks } from "./timed-blocks";

export interface Subtitles {
  format: SubtitleFormat;
  /** In the order of their beginnings; they may overlap. */
  cues: Cue[];
}

/** How long a caption stays whose end is not after its beginning, in seconds. */
const UNTIMED_SECONDS = 2;

const textOf = (bytes: Uint8Array): string => decodeText(bytes).replace(/\r\n?|[\u2028\u2029]/g, "\n");

function formatOf(text: string): SubtitleFormat | undefined {
  if (/^\s*WEBVTT\b/.test(text)) return "vtt";
  if (isAss(text)) return "ass";
  return hasTimings(text) ? "srt" : undefined;
}

/** Reads subtitles as files in the wild hold them, whatever their name says; undefined for what is none. */
export function readSubtitles(bytes: Uint8Array): Subtitles | undefined {
  const text = textOf(bytes);
  const format = formatOf(text);
  if (!format) return undefined;
  const cues = (format === "ass" ? readAss(text) : readTimedBlocks(text))
    .map((cue) => (cue.end > cue.start ? cue : { ...cue, end: cue.start + UNTIMED_SECONDS }))
    .sort((a, b) => a.start - b.start);
  return { format, cues };
}

/** @throws AppError `unsupported_media` when they hold nothing that is read */
export function assertCaptions(subtitles: Subtitles, field = "file"): void {
  if (subtitles.cues.length > 0) return;
  throw new AppError({
    code: "unsupported_media",
    message: say("media.subtitles_have_no_captions"),
    remedy: say("media.give_srt"),
    field,
    issues: [{ field, message: say("media.no_captions"), constraint: "media_type" }],
  });
}
