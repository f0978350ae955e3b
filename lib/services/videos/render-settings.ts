import { AppError } from "@/lib/core/errors";
import { assertBitrate, type FilmCodec, type SoundCodec } from "../rendering";
import type { AudioCodec, FilmContainer, RenderRequest, SoundContainer } from "./schemas";

type Quality = "draft" | "standard" | "high" | "master";

/** How the sound of a timeline alone is encoded. */
export interface SoundSettings {
  container: SoundContainer;
  codec: SoundCodec;
  quality: Quality;
  /** Bits a second. */
  audioBitrate?: number;
}

/** How a film is encoded. */
export interface FilmSettings {
  container: FilmContainer;
  codec: FilmCodec;
  quality: Quality;
  /** Bits a second of the picture; replaces the quality's own rate. */
  bitrate?: number;
  audioCodec: AudioCodec | null;
  /** Bits a second of the sound. */
  audioBitrate?: number;
}

/** How a render is encoded, as its job keeps it. */
export type RenderSettings = FilmSettings | SoundSettings;

/** What is in the files of sound alone, as the renderer and as the request name it. */
const ALONE: Record<SoundContainer, { codec: SoundCodec; asked: AudioCodec }> = {
  mp3: { codec: "mp3", asked: "mp3" },
  m4a: { codec: "aac", asked: "aac" },
  wav: { codec: "wav", asked: "pcm" },
};

/** What each container holds; the first is taken when nothing is asked for. */
const PICTURES: Record<FilmContainer, readonly [FilmCodec, ...FilmCodec[]]> = {
  mp4: ["h264", "h265", "av1"],
  webm: ["vp9", "av1"],
  mov: ["h264", "h265", "prores"],
  gif: ["gif"],
};
const SOUNDS: Record<FilmContainer, readonly AudioCodec[]> = {
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

function soundSettings(config: RenderRequest["config"], container: SoundContainer): SoundSettings {
  const { codec: picture, quality, bitrate, audio_bitrate: audioBitrate, audio_codec: wished } = config;
  const { codec, asked } = ALONE[container];
  if (picture) throw refuse("config.codec", container, picture, []);
  if (bitrate !== undefined) throw refuse("config.bitrate", container, String(bitrate), []);
  if (wished && wished !== asked) throw refuse("config.audio_codec", container, wished, [asked]);
  assertBitrate(codec, audioBitrate, "config.audio_bitrate");
  return { container, codec, quality: QUALITY[quality], ...(audioBitrate === undefined ? {} : { audioBitrate }) };
}

/** The settings behind a request's words. @throws AppError `validation` for what the format cannot hold */
export function settingsOf(config: RenderRequest["config"]): RenderSettings {
  const { format, quality, bitrate, audio_bitrate: audioBitrate, audio_codec: wished } = config;
  if (format === "mp3" || format === "m4a" || format === "wav") return soundSettings(config, format);
  const asked = config.codec === "hevc" ? "h265" : config.codec;
  const codec = asked ?? PICTURES[format][0];
  if (!PICTURES[format].includes(codec)) throw refuse("config.codec", format, codec, PICTURES[format]);
  const sounds = SOUNDS[format];
  const audioCodec = codec === "prores" && !wished ? "pcm" : (wished ?? sounds[0] ?? null);
  assertBitrate(codec, bitrate, "config.bitrate");
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
