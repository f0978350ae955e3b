import { AppError } from "@/lib/core/errors";
import type { AudioCodec, RenderFormat, RenderRequest } from "./schemas";

type VideoCodec = "h264" | "h265" | "vp9" | "av1" | "prores" | "gif";

/** How a render is encoded, as its job keeps it. */
export interface RenderSettings {
  container: RenderFormat;
  codec: VideoCodec;
  quality: "draft" | "standard" | "high" | "master";
  /** Bits a second of the picture; replaces the quality's own rate. */
  bitrate?: number;
  audioCodec: AudioCodec | null;
  /** Bits a second of the sound. */
  audioBitrate?: number;
}

/** What each container holds; the first is taken when nothing is asked for. */
const PICTURES: Record<RenderFormat, readonly [VideoCodec, ...VideoCodec[]]> = {
  mp4: ["h264", "h265", "av1"],
  webm: ["vp9", "av1"],
  mov: ["h264", "h265", "prores"],
  gif: ["gif"],
};
const SOUNDS: Record<RenderFormat, readonly AudioCodec[]> = {
  mp4: ["aac", "mp3", "opus"],
  webm: ["opus"],
  mov: ["aac", "pcm"],
  gif: [],
};
const QUALITY = {
  draft: "draft",
  low: "draft",
  medium: "standard",
  standard: "standard",
  high: "high",
  ultra: "master",
  master: "master",
} as const;

function refuse(field: string, format: string, what: string, known: readonly string[]): AppError {
  const message = known.length > 0 ? `${format} takes ${known.join(", ")}, not ${what}` : `${format} takes none`;
  return new AppError({
    code: "validation",
    message: `${field}: ${message}`,
    remedy: "Choose another codec or another format.",
    issues: [{ field, message, constraint: "invalid_value" }],
  });
}

function noBitrate(codec: VideoCodec): AppError {
  const message = `${codec} has no bit rate: how large its files are follows from the quality`;
  return new AppError({
    code: "validation",
    message: `config.bitrate: ${message}`,
    remedy: "Leave the bit rate out and choose a quality, or take another codec.",
    issues: [{ field: "config.bitrate", message, constraint: "invalid_value" }],
  });
}

/** The settings behind a request's words. @throws AppError `validation` for a codec that the format cannot hold */
export function settingsOf(config: RenderRequest["config"]): RenderSettings {
  const { format, quality, bitrate, audio_bitrate: audioBitrate, audio_codec: wished } = config;
  const asked = config.codec === "hevc" ? "h265" : config.codec;
  const codec = asked ?? PICTURES[format][0];
  if (!PICTURES[format].includes(codec)) throw refuse("config.codec", format, codec, PICTURES[format]);
  const sounds = SOUNDS[format];
  const audioCodec = codec === "prores" && !wished ? "pcm" : (wished ?? sounds[0] ?? null);
  if (bitrate !== undefined && (codec === "prores" || codec === "gif")) throw noBitrate(codec);
  if (wished && !sounds.includes(wished)) throw refuse("config.audio_codec", format, wished, sounds);
  return {
    container: format,
    codec,
    quality: QUALITY[quality],
    audioCodec,
    ...(bitrate === undefined ? {} : { bitrate }),
    ...(audioBitrate === undefined ? {} : { audioBitrate }),
  };
}
