import { stat } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import sharp from "sharp";
import { AppError } from "@/lib/core/errors";
import { type MediaFacts, probe } from "@/lib/media/probe";
import { CONVERT, lacksIndex } from "@/lib/media/unreadable";
import { say } from "@/lib/messages/say";

export type MediaKind = "image" | "video" | "audio";

export interface Sniffed {
  kind: MediaKind;
  mime: string;
  extension: string;
  facts: MediaFacts;
}

/** Most pixels of a picture: a few kilobytes can hold one that takes gigabytes to read. */
const MOST_PIXELS = 100e6;

const IMAGES = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/apng", "image/avif"]);

/**
 * Clips that begin with nothing by which they are known: ffprobe looks further, if the build in use knows their formats. By
 * ffprobe's name: type and extension.
 */
const UNMARKED: Record<string, [mime: string, extension: string]> = {
  h264: ["video/h264", "h264"],
  hevc: ["video/h265", "h265"],
  dv: ["video/dv", "dv"],
  ivf: ["video/x-ivf", "ivf"],
  yuv4mpegpipe: ["video/x-yuv4mpeg", "y4m"],
};

async function sniffUnmarked(path: string, field: string): Promise<Sniffed> {
  const facts = await probe(path, undefined, Object.keys(UNMARKED)).catch((error: unknown) => {
    throw unsupported(field, undefined, error);
  });
  const known = UNMARKED[facts.format];
  if (!known || !facts.video || facts.durationSeconds === 0) throw unsupported(field, undefined);
  return { kind: "video", mime: known[0], extension: known[1], facts };
}

/**
 * What a file is by its content, whatever its name or header says, with its duration and dimensions.
 * @throws AppError `unsupported_media` when it is no picture, clip or sound that can be read
 */
export async function sniff(path: string, field = "file"): Promise<Sniffed> {
  const type = await fileTypeFromFile(path);
  if (!type) return sniffUnmarked(path, field);
  const family = type.mime.split("/")[0];
  const kind =
    family === "image" && IMAGES.has(type.mime)
      ? "image"
      : family === "video" || type.mime === "application/mxf"
        ? "video"
        : family === "audio"
          ? "audio"
          : null;
  if (!kind) throw unsupported(field, type.mime);
  if (kind === "image") await assertReadable(path, field);
  const facts = await (kind === "image" ? look(path) : probe(path)).catch((error: unknown) => {
    throw brokenOff(kind, field, error) ?? unsupported(field, type.mime, error, kind !== "image");
  });
  // Containers such as MP4 and Ogg hold either: the streams decide.
  const real: MediaKind = kind === "video" && !facts.video ? "audio" : kind;
  if (real === "video" ? !facts.video : real === "audio" && !facts.audio) throw unsupported(field, type.mime);
  return {
    kind: real,
    mime: type.mime.replace(/^(video|application)\//, `${real}/`),
    extension: type.ext,
    facts,
  };
}

/** @throws AppError `payload_too_large` for a picture that nobody should unpack; its header says so */
async function assertReadable(path: string, field: string): Promise<void> {
  const size = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  const pixels = (size?.width ?? 0) * (size?.pageHeight ?? size?.height ?? 0);
  if (pixels <= MOST_PIXELS) return;
  throw new AppError({
    code: "payload_too_large",
    message: say("assets.too_many_pixels", { megapixels: Math.round(pixels / 1e6), most: MOST_PIXELS / 1e6 }),
    remedy: say("assets.give_smaller_picture"),
    field,
    issues: [{ field, message: say("assets.picture_too_large"), constraint: "max_pixels" }],
  });
}

/** A picture's size as it is shown. ffprobe knows some pictures by their file name only, and uploads have none. */
async function look(path: string): Promise<MediaFacts> {
  const [{ format, autoOrient }, { size }] = await Promise.all([sharp(path).metadata(), stat(path)]);
  return {
    format: format ?? "",
    durationSeconds: 0,
    sizeBytes: size,
    video: undefined,
    audio: undefined,
    width: autoOrient.width,
    height: autoOrient.height,
  };
}

/** What is to be said of a file whose first bytes are of a kind that is known, and that lacks what they promise; else undefined. */
function brokenOff(kind: MediaKind, field: string, cause: unknown): AppError | undefined {
  if (kind !== "image" && !lacksIndex(cause)) return undefined;
  return new AppError({
    code: "unsupported_media",
    message: kind === "image" ? say("assets.picture_damaged") : say("assets.file_cut_off"),
    remedy: say("assets.save_again"),
    field,
    issues: [{ field, message: say("assets.unreadable_content"), constraint: "media_type" }],
    cause,
  });
}

function unsupported(field: string, mime: string | undefined, cause?: unknown, moves = false): AppError {
  return new AppError({
    code: "unsupported_media",
    message: mime ? say("assets.file_type_unreadable", { mime }) : say("assets.file_not_picture"),
    remedy: moves ? CONVERT : say("assets.give_known_format"),
    field,
    issues: [{ field, message: say("assets.unsupported_content"), constraint: "media_type" }],
    cause,
  });
}
