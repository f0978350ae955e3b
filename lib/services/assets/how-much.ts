import { AppError } from "@/lib/core/errors";
import { isCutOff } from "@/lib/media/cut-off";
import { partOf } from "@/lib/media/presence";
import type { MediaFacts } from "@/lib/media/probe";
import { say } from "@/lib/messages/say";
import type { AssetWarning } from "./columns";

/** Seconds of a clip or sound below which there is nothing to use. */
const LEAST = 0.1;

/**
 * How many seconds of a clip or sound are there, with a warning when it should be more.
 * @throws AppError `unsupported_media` when next to nothing is
 */
export async function howMuch(
  file: string,
  facts: MediaFacts,
  name: string,
  field = "file",
): Promise<{ seconds: number; warnings: AssetWarning[] }> {
  const part = await partOf(file, facts);
  if (!part) return { seconds: facts.durationSeconds, warnings: [] };
  if (part.seconds >= LEAST) {
    const message = say("assets.only_part_there", { name, ...part });
    return { seconds: part.seconds, warnings: [{ code: "incomplete", message }] };
  }
  throw new AppError({
    code: "unsupported_media",
    message: facts.video
      ? say("assets.clip_damaged")
      : say("assets.sound_cannot_heard", { why: say("assets.is_damaged") }),
    remedy: say("assets.save_again"),
    field,
    issues: [{ field, message: say("assets.unreadable_content"), constraint: "media_type" }],
  });
}

/** A warning for a picture whose later frames are missing. */
export async function whatLacks(file: string, mime: string, name: string): Promise<AssetWarning[]> {
  if (!(await isCutOff(file, mime))) return [];
  return [{ code: "incomplete", message: say("assets.frames_missing", { name }) }];
}
