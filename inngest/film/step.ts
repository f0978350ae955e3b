import { type FilmStage, filmStage } from "@/lib/services/production/context";
import type { JobRun } from "../job-function";
import { jobStep } from "../job-step";

/** A step of a job on a film. */
export function filmStep<T>(run: JobRun, key: string, work: (stage: FilmStage) => T | Promise<T>): Promise<T> {
  return jobStep(run, key, async (context) => work(await filmStage(context)));
}
