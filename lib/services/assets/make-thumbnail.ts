import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { AppError, isAppError } from "@/lib/core/errors";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { CONVERT, isLacking, whyUnreadable } from "@/lib/media/unreadable";
import { say } from "@/lib/messages/say";
import { storage } from "@/lib/storage";

/** Longer side of a thumbnail, in pixels. */
const SIDE = 640;

/** A picture, or a clip's frame at half a second or its first, as a small JPEG. */
async function thumbnailOf(file: string, kind: "image" | "video", folder: string): Promise<Buffer> {
  const picture = kind === "image" ? file : path.join(folder, "frame.png");
  if (kind === "video") {
    const from = async (place: string[]) => runFfmpeg([...place, "-i", file, "-frames:v", "1", "-y", picture]);
    // Some clips end earlier, and bare streams have no places.
    await from(["-ss", "0.5"]).catch(() => undefined);
    await readFile(picture).catch(() => from([]));
  }
  return sharp(picture, { limitInputPixels: 268_402_689 })
    .rotate()
    .resize(SIDE, SIDE, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

/** The head of such a file reads well, what comes after it does not. */
function damaged(kind: "image" | "video", field: string, cause: unknown): AppError {
  if (isAppError(cause) && (cause.code === "cancelled" || cause.code === "storage_full")) return cause;
  if (kind === "video" && isLacking(cause)) {
    const why = whyUnreadable(cause);
    return new AppError({
      code: "unsupported_media",
      message: say("assets.clip_unreadable", { why }),
      remedy: CONVERT,
      field,
      issues: [{ field, message: why, constraint: "media_type" }],
      cause,
    });
  }
  return new AppError({
    code: "unsupported_media",
    message: kind === "image" ? say("assets.picture_damaged") : say("assets.clip_damaged"),
    remedy: say("assets.save_again"),
    field,
    issues: [{ field, message: say("assets.unreadable_content"), constraint: "media_type" }],
    cause,
  });
}

/**
 * Writes a JPEG thumbnail and returns its storage key.
 * @throws AppError `unsupported_media` for a file whose content cannot be decoded
 */
export async function makeThumbnail(
  userId: string,
  id: string,
  file: string,
  kind: "image" | "video",
  field = "file",
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-thumbnail-"));
  try {
    const bytes = await thumbnailOf(file, kind, folder).catch((error: unknown) => {
      throw damaged(kind, field, error);
    });
    const key = `${userId}/thumbnails/${id}.jpg`;
    await storage().putBytes(key, bytes);
    return key;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
