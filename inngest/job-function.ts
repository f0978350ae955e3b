import { type GetStepTools, type GroupTools, NonRetriableError } from "inngest";
import type { JobEvent } from "@/lib/jobs/define-event";
import { jobCancelled } from "@/lib/jobs/events";
import { findRun } from "@/lib/jobs/repo";
import { failJob } from "@/lib/services/jobs/end-job";
import { inngest } from "./client";
import { jobTrigger, supersededTrigger } from "./events";

/** What a job's function works with. */
export interface JobRun {
  jobId: string;
  step: GetStepTools<typeof inngest>;
  group: GroupTools;
  /** Aborted when the job is cancelled and when the process stops. */
  signal: AbortSignal;
  /** Whether the workflow engine has lost the job's runs before this one: their finished steps are not done again. */
  goesOn: boolean;
}

interface JobFunction {
  id: string;
  name: string;
  /** The event that hands over a queued job. */
  event: JobEvent;
  /** Steps under way at once on this installation. */
  concurrency: number;
  /** Of these, for one account: the others' are kept for others. */
  share: number;
  /** Ends the job when its function has failed for good. */
  onFailure?: (jobId: string, error: unknown) => Promise<void>;
}

/** Tries of one step, after the first, before the job fails. */
const RETRIES = 3;

/** Whether a run has not been taken for lost. A job that is gone is told of by its steps. */
async function mayWork(jobId: string, run = 0): Promise<boolean> {
  return run >= ((await findRun(jobId)) ?? 0);
}

/** The workflow function of a kind of job: cancelled with its job, and the job fails when it does. */
export function defineJobFunction<T extends Record<string, unknown>>(
  { id, name, event, concurrency, share, onFailure = failJob }: JobFunction,
  work: (run: JobRun) => Promise<T>,
) {
  return inngest.createFunction(
    {
      id,
      name,
      triggers: [jobTrigger(event)],
      retries: RETRIES,
      concurrency: [{ limit: concurrency }, { limit: share, key: "event.data.userId" }],
      cancelOn: [
        { event: jobTrigger(jobCancelled), match: "data.jobId" },
        { event: supersededTrigger, if: "event.data.jobId == async.data.jobId && event.data.run < async.data.run" },
      ],
      onFailure: async (failure) => {
        const { jobId, run } = event.schema.parse(failure.event.data.event.data);
        if (await mayWork(jobId, run)) await onFailure(jobId, failure.error);
      },
    },
    async ({ event: { data }, step, group, signal }) => {
      const { jobId, run = 0 } = data;
      if (!(await mayWork(jobId, run))) throw new NonRetriableError("Another run goes on with this job.");
      return work({ jobId, step, group, signal, goesOn: run > 0 });
    },
  );
}
