import { transaction } from "@/lib/db/client";
import { deliverExport } from "@/lib/services/exports/deliver-export";
import { type ExportJobInput, exportJob } from "@/lib/services/exports/export-job";
import { emitRenderStart } from "@/lib/services/jobs/emit-job-events";
import type { FilmStage } from "@/lib/services/production/context";
import type { FilmReport } from "@/lib/services/production/report";
import { exportTimeline } from "@/lib/services/production/steps/timeline";
import type { JobRun } from "../job-function";
import { filmStep } from "./step";

/** What an export was asked for with. */
export const askedOf = ({ job }: FilmStage): ExportJobInput => exportJob.inputOf(job);

/** The first step of an export: what it renders is there. */
export function beginExport(run: JobRun): Promise<void> {
  return filmStep(run, "timeline", async (stage) => {
    await exportTimeline(stage);
    await transaction((tx) => emitRenderStart(tx, run.jobId));
  });
}

/** The file that an export has made. */
export interface ExportedFile {
  assetId: string;
  posterAssetId: string | null;
  extension: string;
  report?: FilmReport;
}

/** The last step of an export. */
export function finishExport(run: JobRun, made: ExportedFile): Promise<void> {
  return filmStep(run, "deliver", (stage) => deliverExport(stage.job, { ...made, format: askedOf(stage).format }));
}
