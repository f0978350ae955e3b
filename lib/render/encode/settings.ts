import type { Quality, VideoCodec } from "@/lib/core/media-formats";
import type { EncodeOptions } from "../types";

/** How the pictures reach the encoder. */
export type PictureFormat = "jpeg" | "png" | "yuv420p";

/** Part of every chunk's hash: raise it when the same settings begin to give other bytes. */
export const ENCODER_VERSION = 6;

/** Constant rate factors (lower is better and larger), chosen by eye and PSNR on drawn slides and photographs. */
const CRF: Record<Exclude<VideoCodec, "prores" | "gif">, Record<Quality, number>> = {
  h264: { draft: 26, standard: 19, high: 16, master: 12 },
  h265: { draft: 28, standard: 22, high: 18, master: 14 },
  vp9: { draft: 40, standard: 31, high: 24, master: 16 },
  av1: { draft: 42, standard: 32, high: 25, master: 18 },
};
/** With a bit rate: pictures are not made better than this, however many bits are left. */
const AV1_BOUND = "10";
/**
 * The quicker presets of H.264 are encoded at one quantiser throughout: what veryfast spends on looking ahead and on
 * weighing blocks gains nothing on drawn pictures, and a chunk's bytes depend on its pictures alone.
 */
const H264_QP: Partial<Record<Quality, number>> = { draft: 28, standard: 20 };
const X264_PRESET: Record<Quality, string> = {
  draft: "superfast",
  standard: "superfast",
  high: "faster",
  master: "medium",
};
const X265_PRESET: Record<Quality, string> = {
  draft: "ultrafast",
  standard: "superfast",
  high: "veryfast",
  master: "fast",
};
/** prores_ks profiles: LT, standard, HQ, 4444. */
const PRORES_PROFILE: Record<Quality, string> = { draft: "1", standard: "2", high: "3", master: "4" };

/** Screenshots keep more for better presets; 4:2:0 JPEG at 95 lies above what the video encoder keeps. */
export const JPEG_QUALITY: Record<Quality, number> = { draft: 80, standard: 92, high: 97, master: 100 };

/**
 * Whether each picture is encoded once and its repetitions are written by us (see h264/). Not with a bit rate: the
 * encoder has to know how long its bits last.
 */
export const repeatsBySkipping = (options: EncodeOptions): boolean => options.codec === "h264" && !options.bitrate;

/** Container of a chunk in the cache: bare H.264 where repetitions are ours, else what the codec is joined in. */
export function chunkExtension(options: EncodeOptions): string {
  const { codec } = options;
  if (repeatsBySkipping(options)) return "h264";
  if (codec === "vp9" || codec === "av1") return "webm";
  return codec === "prores" ? "mov" : codec === "gif" ? "mkv" : "mp4";
}

const rate = (options: EncodeOptions, crf: string[]): string[] =>
  options.bitrate
    ? [
        "-b:v",
        String(options.bitrate),
        "-maxrate",
        String(Math.round(options.bitrate * 1.5)),
        "-bufsize",
        String(options.bitrate * 2),
      ]
    : crf;

/** BT.709, limited range: what HD players assume, said in the file as well. */
const SAID = "colorprim=bt709:transfer=bt709:colormatrix=bt709";
export const TAGS = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"];

function constantH264(quality: Quality): string[] {
  const quantiser = H264_QP[quality];
  return quantiser ? ["-qp", String(quantiser)] : ["-crf", String(CRF.h264[quality])];
}

