import type { Actor } from "@/lib/core/actor";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import type { JobView } from "../jobs/get-job";
import { started } from "../jobs/start-job";
import { getTimeline } from "../videos/timelines";
import { exportFilm } from "./export-film";
import { exportJob } from "./export-job";
import { newRenderId } from "./render-timeline";
import { startExport } from "./start-export";

/**
 * Makes once more the file that an ended export was to make; where the export kept a document, that one as it stood then.
 * @throws AppError as exportFilm and renderTimeline
 */
export async function repeatExport(actor: Actor, job: JobWithSteps): Promise<JobView> {
  const input = exportJob.inputOf(job);
  const { timelineId, timeline, filmId = job.filmId ?? "", ...asked } = input;
  if (!timelineId || !timeline) return started((await exportFilm(actor, { ...asked, filmId }, { repeats: job })).job);
  const { film } = await getTimeline(actor, { id: timelineId });
  const again = {
    id: newRenderId(),
    film,
    input,
    timeline: parseTimeline(timeline),
    notices: job.notices,
    repeats: job,
  };
  return started((await startExport(actor, again)).job);
}
