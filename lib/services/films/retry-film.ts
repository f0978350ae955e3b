import type { Actor } from "@/lib/core/actor";
import type { JobRow } from "@/lib/jobs/repo";
import type { viewOf } from "../jobs";
import { exportFilm } from "./export-film";
import { retryScene } from "./retry-scene";
import type { FilmInput } from "./schemas";
import { startFilm } from "./start-film";

/** Starts an ended job's request again as a new job. @throws AppError as startFilm, exportFilm and retryScene */
export async function retryFilm(actor: Actor, job: JobRow): Promise<ReturnType<typeof viewOf>> {
  if (job.kind === "export") {
    const again = await exportFilm(actor, job.input as never);
    if (again.job) return again.job;
  }
  if (job.kind === "scene") return retryScene(actor, job.input as never);
  const started = await startFilm(actor, job.input as FilmInput);
  if (started.dryRun) throw new Error("A retry is never a dry run");
  return started.job;
}
