import { closeFailedJob } from "@/lib/services/films/close-job";
import { filmStage } from "@/lib/services/films/context";
import { checkFilm } from "@/lib/services/films/steps/check";
import { checkMedia } from "@/lib/services/films/steps/check-media";
import { deliverFilm } from "@/lib/services/films/steps/deliver";
import { fitMusic } from "@/lib/services/films/steps/music";
import { makePicture } from "@/lib/services/films/steps/pictures";
import { resetScene } from "@/lib/services/films/steps/reset-scene";
import { layOutFilm } from "@/lib/services/films/steps/timeline";
import { levelVoices, speakScene } from "@/lib/services/films/steps/voices";
import { inngest } from "../client";
import { events } from "../events";
import { drawInParts } from "../film/fan-out";
import { scenePart } from "../film/parts";
import { renderFilm } from "../film/render";
import { leaveOut, stage } from "../film/stage";
import { drawStills } from "../film/stills";

/** Makes one scene of a film again. The steps are those of `scenePipeline`; only what changed is rendered. */
export const scene = inngest.createFunction(
  {
    id: "scene",
    name: "Make a scene again",
    triggers: [events.sceneRetryRequested],
    retries: 3,
    concurrency: { limit: 4 },
    cancelOn: [{ event: events.jobCancelled, match: "data.jobId" }],
    onFailure: async ({ event, error }) => {
      await closeFailedJob((event.data.event.data as { jobId: string }).jobId, error);
    },
  },
  async ({ event, step, signal }) => {
    const { jobId, sceneId } = event.data;
    const speaks = await step.run("reset", () =>
      scenePart(jobId, "voices", signal, (here) => resetScene(here, sceneId)),
    );
    if (speaks) {
      await step.run("voice", () => scenePart(jobId, "voices", signal, (here) => speakScene(here, sceneId)));
      await step.run("voices", () =>
        stage(jobId, "voices", signal, async (context) => levelVoices(await filmStage(context))),
      );
    } else {
      await step.run("voices", () => leaveOut(jobId, "voices", "The narration stays as it is"));
    }
    await step.run("picture", () => scenePart(jobId, "pictures", signal, (here) => makePicture(here, sceneId)));
    await step.run("pictures", () =>
      stage(jobId, "pictures", signal, async (context) => {
        const here = await filmStage(context);
        await checkMedia(here);
        await drawStills(here, await layOutFilm(here));
      }),
    );
    await step.run("timeline", () =>
      stage(jobId, "timeline", signal, async (context) => {
        const here = await filmStage(context);
        await fitMusic(here, await layOutFilm(here));
      }),
    );
    await drawInParts({ step, jobId, signal, work: ({ film }) => ({ document: film.timeline }) });
    const made = await step.run("render", () =>
      stage(jobId, "render", signal, async (context) => {
        const here = await filmStage(context);
        return renderFilm(here, here.film.timeline);
      }),
    );
    await step.run("check", () =>
      stage(jobId, "check", signal, async (context) => {
        const here = await filmStage(context);
        await checkFilm(here, made.assetId, here.film.timeline, true);
      }),
    );
    await step.run("deliver", () =>
      stage(jobId, "deliver", signal, async (context) =>
        deliverFilm(await filmStage(context), made.assetId, made.posterAssetId),
      ),
    );
    return { jobId };
  },
);
