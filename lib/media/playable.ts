import type { MediaFacts, VideoStream } from "./probe";

/** Sounds that browsers play inside of each kind of file. */
const SOUNDS = {
  mp4: ["aac", "mp3"],
  webm: ["opus", "vorbis"],
  ogg: ["opus", "vorbis", "flac"],
  mp3: ["mp3"],
  aac: ["aac"],
  flac: ["flac"],
  wav: ["pcm_u8", "pcm_s16le", "pcm_s24le", "pcm_f32le"],
} as const;
type Container = keyof typeof SOUNDS;

/** Pictures that all browsers play, by container: not what some of them play on some machines (H.265, AV1, 10 bits). */
const PICTURES: Partial<Record<Container, readonly string[]>> = { mp4: ["h264"], webm: ["vp8", "vp9"] };

/** Eight bits and 4:2:0; opacity of VP8 and VP9 lies beside the picture and is not named here. */
const PIXELS = ["yuv420p", "yuvj420p"];

/** Transfers and matrices that need to be brought to the range of ordinary screens, as films do it. */
const WIDE = ["smpte2084", "arib-std-b67", "bt2020nc", "bt2020c"];

function containerOf(format: string, mime: string): Container | undefined {
  const names = format.split(",");
  // Matroska and WebM have one name; browsers play the latter.
  if (names.includes("webm")) return mime.endsWith("/webm") ? "webm" : undefined;
  if (names.includes("mp4")) return "mp4";
  return (Object.keys(SOUNDS) as Container[]).find((container) => names.includes(container));
}

const isSeen = (container: Container, { codec, pixelFormat, matrix = "", transfer = "" }: VideoStream): boolean =>
  (PICTURES[container]?.includes(codec) ?? false) &&
  PIXELS.includes(pixelFormat ?? "") &&
  !WIDE.includes(matrix) &&
  !WIDE.includes(transfer);

/** Whether every browser plays a clip or sound as it is, with the picture that a film shows of it. */
export function isPlayable({ format, video, audio }: MediaFacts, mime: string): boolean {
  const container = containerOf(format, mime);
  if (!container) return false;
  if (audio && !(SOUNDS[container] as readonly string[]).includes(audio.codec)) return false;
  return video ? isSeen(container, video) : audio !== undefined;
}

/** The same as far as a file's type and codec tell, for files that nobody has looked into yet. */
export function looksPlayable(mime: string, codec: string | null): boolean {
  const container = /mp4|quicktime|m4v/.test(mime) ? "mp4" : mime.endsWith("/webm") ? "webm" : undefined;
  if (mime.startsWith("video/"))
    return container !== undefined && (PICTURES[container]?.includes(codec ?? "") ?? false);
  return Object.values(SOUNDS).some((codecs) => (codecs as readonly string[]).includes(codec ?? ""));
}
