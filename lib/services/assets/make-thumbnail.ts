import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { storage } from "@/lib/storage";

/** Longer side of a thumbnail, in pixels. */
const SIDE = 640;

/** Writes a JPEG thumbnail and returns its storage key. A clip gives its frame at half a second, or its first. */
export async function makeThumbnail(
  userId: string,
  id: string,
  file: string,
  kind: "image" | "video",
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "framewright-thumbnail-"));
  try {
    const picture = kind === "image" ? file : path.join(folder, "frame.png");
    if (kind === "video") {
      const at = async (seconds: string) => runFfmpeg(["-ss", seconds, "-i", file, "-frames:v", "1", "-y", picture]);
      await at("0.5");
      await readFile(picture).catch(() => at("0"));
    }
    const bytes = await sharp(picture, { limitInputPixels: 268_402_689 })
      .rotate()
      .resize(SIDE, SIDE, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
    const key = `${userId}/thumbnails/${id}.jpg`;
    await storage().putBytes(key, bytes);
    return key;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
