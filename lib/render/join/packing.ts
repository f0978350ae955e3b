import { AppError } from "@/lib/core/errors";
import {
  type AudioCodec,
  type Container,
  HOLDS,
  usualAudio,
  usualContainer,
  type VideoCodec,
} from "@/lib/core/media-formats";
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
    message: `${asked} does not go into ${container} files.`,
    remedy: known.length > 0 ? `Ask for one of: ${known.join(", ")}.` : "Ask for another container.",
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
