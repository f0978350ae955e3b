import { AppError } from "@/lib/core/errors";
import {
  type AudioCodec,
  type Container,
  HOLDS,
  usualAudio,
  usualContainer,
  type VideoCodec,
} from "@/lib/core/media-formats";
import { list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { RenderTimelineOptions } from "../types";

export interface Packing {
  container: Container;
  /** Undefined where the container has no sound. */
  sound: AudioCodec | undefined;
}

function refuse(field: string, container: Container, asked: string, known: readonly string[]): AppError {
  return new AppError({
    code: "validation",
    field,
    message: say("render.codec_not_in_container", { asked, container }),
    remedy:
      known.length > 0 ? say("render.ask_one", { known: list(known, "comma") }) : say("render.ask_another_container"),
  });
}

/** @throws AppError `validation` for a codec that the container does not hold */
export function packingOf(
  codec: VideoCodec,
  options: Pick<RenderTimelineOptions, "container" | "soundCodec">,
): Packing {
  const container = options.container ?? usualContainer(codec);
  const { video, audio } = HOLDS[container];
  if (!video.includes(codec)) throw refuse("codec", container, codec, video);
  const sound = options.soundCodec ?? usualAudio(container, codec);
  if (sound && !audio.includes(sound)) throw refuse("soundCodec", container, sound, audio);
  return { container, sound };
}