function codecArgs(options: EncodeOptions, fps: number): string[] {
  const { codec, quality } = options;
  // A chunk is at most five seconds long and one closed group of pictures.
  const group = ["-g", String(fps * 10), "-flags", "+cgop"];
  switch (codec) {
    case "h264":
      return [
        "-c:v",
        "libx264",
        "-preset",
        X264_PRESET[quality],
        "-profile:v",
        "high",
        "-pix_fmt",
        "yuv420p",
        "-x264-params",
        repeatsBySkipping(options) ? `${SAID}:weightp=0:scenecut=0` : SAID,
        ...group,
        ...(repeatsBySkipping(options) ? ["-bf", "0", "-refs", "1"] : []),
        ...rate(options, constantH264(quality)),
      ];
    case "h265":
      return [
        "-c:v",
        "libx265",
        "-preset",
        X265_PRESET[quality],
        "-pix_fmt",
        "yuv420p",
        "-tag:v",
        "hvc1",
        "-x265-params",
        `log-level=error:open-gop=0:${SAID}`,
        ...group,
        ...rate(options, ["-crf", String(CRF.h265[quality])]),
      ];
    case "vp9":
      return [
        "-c:v",
        "libvpx-vp9",
        "-pix_fmt",
        "yuv420p",
        "-deadline",
        "realtime",
        "-cpu-used",
        quality === "master" ? "4" : "6",
        "-row-mt",
        "1",
        "-g",
        String(fps * 10),
        ...rate(options, ["-b:v", "0", "-crf", String(CRF.vp9[quality])]),
      ];
    case "av1":
      return [
        "-c:v",
        "libaom-av1",
        "-pix_fmt",
        "yuv420p",
        "-usage",
        "realtime",
        "-cpu-used",
        quality === "master" ? "6" : "8",
        "-row-mt",
        "1",
        "-g",
        String(fps * 10),
        ...rate(options, ["-b:v", "0", "-crf", String(CRF.av1[quality])]),
        // At a rate alone libaom's realtime mode breaks down in the bundled build; with a bound of quality it keeps to the rate.
        ...(options.bitrate ? ["-crf", AV1_BOUND] : []),
      ];
    case "prores":
      return [
        "-c:v",
        "prores_ks",
        "-profile:v",
        PRORES_PROFILE[quality],
        "-vendor",
        "apl0",
        "-pix_fmt",
        quality === "master" ? "yuv444p10le" : "yuv422p10le",
      ];
    case "gif":
      // Lossless pieces; the palette is chosen over the whole film at the end.
      return ["-c:v", "png", "-pix_fmt", "rgb24"];
  }
}

/** Screenshots do not say these, and encoders write into the file what their pictures say. */
const SCREEN = ["-color_primaries", "bt709", "-color_trc", "bt709"];

function inputArgs(format: PictureFormat, width: number, height: number): string[] {
  if (format === "jpeg") return [...SCREEN, "-f", "image2pipe", "-c:v", "mjpeg"];
  if (format === "png") return [...SCREEN, "-f", "image2pipe", "-c:v", "png"];
  const bytes = width * height * 1.5;
  // Without its colours said, ffmpeg takes the input for BT.601 and converts it.
  return [
    ...TAGS,
    "-f",
    "image2pipe",
    "-c:v",
    "rawvideo",
    "-pixel_format",
    "yuv420p",
    "-video_size",
    `${width}x${height}`,
    "-frame_size",
    String(bytes),
  ];
}

/** JPEG is full-range BT.601, PNG is RGB: both are brought to limited BT.709. */
function colorFilter(format: PictureFormat, codec: VideoCodec): string[] {
  if (codec === "gif" || format === "yuv420p") return [];
  const from = format === "jpeg" ? "in_color_matrix=bt601:in_range=full:" : "";
  return ["-vf", `scale=${from}out_color_matrix=bt709:out_range=limited:flags=bicubic+accurate_rnd+full_chroma_int`];
}

/** ffmpeg's arguments for making one chunk, a file or `pipe:1`, from pictures on its standard input. */
export function chunkArgs(
  options: EncodeOptions,
  format: PictureFormat,
  size: { width: number; height: number; fps: number },
  file: string,
): string[] {
  return [
    "-framerate",
    String(size.fps),
    ...inputArgs(format, size.width, size.height),
    "-i",
    "pipe:0",
    ...colorFilter(format, options.codec),
    ...codecArgs(options, size.fps),
    ...(options.codec === "gif" ? [] : TAGS),
    "-threads",
    "2",
    "-r",
    String(size.fps),
    "-fps_mode",
    "cfr",
    ...(["mp4", "mov"].includes(chunkExtension(options)) ? ["-video_track_timescale", "90000"] : []),
    "-map_metadata",
    "-1",
    "-fflags",
    "+bitexact",
    "-flags:v",
    "+bitexact",
    ...(repeatsBySkipping(options) ? ["-f", "h264"] : []),
    file,
  ];
}

/** What of the settings goes into a chunk's hash. */
export const encodeSalt = (options: EncodeOptions): string =>
  [ENCODER_VERSION, options.codec, options.quality, options.bitrate ?? ""].join(":");
