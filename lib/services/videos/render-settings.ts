import { invalid } from "@/lib/core/errors";
import {
  type AudioCodec,
  type Container,
  HOLDS,
  isContainer,
  type Quality,
  SOUND_FILES,
  type SoundContainer,
  type SoundFormat,
  soundFormatOf,
  usualAudio,
  type VideoCodec,
} from "@/lib/core/media-formats";
import { assertBitrate } from "../rendering";
import type { EncodingRequest } from "./requests";

/** How the sound of a timeline alone is encoded. */
export interface SoundSettings {
  container: SoundContainer;
  codec: SoundFormat;
  quality: Quality;
  /** Bits a second. */
  audioBitrate?: number;
}

/** How a film is encoded. */
export interface FilmSettings {
  container: Container;
  codec: VideoCodec;
  quality: Quality;
  /** Bits a second of the picture; replaces the quality's own rate. */
  bitrate?: number;
  audioCodec: AudioCodec | null;
  /** Bits a second of the sound. */
  audioBitrate?: number;
}

/** How a render is encoded, as its job keeps it. */
export type RenderSettings = FilmSettings | SoundSettings;

function refuse(field: string, container: string, what: string, known: readonly string[]): Error {
  const message = known.length > 0 ? `${container} takes ${known.join(", ")}, not ${what}` : `${container} takes none`;
  return invalid([{ field, message, constraint: "invalid_value" }], "Choose another codec or another format.");
}

function soundSettings(asked: EncodingRequest, container: SoundContainer): SoundSettings {
  const { codec: picture, quality, bitrate, audioBitrate, audioCodec } = asked;
  const codec = soundFormatOf(container);
  const inside = SOUND_FILES[codec].codec;
  if (picture) throw refuse("codec", container, picture, []);
  if (bitrate !== undefined) throw refuse("bitrate", container, String(bitrate), []);
  if (audioCodec && audioCodec !== inside) throw refuse("audioCodec", container, audioCodec, [inside]);
  assertBitrate(codec, audioBitrate, "audioBitrate");
  return { container, codec, quality, ...(audioBitrate === undefined ? {} : { audioBitrate }) };
}

/** The settings behind what was asked for. @throws AppError `validation` for what the container cannot hold */
export function settingsOf(asked: EncodingRequest): RenderSettings {
  const { container, quality, bitrate, audioBitrate } = asked;
  if (!isContainer(container)) return soundSettings(asked, container);
  const { video, audio } = HOLDS[container];
  const codec = asked.codec ?? video[0];
  if (!video.includes(codec)) throw refuse("codec", container, codec, video);
  const audioCodec = asked.audioCodec ?? usualAudio(container, codec) ?? null;
  assertBitrate(codec, bitrate);
  if (asked.audioCodec && !audio.includes(asked.audioCodec)) {
    throw refuse("audioCodec", container, asked.audioCodec, audio);
  }
  return {
    container,
    codec,
    quality,
    audioCodec,
    ...(bitrate === undefined ? {} : { bitrate }),
    ...(audioBitrate === undefined ? {} : { audioBitrate }),
  };
}
