import type { z } from "zod";
import { loadJob } from "@/lib/jobs/repo";
import { completeJob } from "../jobs/end-job";
import { clearWork } from "../production/work-files";
import { measureAround } from "../rendering";
import { exportJob } from "./export-job";

/** The end of an export: its file is there. */
export async function deliverExport(
  job: { id: string; userId: string; creditsEstimated: number },
  output: z.input<typeof exportJob.output>,
): Promise<void> {
  await completeJob(exportJob, job, { output, cost: job.creditsEstimated });
  await measureAround((await loadJob(job.id)).steps);
  await clearWork(job.id);
}
