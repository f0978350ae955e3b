import { invalid } from "@/lib/core/errors";
import {
  HOLDS,
  isContainer,
  SOUND_FILES,
  type SoundContainer,
  soundFormatOf,
  usualAudio,
} from "@/lib/core/media-formats";
import { list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { assertBitrate } from "../rendering/outputs";
import type { RenderSettings, SoundSettings } from "./export-job";
import type { EncodingRequest } from "./requests";

function refuse(field: string, container: string, what: string, known: readonly string[]): Error {
  const message =
    known.length > 0
      ? say("films.takes_not", { container, known: list(known, "comma"), what })
      : say("films.takes_none", { container });
  return invalid([{ field, message, constraint: "invalid_value" }], say("films.choose_codec"));
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
