import { AppError } from "@/lib/core/errors";

interface Entry {
  controller: AbortController;
  /** Calls of the run under way in this process. */
  calls: number;
  /** The job the run works for, when its event names one. */
  jobId: string | undefined;
}

// On globalThis because a bundler may load this module twice in one process.
const holder = globalThis as { framewrightRunSignals?: Map<string, Entry> };
holder.framewrightRunSignals ??= new Map();
const entries = holder.framewrightRunSignals;

/**
 * A signal for the code of a run's steps. It is aborted, within a second and with an AppError `cancelled` as its reason,
 * when the run is cancelled and when this process is about to stop. Outside a running call nobody aborts it.
 */
export function cancellation(runId: string): AbortSignal {
  return entries.get(runId)?.controller.signal ?? new AbortController().signal;
}

/** Keeps a run's signal alive until the returned function is called. */
export function holdCancellation(runId: string, jobId?: string): () => void {
  const entry = entries.get(runId) ?? { controller: new AbortController(), calls: 0, jobId };
  entries.set(runId, entry);
  entry.calls++;
  return () => {
    entry.calls--;
    if (entry.calls === 0 && entries.get(runId) === entry) entries.delete(runId);
  };
}

/** Aborts what this process does for a run; nothing happens when that is nothing. */
export function abortRun(runId: string, message = "The run was cancelled."): void {
  entries.get(runId)?.controller.abort(new AppError({ code: "cancelled", message }));
}

/** Aborts what this process does for a job; for when an Inngest server runs the functions and knows no signals. */
export function abortJob(jobId: string): void {
  for (const [runId, entry] of entries) if (entry.jobId === jobId) abortRun(runId);
}

/** Jobs with calls under way in this process. */
export function heldJobs(): string[] {
  return [...new Set([...entries.values()].flatMap(({ jobId }) => jobId ?? []))];
}

/** Runs with calls under way in this process. */
export function heldRuns(): string[] {
  return [...entries.keys()];
}
