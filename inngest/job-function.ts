import type { GetStepTools } from "inngest";
import type { JobEvent } from "@/lib/jobs/define-event";
import { jobCancelled } from "@/lib/jobs/events";
import { failJob } from "@/lib/services/jobs/end-job";
import { inngest } from "./client";
import { jobTrigger } from "./events";

/** What a job's function works with. */
export interface JobRun {
  jobId: string;
  step: GetStepTools<typeof inngest>;
  /** Aborted when the job is cancelled and when the process stops. */
  signal: AbortSignal;
}

interface JobFunction {
  id: string;
  name: string;
  /** The event that hands over a queued job. */
  event: JobEvent;
  /** Steps under way at once on this installation. */
  concurrency: number;
  /** Ends the job when its function has failed for good. */
  onFailure?: (jobId: string, error: unknown) => Promise<void>;
}

/** Tries of one step, after the first, before the job fails. */
const RETRIES = 3;

/** The workflow function of a kind of job: cancelled with its job, and the job fails when it does. */
export function defineJobFunction<T extends Record<string, unknown>>(
  { id, name, event, concurrency, onFailure = failJob }: JobFunction,
  work: (run: JobRun) => Promise<T>,
) {
  return inngest.createFunction(
    {
      id,
      name,
      triggers: [jobTrigger(event)],
      retries: RETRIES,
      concurrency: { limit: concurrency },
      cancelOn: [{ event: jobTrigger(jobCancelled), match: "data.jobId" }],
      onFailure: async (failure) => {
        await onFailure(event.schema.parse(failure.event.data.event.data).jobId, failure.error);
      },
    },
    ({ event: { data }, step, signal }) => work({ jobId: data.jobId, step, signal }),
  );
}
