import { bitrateProblem } from "@/lib/core/bitrate-problem";
import { AppError } from "@/lib/core/errors";
import { isSoundFormat, type OutputCodec, takesBitrate } from "@/lib/core/media-formats";
import { EXPORT_CREDITS, SOUND_EXPORT_CREDITS } from "@/lib/core/money";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { hasSound } from "@/lib/timeline/state/sounding";

/** Flat price of one output, in credits. */
export const outputCredits = (codec: OutputCodec): number =>
  isSoundFormat(codec) ? SOUND_EXPORT_CREDITS : EXPORT_CREDITS;

/** @throws AppError `conflict` for a film in which nothing is heard */
export function assertSounding(timeline: Timeline): void {
  if (hasSound(timeline)) return;
  throw new AppError({
    code: "conflict",
    message: say("render.film_silent"),
    remedy: say("render.export_or_sound"),
  });
}

function refuse(field: string, message: Message, remedy: Message): AppError {
  const issues = [{ field, message, constraint: "invalid_value" }];
  return new AppError({ code: "validation", message: say("core.field", { field, message }), remedy, issues });
}

/** @throws AppError `validation` naming the field, for a codec that has no bit rate and for one that is out of bounds */
export function assertBitrate(codec: OutputCodec, bitrate: number | undefined, field = "bitrate"): void {
  if (bitrate === undefined) return;
  if (!takesBitrate(codec)) {
    throw refuse(field, say("render.codec_no_bitrate", { codec }), say("render.leave_bitrate_out"));
  }
  const problem = bitrateProblem(codec, isSoundFormat(codec) ? "sound" : "film", bitrate);
  if (problem) throw refuse(field, problem, say("render.bitrate_within_bounds"));
}
