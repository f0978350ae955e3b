import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { runFfmpegTo } from "./child";
import { fileExtension } from "./encode-settings";
import type { RenderTimelineOptions, VideoCodec } from "./types";

export interface JoinOptions {
  chunks: string[];
  /** MP4 with the film's sound, when it has any. */
  sound: string | undefined;
  out: string;
  codec: VideoCodec;
  fps: number;
  metadata: NonNullable<RenderTimelineOptions["metadata"]>;
  signal: AbortSignal;
}

const listed = (file: string) => `file '${path.resolve(file).replaceAll("'", "'\\''")}'`;

/** GIF: one palette over the whole film, chosen from what changes. */
const GIF_FILTER =
  "split[a][b];[a]palettegen=stats_mode=diff[p];[b][p]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle";

function soundArgs(codec: VideoCodec): string[] {
  if (codec === "vp9" || codec === "av1") return ["-c:a", "libopus", "-b:a", "160000"];
  return codec === "prores" ? ["-c:a", "pcm_s16le"] : ["-c:a", "copy"];
}

/**
 * Puts the chunks one behind the other and the sound beside them, without encoding the pictures again (GIF apart, whose
 * palette belongs to the whole film). The file appears under its name only when it is whole.
 */
export async function joinChunks(options: JoinOptions): Promise<void> {
  const { codec, sound, out } = options;
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  const id = newId("join");
  const list = `${out}.${id}.txt`;
  const work = `${out}.${id}.${fileExtension(codec)}`;
  await writeFile(list, `${options.chunks.map(listed).join("\n")}\n`);
  const { title, author, comment } = options.metadata;
  const metadata = Object.entries({ title, artist: author, comment }).flatMap(([key, value]) =>
    value ? ["-metadata", `${key}=${value}`] : [],
  );
  const withSound = sound !== undefined && codec !== "gif";
  try {
    await runFfmpegTo(
      [
        "-f",
        "concat",
        "-safe",
        "0",
        "-i",
        list,
        ...(withSound ? ["-i", sound] : []),
        ...(codec === "gif" ? ["-filter_complex", GIF_FILTER, "-loop", "0"] : ["-map", "0:v:0", "-c:v", "copy"]),
        ...(withSound ? ["-map", "1:a:0", ...soundArgs(codec)] : []),
        "-map_metadata",
        "-1",
        ...metadata,
        ...(fileExtension(codec) === "mp4" || codec === "prores"
          ? ["-movflags", "+faststart", "-video_track_timescale", "90000"]
          : []),
        "-fflags",
        "+bitexact",
        work,
      ],
      options.signal,
    );
    await rename(work, out);
  } finally {
    await rm(list, { force: true });
    await rm(work, { force: true });
  }
}
