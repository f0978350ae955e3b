import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import type { Quality, VideoCodec } from "@/lib/core/media-formats";
import type { Timeline } from "@/lib/timeline/schema";
import { repeatsBySkipping } from "../encode/settings";
import { canonicalPath, type EncodeOptions, type RenderPath, type RenderPlan } from "../types";

/** What one render took, all in seconds. */
export interface Measurement {
  path: RenderPath;
  /** Older entries have none: they were H.264. */
  codec?: VideoCodec;
  quality?: Quality;
  /** Megapixels of one picture. */
  megapixels: number;
  pictures: number;
  /** Frames that went into an encoder, none where only pictures did; older entries lack it. */
  encodedFrames?: number;
  frames: number;
  prepare: number;
  drawing: number;
  join: number;
}

const KEPT = 40;
const file = () => homePath("render", "measurements.json");

/** Before the first render: figures of a machine with two cores, in seconds. */
const PREPARE = 3;
/** Opening the tabs and the encoders. */
const OPEN = 0.5;
/** To draw a picture, however small, and for each of its megapixels. */
const PICTURE: Record<RenderPath, number> = { screenshot: 0.025, canvas: 0.006, plain: 0.025 };
const DRAW: Record<RenderPath, number> = { screenshot: 0.02, canvas: 0.012, plain: 0.02 };
/** To encode a frame, for each megapixel, where all frames are encoded and not only those that differ. */
const ENCODE: Record<VideoCodec, number> = {
  h264: 0.0025,
  h265: 0.006,
  vp9: 0.003,
  av1: 0.004,
  prores: 0.033,
  gif: 0.011,
};
/** Joining and sound, for each frame of the film; a GIF's pieces are encoded anew there, at so much for each megapixel. */
const PER_FRAME = 0.0006;
const GIF_PER_MEGAPIXEL = 0.02;
/** Opening and closing files, seconds. */
const FIXED = 0.3;

async function past(): Promise<Measurement[]> {
  try {
    const list = JSON.parse(await readFile(file(), "utf8")) as unknown;
    if (!Array.isArray(list)) return [];
    return (list as Measurement[]).map((entry) => ({ ...entry, path: canonicalPath(entry.path) }));
  } catch {
    return [];
  }
}

/** Remembers a render for later estimates; only the newest are kept. */
export async function remember(measurement: Measurement): Promise<void> {
  if (measurement.pictures === 0) return;
  const list = [...(await past()), measurement].slice(-KEPT);
  const work = `${file()}.${newId("work")}`;
  await mkdir(path.dirname(file()), { recursive: true });
  await writeFile(work, JSON.stringify(list));
  await rename(work, file());
}

/** Frames of these chunks that go into an encoder besides their pictures. */
export const encodedFrames = (chunks: { from: number; to: number }[], encode: EncodeOptions): number =>
  repeatsBySkipping(encode) ? 0 : chunks.reduce((total, chunk) => total + chunk.to - chunk.from, 0);

/** Drawing and encoding, before it is known how quick this machine is. */
const workOf = (by: RenderPath, codec: VideoCodec, megapixels: number, pictures: number, frames: number): number =>
  OPEN + pictures * (PICTURE[by] + megapixels * DRAW[by]) + megapixels * frames * ENCODE[codec];

const codecOf = (entry: Measurement): VideoCodec => entry.codec ?? "h264";

const sumOf = (entries: Measurement[], pick: (entry: Measurement) => number) =>
  entries.reduce((total, entry) => total + pick(entry), 0);

/** The past renders that were most like this one: what another codec takes tells at least how quick the machine is. */
function alike(all: Measurement[], by: RenderPath, { codec, quality }: EncodeOptions): Measurement[] {
  const samePath = all.filter((entry) => entry.path === by);
  const sameCodec = samePath.filter((entry) => codecOf(entry) === codec);
  const same = sameCodec.filter((entry) => entry.quality === quality);
  return [same, sameCodec, samePath].find((entries) => entries.length > 0) ?? [];
}

function joinSeconds(
  all: Measurement[],
  { codec, quality }: EncodeOptions,
  frames: number,
  megapixels: number,
): number {
  const gif = codec === "gif";
  const size = (entry: Pick<Measurement, "frames" | "megapixels">) => entry.frames * (gif ? entry.megapixels : 1);
  // How large a GIF becomes follows from its quality.
  const known = all.filter((entry) => (codecOf(entry) === "gif") === gif && (!gif || entry.quality === quality));
  const joined = sumOf(known, size);
  const each = joined > 0 ? sumOf(known, (entry) => entry.join) / joined : gif ? GIF_PER_MEGAPIXEL : PER_FRAME;
  return FIXED + size({ frames, megapixels }) * each;
}

/** Seconds that drawing and joining what the plan lacks will take here, from what past renders took. */
export async function estimateSeconds(
  plan: Omit<RenderPlan, "estimateSeconds">,
  timeline: Pick<Timeline, "width" | "height">,
  by: RenderPath,
  encode: EncodeOptions,
): Promise<number> {
  const missing = plan.chunks.filter((chunk) => !chunk.cached);
  const all = await past();
  const megapixels = (timeline.width * timeline.height) / 1e6;
  const join = joinSeconds(all, encode, plan.totalFrames, megapixels);
  if (missing.length === 0) return Number(join.toFixed(1));
  const known = alike(all, by, encode);
  const worked = sumOf(known, (entry) => {
    const { megapixels: size, pictures, frames } = entry;
    const encoded = entry.encodedFrames ?? (codecOf(entry) === "h264" ? 0 : frames);
    return workOf(by, codecOf(entry), size, pictures, encoded);
  });
  const pace = worked > 0 ? sumOf(known, (entry) => entry.drawing) / worked : 1;
  const prepare = known.length > 0 ? sumOf(known, (entry) => entry.prepare) / known.length : PREPARE;
  const pictures = missing.reduce((total, chunk) => total + chunk.pictures.length, 0);
  const work = workOf(by, encode.codec, megapixels, pictures, encodedFrames(missing, encode));
  return Number((prepare + work * pace + join).toFixed(1));
}
