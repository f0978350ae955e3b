import { messageOf, saidBy } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";

/** What helps where the ffmpeg in use lacks something: it is the build that came with the renderer unless another one is named. */
export const CONVERT = say("media.convert_clip");

/** Whether ffmpeg lacks what this file needs, as far as its words tell; a file of another kind looks to it like a damaged one. */
export function isLacking(cause: unknown): boolean {
  return /no decoder found for|Decoder \(codec .*\) not found|Invalid data found when processing input/.test(
    messageOf(cause),
  );
}

/** Whether a file lacks the index that MP4 and its kin may have at their end, as far as ffmpeg's words tell. */
export function lacksIndex(cause: unknown): boolean {
  if (/moov atom not found/.test(messageOf(cause))) return true;
  return cause instanceof Error && cause.cause !== undefined && lacksIndex(cause.cause);
}

/** Why ffmpeg could not read a file, from what it said: the rest of a sentence about that file. */
export function whyUnreadable(cause: unknown): Message {
  const words = messageOf(cause);
  const codec = /no decoder found for: ([\w-]+)|Decoder \(codec ([\w-]+)\) not found/.exec(words);
  if (codec) return say("media.no_decoder", { codec: codec[1] ?? codec[2] ?? "" });
  if (isLacking(cause)) return say("media.damaged_or_unknown");
  return saidBy(cause);
}
