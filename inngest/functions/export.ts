import { closeFailedJob } from "@/lib/services/films/close-job";
import { filmStage } from "@/lib/services/films/context";
import { checkFilm } from "@/lib/services/films/steps/check";
import { deliverExport } from "@/lib/services/films/steps/deliver";
import { exportTimeline } from "@/lib/services/films/steps/timeline";
import { tellRenderStarted } from "@/lib/services/projects/tell";
import { measureRender } from "@/lib/services/videos";
import { inngest } from "../client";
import { events } from "../events";
import { drawInParts } from "../film/fan-out";
import { type RenderWishes, renderFilm } from "../film/render";
import { stage } from "../film/stage";

/** Renders a finished film again, in the format and quality asked for. The steps are those of `exportPipeline`. */
export const exportFilm = inngest.createFunction(
  {
    id: "export",
    name: "Export a film",
    triggers: [events.exportRequested],
    retries: 3,
    concurrency: { limit: 4 },
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
    await drawInParts({
      step,
      jobId,
      signal,
      work: (here) => ({ document: exportTimeline(here), wishes: here.job.input as unknown as RenderWishes }),
    });
    const made = await step.run("render", () =>
      stage(jobId, "render", signal, async (context) => {
        const here = await filmStage(context);
        const began = Date.now();
        const timeline = exportTimeline(here);
        const rendered = await renderFilm(here, timeline, here.job.input as unknown as RenderWishes);
        await measureRender(timeline, (Date.now() - began) / 1000);
        return rendered;
      }),
    );
    const report = await step.run("check", () =>
      stage(jobId, "check", signal, async (context) => {
        const here = await filmStage(context);
        return checkFilm(here, made.assetId, exportTimeline(here), false);
      }),
    );
    await step.run("deliver", () =>
      stage(jobId, "deliver", signal, async (context) => {
        const here = await filmStage(context);
        const { format } = here.job.input as { format: string };
        await deliverExport(here, { ...made, format, report });
      }),
    );
    return { jobId };
  },
);
