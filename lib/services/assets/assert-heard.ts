import { AppError, isAppError } from "@/lib/core/errors";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { isLacking, whyUnreadable } from "@/lib/media/unreadable";
import { say } from "@/lib/messages/say";

/**
 * Decodes the beginning of a sound.
 * @throws AppError `unsupported_media` when the ffmpeg in use cannot: neither films nor pages would play it
 */
export async function assertHeard(file: string, field = "file"): Promise<void> {
  try {
    await runFfmpeg(["-i", file, "-t", "1", "-map", "0:a:0", "-f", "null", "-"]);
  } catch (cause) {
    if (!isAppError(cause) || cause.code !== "internal") throw cause;
    const why = isLacking(cause) ? whyUnreadable(cause) : say("assets.is_damaged");
    throw new AppError({
      code: "unsupported_media",
      message: say("assets.sound_cannot_heard", { why }),
      remedy: say("assets.convert_sound"),
      field,
      issues: [{ field, message: why, constraint: "media_type" }],
      cause,
    });
  }
}
