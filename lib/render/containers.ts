import { AppError } from "@/lib/core/errors";
import type { Container, RenderTimelineOptions, SoundCodec, VideoCodec } from "./types";

/** What each container holds; the first sound is taken when none is asked for. */
const HOLDS: Record<Container, { pictures: readonly VideoCodec[]; sounds: readonly SoundCodec[] }> = {
  mp4: { pictures: ["h264", "h265", "av1"], sounds: ["aac", "mp3", "opus"] },
  webm: { pictures: ["vp9", "av1"], sounds: ["opus"] },
  mov: { pictures: ["h264", "h265", "prores"], sounds: ["aac", "pcm"] },
  gif: { pictures: ["gif"], sounds: [] },
};

const USUAL: Record<VideoCodec, Container> = {
  h264: "mp4",
  h265: "mp4",
  vp9: "webm",
  av1: "webm",
  prores: "mov",
  gif: "gif",
};

/** What a codec's films go into unless something else is asked for. */
export const usualContainer = (codec: VideoCodec): Container => USUAL[codec];

export const holds = (container: Container, codec: VideoCodec): boolean => HOLDS[container].pictures.includes(codec);

export interface Packing {
  container: Container;
  /** Undefined where the container has no sound. */
  sound: SoundCodec | undefined;
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
  const { pictures, sounds } = HOLDS[container];
  if (!pictures.includes(codec)) throw refuse("codec", container, codec, pictures);
  const usual = codec === "prores" ? "pcm" : sounds[0];
  const sound = options.soundCodec ?? usual;
  if (sound && !sounds.includes(sound)) throw refuse("soundCodec", container, sound, sounds);
  return { container, sound };
}
