import { messageOf } from "@/lib/core/errors";

/** What helps where the ffmpeg in use lacks something: it is the build that came with the renderer unless another one is named. */
export const CONVERT =
  "Convert it to MP4 with H.264 and AAC, or set FFMPEG_PATH and FFPROBE_PATH to a full build of ffmpeg (6 or newer).";

/** Whether ffmpeg lacks what this file needs, as far as its words tell; a file of another kind looks to it like a damaged one. */
export function isLacking(cause: unknown): boolean {
  return /no decoder found for|Decoder \(codec .*\) not found|Invalid data found when processing input/.test(
    messageOf(cause),
  );
}

/** Why ffmpeg could not read a file, from what it said: the rest of a sentence about that file. */
export function whyUnreadable(cause: unknown): string {
  const said = messageOf(cause);
  const codec = /no decoder found for: ([\w-]+)|Decoder \(codec ([\w-]+)\) not found/.exec(said);
  if (codec) return `the ffmpeg in use has no decoder for ${codec[1] ?? codec[2]}`;
  if (isLacking(cause)) return "it is damaged, or of a kind that the ffmpeg in use does not read";
  return said;
}
