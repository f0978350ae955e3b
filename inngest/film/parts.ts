import { db } from "@/lib/db/client";
import { appendEvent, PART_EVENT } from "@/lib/jobs/log/repo";
import { countMemos } from "@/lib/jobs/memos/repo";
import { loadJob } from "@/lib/jobs/repo";
import { assertGoing, enterStep, reportProgress } from "@/lib/jobs/run";
import { type FilmStage, filmStage } from "@/lib/services/production/context";
import type { JobRun } from "../job-function";
import { attempt, keptStep } from "../job-step";

function runPart<T>(
  jobId: string,
  { name, key }: { name: string; key: string },
  signal: AbortSignal,
  work: (stage: FilmStage) => Promise<T>,
): Promise<T> {
  return attempt(jobId, key, async () => {
    const job = await loadJob(jobId);
    assertGoing(job);
    await enterStep(job, key);
    const stage = await filmStage({
      job,
      signal,
      progress: async () => undefined,
      log: async (message, data, level) => {
        await appendEvent(db(), job, { type: "log", level: level ?? "info", message, data: { step: key, ...data } });
      },
    });
    const began = Date.now();
    const result = await work(stage);
    const seconds = (Date.now() - began) / 1000;
    await appendEvent(db(), job, { type: PART_EVENT, level: "debug", data: { step: key, part: name, seconds } });
    return result;
  });
}

/** Share of a step that its parts are: what brings them together is the rest. */
const PARTS_SHARE = 0.95;

/**
 * One of several parallel parts of a pipeline's step: the step is running from its first part on.
 * @param name of the part in the run
 * @param key of the pipeline's step
 */
export function filmPart<T>(
  run: JobRun,
  name: string,
  key: string,
  work: (stage: FilmStage) => Promise<T>,
): Promise<T> {
  return keptStep(run, name, () => runPart(run.jobId, { name, key }, run.signal, work));
}

interface SceneParts {
  /** What is made of a scene: `voice` of the scene `a` is the part `voice-a`. */
  what: string;
  /** Key of the pipeline's step. */
  key: string;
  scenes: string[];
  /** What all of them wait for. */
  after?: Promise<unknown>;
}

/**
 * A part for each of these scenes, all at once: the step's progress is the share of them that are done.
 * @returns each part's end, in the order of the scenes
 */
export function sceneParts(
  run: JobRun,
  { what, key, scenes, after = Promise.resolve() }: SceneParts,
  work: (stage: FilmStage, sceneId: string) => Promise<unknown>,
): Promise<void>[] {
  const names = scenes.map((sceneId) => partName(what, sceneId));
  const total = scenes.length;
  return scenes.map(async (sceneId) => {
    await after;
    await filmPart(run, partName(what, sceneId), key, async (stage) => {
      await work(stage, sceneId);
      const done = Math.min(total, (await countMemos(run.jobId, names)) + 1);
      await reportProgress(stage.job, key, (done / total) * PARTS_SHARE, { done, total });
    });
  });
}

/** Name of the part that makes something of a scene. */
const partName = (what: string, sceneId: string): string => `${what}-${sceneId}`;
