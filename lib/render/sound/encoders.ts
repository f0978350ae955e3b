import { env } from "@/lib/core/env";
import type { SoundFormat } from "@/lib/core/media-formats";
import type { Stereo } from "./limiter";

/** How the mix reaches ffmpeg: 16 bits, what the encoders take. */
export const RAW_SAMPLE_BYTES = 4;
export const RAW_SOUND = ["-f", "s16le", "-ar", "48000", "-ac", "2", "-i", "pipe:0"];

export interface AacEncoder {
  args: string[];
  /** Samples that a decoder gives before the sound begins. */
  priming: number;
}

/** The build that comes with us has Fraunhofer's encoder, three times as fast as ffmpeg's own; another build may not. */
export function aacEncoder(bitrate: number): AacEncoder {
  const own = env().FFMPEG_PATH !== undefined;
  return {
    args: ["-c:a", own ? "aac" : "libfdk_aac", "-b:a", String(bitrate), "-flags:a", "+bitexact"],
    priming: own ? 1024 : 2048,
  };
}

/** Encoder and container of each format. */
export const ENCODERS: Record<SoundFormat, (bitrate: number) => string[]> = {
  wav: () => ["-c:a", "pcm_s16le", "-f", "wav"],
  mp3: (bitrate) => ["-c:a", "libmp3lame", "-b:a", String(bitrate), "-f", "mp3"],
  // The edit list of MP4 tells players to leave out the encoder's own start-up samples.
  aac: (bitrate) => [...aacEncoder(bitrate).args, "-movflags", "+faststart", "-f", "mp4"],
};

/**
 * Both channels in turn, as `RAW_SOUND` wants them. The limiter has kept all of it below full scale.
 * @param room where to write it, from its start.
 */
export function interleave([left, right]: Stereo, room = new Int16Array(left.length * 2)): Buffer {
  for (let index = 0, at = 0; index < left.length; index += 1, at += 2) {
    room[at] = (((left[index] as number) * 32_768 + 32_768.5) | 0) - 32_768;
    room[at + 1] = (((right[index] as number) * 32_768 + 32_768.5) | 0) - 32_768;
  }
  return Buffer.from(room.buffer, room.byteOffset, left.length * RAW_SAMPLE_BYTES);
}
