import { createReadStream } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { type Quality, USUAL_SOUND_BITRATE, type VideoCodec } from "@/lib/core/media-formats";
import { metadataArgs } from "@/lib/media/metadata";
import type { Timeline } from "@/lib/timeline/schema";
import { type FfmpegChild, startFfmpeg } from "../child";
import { TAGS } from "../encode/settings";
import type { RenderTimelineOptions } from "../types";
import { makeGif } from "./gif";
import type { Packing } from "./packing";
import { languageCode, textTracks } from "./text-tracks";
import { unselectSubtitles } from "./unselected-subtitles";
import { webmText } from "./webm-text";

export interface JoinOptions extends Required<Pick<RenderTimelineOptions, "metadata" | "chapters" | "subtitles">> {
  chunks: string[];
  /** MP4 or WAVE with the film's sound, when it has any. */
  sound: string | undefined;
  out: string;
  codec: VideoCodec;
  quality: Quality;
  packing: Packing;
  /** Bits a second, for sound that is encoded here. */
  soundBitrate: number | undefined;
  timeline: Timeline;
  /** Folder for files that are needed meanwhile. */
  work: string;
  signal: AbortSignal;
}

const listed = (file: string) => `file '${path.resolve(file).replaceAll("'", "'\\''")}'`;

/** Writes ffmpeg's list of files that follow one another. */
async function writeList(files: string[], work: string): Promise<string> {
  const list = path.join(work, "chunks.txt");
  await writeFile(list, `${files.map(listed).join("\n")}\n`);
  return list;
}

/** AAC comes encoded, in an MP4 file; the other codecs are made here from a WAVE file. */
function soundArgs({ packing, soundBitrate = USUAL_SOUND_BITRATE }: JoinOptions): string[] {
  const rate = ["-b:a", String(soundBitrate)];
  switch (packing.sound) {
    case "opus":
      return ["-c:a", "libopus", ...rate];
    case "mp3":
      return ["-c:a", "libmp3lame", ...rate];
    case "pcm":
      return ["-c:a", "pcm_s16le"];
    default:
      return ["-c:a", "copy"];
  }
}

const isMp4 = ({ packing }: JoinOptions) => packing.container === "mp4" || packing.container === "mov";

/** Inputs and mappings of chapters and subtitle tracks; `index` is the number the input gets. */
async function textArgs(options: JoinOptions, index: number): Promise<{ inputs: string[]; maps: string[] }> {
  const { chapters, subtitles, packing, timeline } = options;
  if (chapters.length === 0 && subtitles.length === 0) return { inputs: [], maps: [] };
  const texts = { fps: timeline.fps, totalFrames: timeline.durationInFrames, chapters, subtitles };
  const file = path.join(options.work, packing.container === "webm" ? "text.mkv" : "text.mp4");
  await writeFile(file, packing.container === "webm" ? webmText(texts) : textTracks(texts));
  const maps = chapters.length > 0 ? ["-map_chapters", String(index)] : [];
  if (subtitles.length > 0) {
    maps.push("-map", `${index}:s`, "-c:s", "copy");
    for (const [track, { language }] of subtitles.entries()) {
      maps.push(`-metadata:s:s:${track}`, `language=${languageCode(language)}`);
    }
  }
  return { inputs: ["-i", file], maps };
}

/** The encoder names no colours, neither in its frames nor to the container. */
const PRORES_COLOURS = "prores_metadata=color_primaries=bt709:color_trc=bt709:colorspace=bt709";

/** Codecs whose pictures are shown in the order in which they are stored: they get their times by counting. */
const IN_ORDER = new Set<VideoCodec>(["vp9", "av1", "prores"]);

/**
 * Microseconds that other packets wait for a track of words: where nothing is said for long, the film must not be kept in
 * memory meanwhile. MP4's track of words has an empty sample in such places, WebM's cannot.
 */
const WAIT_FOR_WORDS = "30000000";

interface PictureInput {
  inputs: string[];
  filters: string[];
  feed: (child: FfmpegChild) => Promise<void>;
}

/** Bare H.264 is read as one stream; other chunks are files. */
async function pictureArgs({ chunks, codec, timeline, work }: JoinOptions): Promise<PictureInput> {
  const { fps } = timeline;
  const counted = `setts=pts=N:dts=N:duration=1:time_base=1/${fps}`;
  if (chunks.every((chunk) => chunk.endsWith(".h264"))) {
    return {
      inputs: ["-f", "h264", "-framerate", String(fps), "-i", "pipe:0"],
      filters: ["-bsf:v", counted],
      feed: async (child) => {
        for (const chunk of chunks) for await (const part of createReadStream(chunk)) await child.write(part as Buffer);
      },
    };
  }
  const list = await writeList(chunks, work);
  const filters = [...(codec === "prores" ? [PRORES_COLOURS] : []), ...(IN_ORDER.has(codec) ? [counted] : [])];
  return {
    inputs: ["-f", "concat", "-safe", "0", "-i", list],
    filters: [...(filters.length > 0 ? ["-bsf:v", filters.join(",")] : []), ...(codec === "prores" ? TAGS : [])],
    feed: async () => {},
  };
}

/**
 * Puts the chunks one behind the other and the sound beside them, without encoding the pictures again (GIF apart, whose
 * palette belongs to the whole film). The file appears under its name only when it is whole.
 */
export async function joinChunks(options: JoinOptions): Promise<void> {
  const { codec, sound, out, packing } = options;
  const finished = path.join(options.work, `${newId("film")}.${packing.container}`);
  try {
    if (codec === "gif") {
      await makeGif({ ...options, list: await writeList(options.chunks, options.work), out: finished });
      await rename(finished, out);
      return;
    }
    const pictures = await pictureArgs(options);
    const texts = await textArgs(options, sound ? 2 : 1);
    const child = startFfmpeg(
      [
        ...pictures.inputs,
        ...(sound ? ["-i", sound] : []),
        ...texts.inputs,
        ...["-map", "0:v:0", "-c:v", "copy", ...pictures.filters],
        ...(sound ? ["-map", "1:a:0", ...soundArgs(options)] : []),
        ...["-map_metadata:g", "-1"],
        ...texts.maps,
        ...metadataArgs(options.metadata),
        // However late an input is, packets lie in the order of their times: the same film has the same bytes.
        ...["-max_interleave_delta", packing.container === "webm" ? WAIT_FOR_WORDS : "0"],
        ...(isMp4(options) ? ["-movflags", "+faststart", "-video_track_timescale", "90000"] : []),
        // What a WebM player shows of itself: pictures and sound, no words beside those that are drawn.
        ...(packing.container === "webm" ? ["-default_mode", "infer_no_subs"] : []),
        ...["-fflags", "+bitexact", finished],
      ],
      options.signal,
    );
    child.stdout.resume();
    await pictures.feed(child);
    child.end();
    await child.done;
    if (isMp4(options) && options.subtitles.length > 0) await unselectSubtitles(finished);
    await rename(finished, out);
  } finally {
    await rm(finished, { force: true });
  }
}
