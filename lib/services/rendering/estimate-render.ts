import { insertMeasurement, medianMeasurement } from "@/lib/jobs/measurements/repo";
import type { JobWithSteps } from "@/lib/jobs/repo";
import type { EncodeOptions } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";
import { loadAssets } from "../assets/repo";
import { renderEngine } from "./engine";

/** Key of the measured seconds of a job's other steps: looking at the file, keeping it, its poster. */
const AROUND_KEY = "export:around-render";
/** Those seconds before this machine has been measured. */
const UNMEASURED = 1.5;

/** Notes how long a finished job's steps took beside its render. */
export async function measureAround(steps: JobWithSteps["steps"]) {
  const seconds = steps.flatMap(({ key, startedAt, finishedAt }) =>
    key !== "render" && startedAt && finishedAt ? [(finishedAt.getTime() - startedAt.getTime()) / 1000] : [],
  );
  await insertMeasurement(
    AROUND_KEY,
    seconds.reduce((sum, one) => sum + one, 0),
  );
}

/** Seconds of a job's steps beside its render, on this machine. */
export const aroundSeconds = async (): Promise<number> => (await medianMeasurement(AROUND_KEY)) ?? UNMEASURED;

/** What a render would do, without doing it. */
export interface RenderEstimate {
  /** Seconds until the file is there, on this machine, from its past renders. */
  seconds: number;
  totalFrames: number;
  /** Frames that differ from the one before. */
  uniqueFrames: number;
  chunks: number;
  /** Chunks that earlier renders left in the cache. */
  chunksReused: number;
}

/** The contents of the owner's assets, which decide what is in the cache; no file is fetched. */
async function withHashes(timeline: Timeline, userId: string): Promise<Timeline> {
  const rows = await loadAssets(Object.keys(timeline.assets));
  const entries = Object.entries(timeline.assets).map(([id, asset]) => {
    const row = rows.find((candidate) => candidate.id === id && candidate.userId === userId);
    return [id, row?.storageKey ? { ...asset, hash: row.sha256 } : { ...asset, src: "" }] as const;
  });
  return { ...timeline, assets: Object.fromEntries(entries) };
}

/** Plans a render. Undefined when this process's machine renders nothing, so that nothing is known of its speed and cache. */
export async function estimateRender(
  userId: string,
  timeline: Timeline,
  options: Partial<EncodeOptions>,
): Promise<RenderEstimate | undefined> {
  const engine = renderEngine();
  if (!engine) return undefined;
  const plan = await engine.plan(await withHashes(timeline, userId), { ...options, ownerKey: userId });
  return {
    seconds: plan.estimateSeconds + (await aroundSeconds()),
    totalFrames: plan.totalFrames,
    uniqueFrames: plan.uniqueFrames,
    chunks: plan.chunks.length,
    chunksReused: plan.chunks.filter(({ cached }) => cached).length,
  };
}
