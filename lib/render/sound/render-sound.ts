import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { type SoundFormat, USUAL_SOUND_BITRATE } from "@/lib/core/media-formats";
import { type FileMetadata, metadataArgs } from "@/lib/media/metadata";
import type { Timeline } from "@/lib/timeline/schema";
import { startFfmpeg } from "../child";
import { ENCODERS, interleave, RAW_SOUND } from "./encoders";
import { mixSound } from "./mix";
import { sampleOf } from "./source";

export interface RenderSoundOptions {
  timeline: Timeline;
  /** The file to make; its extension does not matter. */
  out: string;
  format?: SoundFormat;
  /** Bits a second (mp3, aac). Default 192,000. */
  bitrate?: number;
  metadata?: FileMetadata;
  signal?: AbortSignal;
  /** 0 to 1. */
  onProgress?: (progress: number) => void;
}

/**
 * Mixes the film's sound into a file: 48 kHz stereo, as long as the film to the sample.
 * @throws AppError `cancelled`, `storage_full`, or `internal` with ffmpeg's words.
 */
export async function renderSound(options: RenderSoundOptions): Promise<{ out: string; seconds: number }> {
  const started = performance.now();
  const { timeline, out, format = "aac", signal } = options;
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  const work = `${out}.${newId("work")}`;
  const encoder = startFfmpeg(
    [
      ...RAW_SOUND,
      ...ENCODERS[format](options.bitrate ?? USUAL_SOUND_BITRATE),
      ...["-map_metadata", "-1", ...metadataArgs(options.metadata ?? {})],
      "-fflags",
      "+bitexact",
      "-flags:a",
      "+bitexact",
      work,
    ],
    signal,
  );
  encoder.stdout.resume();
  try {
    let done = 0;
    const total = Math.max(1, sampleOf(timeline.durationInFrames, timeline.fps));
    for await (const block of mixSound(timeline, signal)) {
      if (block[0].length > 0) await encoder.write(interleave(block));
      done += block[0].length;
      options.onProgress?.(done / total);
    }
    encoder.end();
    await encoder.done;
    await rename(work, out);
  } catch (error) {
    encoder.kill();
    await encoder.done.catch(() => {});
    await rm(work, { force: true });
    throw error;
  }
  return { out, seconds: (performance.now() - started) / 1000 };
}
