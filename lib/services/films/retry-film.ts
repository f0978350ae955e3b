import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { findJob } from "@/lib/jobs/repo";
import type { viewOf } from "../jobs";
import { exportFilm } from "./export-film";
import { retryScene } from "./retry-scene";
import type { FilmInput } from "./schemas";
import { startFilm } from "./start-film";

/**
 * Starts the same request again as a new job, after a failure or a cancellation, or to make another version.
 * @throws AppError `conflict` while it is still running; as startFilm, exportFilm and retryScene
 */
export async function retryFilm(actor: Actor, input: { jobId: string }): Promise<ReturnType<typeof viewOf>> {
  const job = await findJob(actor.userId, input.jobId);
  if (["queued", "running", "waiting"].includes(job.status)) {
    throw new AppError({ code: "conflict", message: "The job is still running.", remedy: "Cancel it first, or wait." });
  }
  if (job.kind === "export") {
    const again = await exportFilm(actor, job.input as never);
    if (again.job) return again.job;
  }
  if (job.kind === "scene") return retryScene(actor, job.input as never);
  const started = await startFilm(actor, job.input as FilmInput);
  if (started.dryRun) throw new Error("A retry is never a dry run");
  return started.job;
}
