import { db } from "@/lib/db/client";
import { appendEvent } from "@/lib/jobs/log/repo";
import { loadJob } from "@/lib/jobs/repo";
import { assertGoing, enterStep, reportProgress } from "@/lib/jobs/run";
import { type FilmStage, filmStage } from "@/lib/services/production/context";
import { countSegments } from "@/lib/services/production/repo";
import type { JobRun } from "../job-function";
import { attempt, keptStep } from "../job-step";

function runPart<T>(
  jobId: string,
  key: string,
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
    const result = await work(stage);
    const { done, total } = await countSegments(stage.film.id);
    await reportProgress(job, key, (done / Math.max(1, total)) * 0.95, { done, total });
    return result;
  });
}

/**
 * One of several parallel parts of a pipeline's step: the step is running from its first part on, and its progress is the
 * share of scenes that are done.
 * @param name of the part in the run
 * @param key of the pipeline's step
 */
export function filmPart<T>(
  run: JobRun,
  name: string,
  key: string,
  work: (stage: FilmStage) => Promise<T>,
): Promise<T> {
  return keptStep(run, name, () => runPart(run.jobId, key, run.signal, work));
}
