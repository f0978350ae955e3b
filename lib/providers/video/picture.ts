import sharp from "sharp";
import { AppError } from "@/lib/core/errors";

/** Longest side that is sent: no vendor films from more. */
const LONGEST = 1920;

/**
 * A picture as base64 JPEG that stays under `maxBytes` of base64 text, made smaller until it does.
 * @throws AppError unsupported_media for a file that is not a picture
 */
async function pictureBase64(path: string, maxBytes: number): Promise<string> {
  for (let side = LONGEST; ; side = Math.round(side * 0.75)) {
    const bytes = await sharp(path, { limitInputPixels: 100_000_000 })
      .rotate()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 90 })
      .toBuffer()
      .catch((error: unknown) => {
        throw new AppError({
          code: "unsupported_media",
          message: "The file that the clip should begin with is not a picture.",
          remedy: "Give a PNG, JPEG or WebP.",
          cause: error,
        });
      });
    const text = bytes.toString("base64");
    if (text.length <= maxBytes || side < 320) return text;
  }
}

/** The picture as JPEG in base64, without any prefix. */
export const inlinePicture = (path: string, maxBytes = 4_500_000): Promise<string> => pictureBase64(path, maxBytes);

/** The picture as a data URI. */
export const pictureUri = async (path: string, maxBytes = 4_500_000): Promise<string> =>
  `data:image/jpeg;base64,${await pictureBase64(path, maxBytes)}`;

/** @throws AppError provider_refused where nobody could fetch the picture: another provider may take the file itself */
export function pictureAddress(label: string, imageUrl: string | undefined): string {
  if (imageUrl?.startsWith("http")) return imageUrl;
  throw new AppError({
    code: "provider_refused",
    message: `${label} takes pictures by their address only, and this studio's files have none that it could reach.`,
    remedy: "Keep the files in an S3 storage that the internet can reach, or name another provider.",
  });
}
