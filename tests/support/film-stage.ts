import { loadJob } from "@/lib/jobs/repo";
import type { StepContext } from "@/lib/jobs/run";
import { type FilmStage, filmStage } from "@/lib/services/production/context";

/** A job's stage as its next step would get it, for a step that is called by itself. */
export async function stageOf(jobId: string): Promise<FilmStage> {
  const context: StepContext = {
    job: await loadJob(jobId),
    signal: undefined,
    progress: async () => undefined,
    log: async () => undefined,
  };
  return filmStage(context);
}
