import type { Actor } from "@/lib/core/actor";
import type { JobWithSteps } from "@/lib/jobs/repo";
import type { JobView } from "../jobs/get-job";
import { started } from "../jobs/start-job";
import { getTimeline } from "../videos/timelines";
import { exportFilm } from "./export-film";
import { exportedDocument, exportJob } from "./export-job";
import { newRenderId } from "./render-timeline";
import { startExport } from "./start-export";

/**
 * Makes once more the file that an ended export was to make; where the export kept a document, that one as it stood then.
 * @throws AppError as exportFilm and renderTimeline
 */
export async function repeatExport(actor: Actor, job: JobWithSteps): Promise<JobView> {
  const input = exportJob.inputOf(job);
  const { timelineId, timeline: _, filmId = job.filmId ?? "", ...asked } = input;
  const timeline = exportedDocument(job);
  if (!timelineId || !timeline) return started((await exportFilm(actor, { ...asked, filmId }, { repeats: job })).job);
  const { film } = await getTimeline(actor, { id: timelineId });
  const again = {
    id: newRenderId(),
    film,
    input,
    timeline,
    notices: job.notices,
    repeats: job,
  };
  return started((await startExport(actor, again)).job);
}
