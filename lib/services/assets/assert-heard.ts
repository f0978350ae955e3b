import { AppError, isAppError } from "@/lib/core/errors";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { isLacking, whyUnreadable } from "@/lib/media/unreadable";

/**
 * Decodes the beginning of a sound.
 * @throws AppError `unsupported_media` when the ffmpeg in use cannot: neither films nor pages would play it
 */
export async function assertHeard(file: string, field = "file"): Promise<void> {
  try {
    await runFfmpeg(["-i", file, "-t", "1", "-map", "0:a:0", "-f", "null", "-"]);
  } catch (cause) {
    if (!isAppError(cause) || cause.code !== "internal") throw cause;
    const why = isLacking(cause) ? whyUnreadable(cause) : "it is damaged";
    throw new AppError({
      code: "unsupported_media",
      message: `The sound cannot be heard: ${why}.`,
      remedy:
        "Convert it to MP3, WAV or M4A with AAC, or set FFMPEG_PATH and FFPROBE_PATH to a full build of ffmpeg (6 or newer).",
      field,
      issues: [{ field, message: why, constraint: "media_type" }],
      cause,
    });
  }
}
