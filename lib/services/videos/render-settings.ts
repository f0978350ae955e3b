import { invalid } from "@/lib/core/errors";
import { assertBitrate, type FilmCodec, type SoundCodec } from "../rendering";
import type { AudioCodec, EncodingRequest, FilmContainer, Quality, SoundContainer } from "./requests";

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
const ALONE: Record<SoundContainer, { codec: SoundCodec; inside: AudioCodec }> = {
  mp3: { codec: "mp3", inside: "mp3" },
  m4a: { codec: "aac", inside: "aac" },
  wav: { codec: "wav", inside: "pcm" },
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
function refuse(field: string, container: string, what: string, known: readonly string[]): Error {
  const message = known.length > 0 ? `${container} takes ${known.join(", ")}, not ${what}` : `${container} takes none`;
  return invalid([{ field, message, constraint: "invalid_value" }], "Choose another codec or another format.");
}

function soundSettings(asked: EncodingRequest, container: SoundContainer): SoundSettings {
  const { codec: picture, quality, bitrate, audioBitrate, audioCodec } = asked;
  const { codec, inside } = ALONE[container];
  if (picture) throw refuse("codec", container, picture, []);
  if (bitrate !== undefined) throw refuse("bitrate", container, String(bitrate), []);
  if (audioCodec && audioCodec !== inside) throw refuse("audioCodec", container, audioCodec, [inside]);
  assertBitrate(codec, audioBitrate, "audioBitrate");
  return { container, codec, quality, ...(audioBitrate === undefined ? {} : { audioBitrate }) };
}

const isSound = (container: EncodingRequest["container"]): container is SoundContainer => container in ALONE;

/** The settings behind what was asked for. @throws AppError `validation` for what the container cannot hold */
export function settingsOf(asked: EncodingRequest): RenderSettings {
  const { container, quality, bitrate, audioBitrate } = asked;
  if (isSound(container)) return soundSettings(asked, container);
  const codec = asked.codec ?? PICTURES[container][0];
  if (!PICTURES[container].includes(codec)) throw refuse("codec", container, codec, PICTURES[container]);
  const sounds = SOUNDS[container];
  const audioCodec = codec === "prores" && !asked.audioCodec ? "pcm" : (asked.audioCodec ?? sounds[0] ?? null);
  assertBitrate(codec, bitrate);
  if (asked.audioCodec && !sounds.includes(asked.audioCodec)) {
    throw refuse("audioCodec", container, asked.audioCodec, sounds);
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
