import { closeFailedJob } from "@/lib/services/films/close-job";
import { filmStage } from "@/lib/services/films/context";
import { deliverExport } from "@/lib/services/films/steps/deliver";
import { exportTimeline } from "@/lib/services/films/steps/timeline";
import { tellRenderStarted } from "@/lib/services/projects/tell";
import { inngest } from "../client";
import { events } from "../events";
import { renderFilmSound } from "../film/sound";
import { leaveOut, stage } from "../film/stage";

/** Makes a finished film's sound alone. The steps are those of `exportPipeline`. */
export const exportSound = inngest.createFunction(
  {
    id: "export-sound",
    name: "Export a film's sound",
    triggers: [events.soundExportRequested],
    retries: 3,
    concurrency: { limit: 2 },
    cancelOn: [{ event: events.jobCancelled, match: "data.jobId" }],
    onFailure: async ({ event, error }) => {
      await closeFailedJob((event.data.event.data as { jobId: string }).jobId, error);
    },
  },
  async ({ event, step, signal }) => {
    const { jobId } = event.data;
    await step.run("timeline", () =>
      stage(jobId, "timeline", signal, async (context) => {
        exportTimeline(await filmStage(context));
        await tellRenderStarted(jobId);
      }),
    );
    const made = await step.run("render", () =>
      stage(jobId, "render", signal, async (context) => {
        const here = await filmStage(context);
        const wishes = here.job.input as unknown as Parameters<typeof renderFilmSound>[2];
        return renderFilmSound(here, exportTimeline(here), wishes);
      }),
    );
    await step.run("check", () => leaveOut(jobId, "check", "Sound alone is not looked at"));
    await step.run("deliver", () =>
      stage(jobId, "deliver", signal, async (context) => {
        const here = await filmStage(context);
        const { format } = here.job.input as { format: string };
        await deliverExport(here, { ...made, format });
      }),
    );
    return { jobId };
  },
);
