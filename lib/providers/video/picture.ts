import sharp from "sharp";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

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
          message: say("providers.file_clip_should_begin_not"),
          remedy: say("providers.give_png"),
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
    message: say("providers.takes_pictures_their_address_only", { label }),
    remedy: say("providers.keep_files_s3_storage_internet"),
  });
}
