import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { homePath } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import type { Timeline } from "@/lib/timeline/schema";
import type { RenderPath, RenderPlan, VideoCodec } from "./types";

/** What one render took, all in seconds. */
export interface Measurement {
  path: RenderPath;
  /** Older entries have none: they were H.264. */
  codec?: VideoCodec;
  /** Megapixels of one picture. */
  megapixels: number;
  pictures: number;
  frames: number;
  prepare: number;
  drawing: number;
  join: number;
}

const KEPT = 40;
const file = () => homePath("render", "measurements.json");

/** Before the first render: figures of a machine with two cores. */
const FIRST: Record<RenderPath, { prepare: number; perMegapixel: number }> = {
  a: { prepare: 3, perMegapixel: 0.03 },
  b: { prepare: 3, perMegapixel: 0.015 },
  plain: { prepare: 3, perMegapixel: 0.03 },
};
/** How much longer encoders take than H.264's, before this machine has been measured with them. */
const SLOWER: Record<VideoCodec, number> = { h264: 1, h265: 2, vp9: 1.6, av1: 3, prores: 2, gif: 1.5 };
/** Joining and sound, for each frame of the film, before this machine has been measured. */
const PER_FRAME = 0.0006;
/** Opening and closing files, seconds. */
const FIXED = 0.3;

async function past(): Promise<Measurement[]> {
  try {
    const list = JSON.parse(await readFile(file(), "utf8")) as unknown;
    return Array.isArray(list) ? (list as Measurement[]) : [];
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

/** Seconds that drawing and joining what the plan lacks will take here, from what past renders took. */
export async function estimateSeconds(
  plan: Omit<RenderPlan, "estimateSeconds">,
  timeline: Timeline,
  by: RenderPath,
  codec: VideoCodec = "h264",
): Promise<number> {
  const missing = plan.chunks.filter((chunk) => !chunk.cached);
  const all = await past();
  const joined = all.reduce((sum, entry) => sum + entry.frames, 0);
  const perFrame = joined > 0 ? all.reduce((sum, entry) => sum + entry.join, 0) / joined : PER_FRAME;
  const join = FIXED + plan.totalFrames * perFrame;
  if (missing.length === 0) return Number(join.toFixed(1));
  const known = all.filter((entry) => entry.path === by && (entry.codec ?? "h264") === codec);
  const sum = (pick: (entry: Measurement) => number) => known.reduce((total, entry) => total + pick(entry), 0);
  const work = sum((entry) => entry.pictures * entry.megapixels);
  const perMegapixel = work > 0 ? sum((entry) => entry.drawing) / work : FIRST[by].perMegapixel * SLOWER[codec];
  const prepare = known.length > 0 ? sum((entry) => entry.prepare) / known.length : FIRST[by].prepare;
  const pictures = missing.reduce((total, chunk) => total + chunk.pictures.length, 0);
  const megapixels = (timeline.width * timeline.height) / 1e6;
  return Number((prepare + pictures * megapixels * perMegapixel + join).toFixed(1));
}
