import { rm } from "node:fs/promises";
import sharp from "sharp";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { ImageRequest, MadeFile, Provenance } from "../ports";

/**
 * A provider's raw file as a PNG or JPEG of the size asked for (cropped to its shape, never enlarged beyond it), checked by
 * its content. The raw file is removed.
 * @throws AppError provider_failed for a file that is not a picture
 */
export async function finishPicture(
  raw: string,
  request: ImageRequest,
  provenance: Provenance,
): Promise<MadeFile & { width: number; height: number }> {
  const target = raw.replace(/\.raw$/, ".jpg");
  try {
    const { width, height } = await sharp(raw, { limitInputPixels: 100_000_000 })
      .rotate()
      .resize(request.width, request.height, { fit: "cover", position: "attention" })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 90, mozjpeg: true })
      .toFile(target);
    return { path: target, mime: "image/jpeg", width, height, provenance: { seed: request.seed, ...provenance } };
  } catch (error) {
    throw new AppError({
      code: "provider_failed",
      message: say("providers.gave_file_not_picture", { provider: provenance.provider }),
      remedy: say("providers.try_again"),
      retryable: true,
      cause: error,
    });
  } finally {
    await rm(raw, { force: true });
  }
}
