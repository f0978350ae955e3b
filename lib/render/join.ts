import { createReadStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import type { Timeline } from "@/lib/timeline/schema";
import { type FfmpegChild, startFfmpeg } from "./child";
import { fileExtension, TAGS } from "./encode-settings";
import { languageCode, textTracks } from "./text-tracks";
import type { RenderTimelineOptions, VideoCodec } from "./types";

export interface JoinOptions extends Required<Pick<RenderTimelineOptions, "metadata" | "chapters" | "subtitles">> {
  chunks: string[];
  /** MP4 or WAVE with the film's sound, when it has any. */
  sound: string | undefined;
  out: string;
  codec: VideoCodec;
  timeline: Timeline;
  /** Folder for files that are needed meanwhile. */
  work: string;
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

const isMp4 = (codec: VideoCodec) => fileExtension(codec) === "mp4" || fileExtension(codec) === "mov";

/** Inputs and mappings of chapters and subtitle tracks; `index` is the number the input gets. */
async function textArgs(options: JoinOptions, index: number): Promise<{ inputs: string[]; maps: string[] }> {
  const { chapters, subtitles, codec, timeline } = options;
  if (codec === "gif" || (chapters.length === 0 && subtitles.length === 0)) return { inputs: [], maps: [] };
  const file = path.join(options.work, "text.mp4");
  await writeFile(file, textTracks({ fps: timeline.fps, totalFrames: timeline.durationInFrames, chapters, subtitles }));
  const maps = chapters.length > 0 ? ["-map_chapters", String(index)] : [];
  if (isMp4(codec) && subtitles.length > 0) {
    maps.push("-map", `${index}:s`, "-c:s", "copy");
    for (const [track, { language }] of subtitles.entries()) {
      maps.push(`-metadata:s:s:${track}`, `language=${languageCode(language)}`);
    }
  }
  return { inputs: ["-i", file], maps };
}

/** The encoder names no colours, neither in its frames nor to the container. */
const PRORES_COLOURS = [
  ...["-bsf:v", "prores_metadata=color_primaries=bt709:color_trc=bt709:colorspace=bt709"],
  ...TAGS,
];

interface PictureInput {
  inputs: string[];
  filters: string[];
  feed: (child: FfmpegChild) => Promise<void>;
}

/** Bare H.264 is read as one stream and gets its times here; other chunks are files with times of their own. */
async function pictureArgs({ chunks, codec, timeline, work }: JoinOptions): Promise<PictureInput> {
  const { fps } = timeline;
  if (chunks.every((chunk) => chunk.endsWith(".h264"))) {
    return {
      inputs: ["-f", "h264", "-framerate", String(fps), "-i", "pipe:0"],
      filters: ["-bsf:v", `setts=pts=N:dts=N:duration=1:time_base=1/${fps}`],
      feed: async (child) => {
        for (const chunk of chunks) for await (const part of createReadStream(chunk)) await child.write(part as Buffer);
      },
    };
  }
  const list = path.join(work, "chunks.txt");
  await writeFile(list, `${chunks.map(listed).join("\n")}\n`);
  return {
    inputs: ["-f", "concat", "-safe", "0", "-i", list],
    filters: codec === "prores" ? PRORES_COLOURS : [],
    feed: async () => {},
  };
}

/**
 * Puts the chunks one behind the other and the sound beside them, without encoding the pictures again (GIF apart, whose
 * palette belongs to the whole film). The file appears under its name only when it is whole. Subtitle tracks go into
 * MP4 and MOV; WebM gets chapters only.
 */
export async function joinChunks(options: JoinOptions): Promise<void> {
  const { codec, sound, out } = options;
  const finished = path.join(options.work, `${newId("film")}.${fileExtension(codec)}`);
  const { title, author, comment } = options.metadata;
  const metadata = Object.entries({ title, artist: author, comment }).flatMap(([key, value]) =>
    value ? ["-metadata", `${key}=${value}`] : [],
  );
  const pictures = await pictureArgs(options);
  const withSound = sound !== undefined && codec !== "gif";
  const texts = await textArgs(options, withSound ? 2 : 1);
  try {
    const child = startFfmpeg(
      [
        ...pictures.inputs,
        ...(withSound ? ["-i", sound] : []),
        ...texts.inputs,
        ...(codec === "gif"
          ? ["-filter_complex", GIF_FILTER, "-loop", "0"]
          : ["-map", "0:v:0", "-c:v", "copy", ...pictures.filters]),
        ...(withSound ? ["-map", "1:a:0", ...soundArgs(codec)] : []),
        ...["-map_metadata:g", "-1"],
        ...texts.maps,
        ...metadata,
        // However late an input is, packets lie in the order of their times: the same film has the same bytes.
        ...["-max_interleave_delta", "0"],
        ...(isMp4(codec) ? ["-movflags", "+faststart", "-video_track_timescale", "90000"] : []),
        ...["-fflags", "+bitexact", finished],
      ],
      options.signal,
    );
    child.stdout.resume();
    await pictures.feed(child);
    child.end();
    await child.done;
    await rename(finished, out);
  } finally {
    await rm(finished, { force: true });
  }
}
