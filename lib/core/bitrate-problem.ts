import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { BITRATES } from "./media-formats";

const inWords = (rate: number): string => (rate < 1_000_000 ? `${rate / 1000} kbit/s` : `${rate / 1_000_000} Mbit/s`);

/** What is wrong with a codec's bit rate, without a full stop; undefined for one that can be had. */
export function bitrateProblem(
  codec: string | Message,
  of: keyof typeof BITRATES,
  bitrate: number,
): Message | undefined {
  const { least, most } = BITRATES[of];
  if (bitrate >= least && bitrate <= most) return undefined;
  return say("media.bitrate_bounds", {
    codec,
    least: inWords(least),
    most: inWords(most),
    asked: inWords(bitrate),
  });
}
