import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { probe } from "@/lib/media/probe";
import type { RenderSettings } from "./render-settings";

const ENCODERS = { aac: "aac", opus: "libopus", mp3: "libmp3lame", pcm: "pcm_s16le" } as const;
/** ffprobe's name of each codec. */
const NAMES = { aac: "aac", opus: "opus", mp3: "mp3", pcm: "pcm_s16le" } as const;

/** Arguments for the sound of a file; a sound that is already as wished is copied. */
function soundArgs(settings: RenderSettings, present: string): string[] {
  const wished = settings.audioCodec ?? "aac";
  // The renderer mixes AAC at the wished rate itself.
  const copied = present === NAMES[wished] && (wished === "aac" || wished === "pcm" || !settings.audioBitrate);
  if (copied) return ["-c:a", "copy"];
  const rate = wished === "pcm" || !settings.audioBitrate ? [] : ["-b:a", String(settings.audioBitrate)];
  return ["-c:a", ENCODERS[wished], ...rate];
}

/**
 * Puts a rendered film into the container and sound format that was asked for, without encoding its pictures again.
 * @returns the file's path, which has the container's extension
 */
export async function finishFile(file: string, settings: RenderSettings, signal?: AbortSignal): Promise<string> {
  const { container } = settings;
  const { audio } = await probe(file);
  const sound = audio ? soundArgs(settings, audio.codec) : [];
  const out = path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.${container}`);
  if (out === file && (sound.length === 0 || sound.includes("copy"))) return file;
  const made = `${out}.part.${container}`;
  // WebM takes no subtitle tracks of this kind; QuickTime and MP4 do.
  const texts = container === "webm" ? [] : ["-map", "0:s?", "-c:s", "copy"];
  const flags = container === "webm" ? [] : ["-movflags", "+faststart"];
  await runFfmpeg(
    ["-i", file, "-map", "0:v:0", "-c:v", "copy", "-map", "0:a?", ...sound, ...texts, ...flags, made],
    signal ? { signal } : {},
  );
  await rm(file, { force: true });
  await rename(made, out);
  return out;
}
