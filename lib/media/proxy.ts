import path from "node:path";
import { type ClipIndex, frameAt, PICTURES, readClipIndex } from "./clip-index";
import { decoderArgs, SQUARE_HEIGHT, SQUARE_WIDTH, sourceMatrix, TONE_MAP } from "./clip-picture";
import { runFfmpeg } from "./ffmpeg";
import { placedFilters, readSoundPlace, type SoundPlace } from "./sound-place";

/** Longer side of a proxy, in pixels. */
const SIDE = 1280;
/** Frames from one key frame to the next: places are found fast. */
const KEY_FRAMES = 15;
/** Gaps of a clip without times of its own that are kept; beyond them frames follow one another evenly. */
const MOST_GAPS = 200;
/** Whatever else goes on, films first. */
const NICENESS = 10;

export interface Proxy {
  path: string;
  mime: string;
  extension: string;
}

export interface ProxyOptions {
  signal?: AbortSignal | undefined;
  /** Seconds of the source that are done. */
  onProgress?: (seconds: number) => void;
}

/** The same picture as in a film, in a size and in colours that all browsers show alike. */
function pictureFilters(index: ClipIndex): string {
  const ratio = `min(1\\,${SIDE}/max(${SQUARE_WIDTH}\\,${SQUARE_HEIGHT}))`;
  const even = (length: string) => `max(2\\,2*round(${length}*${ratio}/2))`;
  const sides = `scale=w='${even(SQUARE_WIDTH)}':h='${even(SQUARE_HEIGHT)}'`;
  const flags = "flags=bicubic+accurate_rnd+full_chroma_int";
  // Smaller first: on large pictures mapping takes many times as long.
  if (index.hdr) return [`${sides}:${flags}`, TONE_MAP].join(",");
  const scale = `${sides}:${sourceMatrix(index)}out_color_matrix=bt709:out_range=tv:${flags}`;
  return `${scale},format=${index.alpha ? "yuva420p" : "yuv420p"}`;
}

const stepsOf = ({ times }: ClipIndex): number[] =>
  Array.from(times.subarray(1), (time, at) => time - (times[at] ?? 0));

/** Seconds that most frames are shown for. */
const usualStep = (index: ClipIndex): number => stepsOf(index).sort((a, b) => a - b)[index.times.length >> 1] ?? 0.04;

/** Seconds at which frame N of a clip without times of its own is shown: evenly, but for its gaps. */
function countedTimes(index: ClipIndex): string {
  const steps = stepsOf(index);
  const usual = usualStep(index);
  const gaps = steps.flatMap((step, at) =>
    Math.abs(step - usual) > usual / 2 ? [`+${(step - usual).toFixed(6)}*gte(N,${at + 1})`] : [],
  );
  return `N*${usual.toFixed(9)}${gaps.slice(0, MOST_GAPS).join("")}`;
}

/** Frames keep the times at which films show them; the one that is on screen at the start begins at 0. */
function timesFilter(index: ClipIndex): string {
  const seconds = index.counted ? countedTimes(index) : `PTS*TB-${index.origin.toFixed(6)}`;
  const ts = `if(eq(N,0),0,max(PREV_OUTPTS+1,round((${seconds})*90000)))`;
  // The last frame has none after it that says how long it stays.
  return `setts=ts='${ts}':duration=${Math.round(usualStep(index) * 90_000)}:time_base=1/90000`;
}

function pictureArgs(index: ClipIndex): string[] {
  const first = frameAt(index, 0);
  const from = first > 0 ? [`trim=start=${((index.times[first] ?? 0) + index.origin - 0.0005).toFixed(6)}`] : [];
  const keys = ["-g", String(KEY_FRAMES), "-threads", "2"];
  const colours = "colorprim=bt709:transfer=bt709:colormatrix=bt709";
  const encoder = index.alpha
    ? // No codec but VP8 and VP9 is see-through in browsers.
      ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "6", "-crf", "20", "-b:v", "0", "-auto-alt-ref", "0"]
    : ["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-bf", "0", "-x264-params", colours];
  return [
    ...["-map", `0:${PICTURES}`, "-vf", [...from, pictureFilters(index)].join(",")],
    ...["-fps_mode", "passthrough", "-enc_time_base", "demux", ...encoder, ...keys],
    ...["-bsf:v", timesFilter(index)],
  ];
}

/** Sound in its place on the clip's clock, as films hear it. */
function soundArgs(place: SoundPlace, encoder: string): string[] {
  return ["-map", "0:a:0", "-af", placedFilters(place).join(","), "-c:a", encoder, "-b:a", "160k"];
}

/** Whether there is sound in a file, and it can be decoded: a clip may be shown without. */
async function isHeard(file: string, signal: AbortSignal | undefined): Promise<boolean> {
  const args = ["-i", file, "-t", "1", "-map", "0:a:0", "-f", "null", "-"];
  const run = runFfmpeg(args, { signal });
  return run.then(
    () => true,
    (error: unknown) => {
      if (signal?.aborted) throw error;
      return false;
    },
  );
}

const options = ({ signal, onProgress }: ProxyOptions) => ({
  ...(signal ? { signal } : {}),
  ...(onProgress ? { onProgress } : {}),
  niceness: NICENESS,
});

const FAST_START = ["-movflags", "+faststart", "-video_track_timescale", "90000"];

/**
 * Writes a copy of a clip that every browser plays: at each second of it the same picture as in films, at most 1280
 * pixels wide or high; MP4, or WebM where it is see-through.
 * @throws AppError `unsupported_media` for a clip without pictures, `internal` when it cannot be decoded
 */
export async function makeClipProxy(source: string, folder: string, wanted: ProxyOptions = {}): Promise<Proxy> {
  const index = await readClipIndex(source, wanted.signal);
  const place = (await isHeard(source, wanted.signal)) ? await readSoundPlace(source, wanted.signal) : undefined;
  const extension = index.alpha ? "webm" : "mp4";
  const out = path.join(folder, `proxy.${extension}`);
  const sound = place ? soundArgs(place, index.alpha ? "libopus" : "aac") : ["-an"];
  const muxer = index.alpha ? ["-cues_to_front", "1"] : FAST_START;
  await runFfmpeg(
    [
      ...["-copyts", ...decoderArgs(index), "-i", source, ...pictureArgs(index), ...sound],
      ...["-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn", ...muxer, out],
    ],
    options(wanted),
  );
  return { path: out, mime: `video/${extension}`, extension };
}

/** Writes a copy of a sound that every browser plays. @throws AppError `internal` when it cannot be decoded */
export async function makeSoundProxy(source: string, folder: string, wanted: ProxyOptions = {}): Promise<Proxy> {
  const out = path.join(folder, "proxy.m4a");
  const sound = soundArgs(await readSoundPlace(source, wanted.signal), "aac");
  await runFfmpeg(
    ["-copyts", "-vn", "-i", source, ...sound, "-map_metadata", "-1", "-f", "mp4", "-movflags", "+faststart", out],
    options(wanted),
  );
  return { path: out, mime: "audio/mp4", extension: "m4a" };
}
