import { AppError, messageOf } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { runFfprobe } from "./ffmpeg";
import { readPackets } from "./packets";

export interface VideoStream {
  codec: string;
  profile: string | undefined;
  pixelFormat: string | undefined;
  /** Colour matrix and transfer, as ffprobe names them. */
  matrix: string | undefined;
  transfer: string | undefined;
  /** As coded; see `rotation`. */
  width: number;
  height: number;
  /** Frames a second, from the average rate. */
  fps: number;
  /** Degrees clockwise that a player turns the picture by: 0, 90, 180 or 270. */
  rotation: 0 | 90 | 180 | 270;
}

export interface AudioStream {
  codec: string;
  sampleRate: number;
  channels: number;
}

export interface MediaFacts {
  /** ffprobe's short names, such as `mov,mp4,m4a,3gp,3g2,mj2`. */
  format: string;
  durationSeconds: number;
  sizeBytes: number;
  /** First picture stream; a still image has one too. */
  video: VideoStream | undefined;
  audio: AudioStream | undefined;
  /** The picture as it is shown, after rotation; 0 without one. */
  width: number;
  height: number;
}

interface RawStream {
  codec_type?: string;
  codec_name?: string;
  profile?: string;
  pix_fmt?: string;
  color_space?: string;
  color_transfer?: string;
  width?: number;
  height?: number;
  avg_frame_rate?: string;
  r_frame_rate?: string;
  sample_rate?: string;
  channels?: number;
  duration?: string;
  tags?: Record<string, string>;
  side_data_list?: { rotation?: number }[];
  disposition?: { attached_pic?: number };
}

function ratio(text: string | undefined): number {
  const [top = 0, bottom = 1] = (text ?? "0/1").split("/").map(Number);
  return bottom ? top / bottom : 0;
}

/** The display matrix counts anticlockwise, the old tag clockwise. */
function rotationOf(stream: RawStream): 0 | 90 | 180 | 270 {
  const matrix = stream.side_data_list?.find((entry) => entry.rotation !== undefined)?.rotation;
  const degrees = matrix === undefined ? Number(stream.tags?.rotate ?? 0) : -matrix;
  return ((((Math.round(degrees / 90) * 90) % 360) + 360) % 360) as 0 | 90 | 180 | 270;
}

function videoOf(stream: RawStream): VideoStream {
  return {
    codec: stream.codec_name ?? "unknown",
    profile: stream.profile,
    pixelFormat: stream.pix_fmt,
    matrix: stream.color_space,
    transfer: stream.color_transfer,
    width: stream.width ?? 0,
    height: stream.height ?? 0,
    fps: ratio(stream.avg_frame_rate) || ratio(stream.r_frame_rate),
    rotation: rotationOf(stream),
  };
}

/** Formats whose header may say no length: what ffprobe tells then is made of the file's size and its first bit rate. */
const GUESSED = ["aac", "loas", "mp3", "ac3", "eac3", "dts", "amr"];

/** The length that a file's header says, or, where it says none, the one that its packets have together. */
async function secondsOf(path: string, format: string, said: number, signal?: AbortSignal): Promise<number> {
  if (said > 0 && !GUESSED.includes(format)) return said;
  const { guessed, streams } = await readPackets(path, signal);
  if (said > 0 && !guessed) return said;
  return Math.max(0, ...streams.map(({ end }) => end));
}

/**
 * What is in a media file.
 * @param formats ffprobe's names of the only formats that it may be taken for
 * @throws AppError unsupported_media when the file is not one the media engine reads.
 */
export async function probe(path: string, signal?: AbortSignal, formats?: readonly string[]): Promise<MediaFacts> {
  const only = formats ? ["-format_whitelist", formats.join(",")] : [];
  let text: string;
  try {
    text = await runFfprobe([...only, "-show_format", "-show_streams", "-of", "json", path], signal);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AppError({
      code: "unsupported_media",
      // What ffprobe says ends with the reason; before it stand its own name and the file's place on this machine.
      message: say("media.file_unreadable", { why: messageOf(cause).split(": ").at(-1) ?? "" }),
      remedy: say("media.use_known_format"),
      cause,
    });
  }
  const raw = JSON.parse(text) as { streams?: RawStream[]; format?: Record<string, string> };
  const streams = raw.streams ?? [];
  const picture = streams.find((stream) => stream.codec_type === "video" && !stream.disposition?.attached_pic);
  const sound = streams.find((stream) => stream.codec_type === "audio");
  const video = picture && videoOf(picture);
  const sideways = video?.rotation === 90 || video?.rotation === 270;
  const said = Number(raw.format?.duration ?? picture?.duration ?? sound?.duration ?? 0) || 0;
  return {
    format: raw.format?.format_name ?? "",
    durationSeconds: await secondsOf(path, raw.format?.format_name ?? "", said, signal),
    sizeBytes: Number(raw.format?.size ?? 0),
    video,
    audio: sound && {
      codec: sound.codec_name ?? "unknown",
      sampleRate: Number(sound.sample_rate ?? 0),
      channels: sound.channels ?? 0,
    },
    width: (sideways ? video?.height : video?.width) ?? 0,
    height: (sideways ? video?.width : video?.height) ?? 0,
  };
}
