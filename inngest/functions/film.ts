import { closeFailedJob } from "@/lib/services/films/close-job";
import { filmStage } from "@/lib/services/films/context";
import { checkFilm } from "@/lib/services/films/steps/check";
import { checkMedia } from "@/lib/services/films/steps/check-media";
import { deliverFilm } from "@/lib/services/films/steps/deliver";
import { deliverUnrendered } from "@/lib/services/films/steps/deliver-unrendered";
import { fetchMedia } from "@/lib/services/films/steps/fetch-media";
import { composeMusic } from "@/lib/services/films/steps/music";
import { recordOwnVoice } from "@/lib/services/films/steps/own-voice";
import { makePicture } from "@/lib/services/films/steps/pictures";
import { planFilm } from "@/lib/services/films/steps/plan-scenes";
import { layOutFilm } from "@/lib/services/films/steps/timeline";
import { chooseVoice, levelVoices, speakScene } from "@/lib/services/films/steps/voices";
import { understandFilm, writeFilmScript } from "@/lib/services/films/steps/write-script";
import { inngest } from "../client";
import { events } from "../events";
import { drawInParts } from "../film/fan-out";
import { scenePart } from "../film/parts";
import { renderFilm } from "../film/render";
import { leaveOut, stage } from "../film/stage";
import { drawStills } from "../film/stills";

/** Tries of one step before the job fails. */
const RETRIES = 3;
/** Steps of films under way at once on this installation; rendering queues for the machine on its own. */
const CONCURRENCY = 6;

/** From a request to a finished film. The steps are those of `filmPipeline`, in its order. */
export const film = inngest.createFunction(
  {
    id: "film",
    name: "Make a film",
    triggers: [events.filmRequested],
    retries: RETRIES,
    concurrency: { limit: CONCURRENCY },
    cancelOn: [{ event: events.jobCancelled, match: "data.jobId" }],
    onFailure: async ({ event, error }) => {
      await closeFailedJob((event.data.event.data as { jobId: string }).jobId, error);
    },
  },
  async ({ event, step, signal }) => {
    const { jobId } = event.data;
    const skipped = await step.run("understand", () =>
      stage(jobId, "understand", signal, async (context) => {
        const here = await filmStage(context);
        await understandFilm(here);
        await fetchMedia(here);
        return here.options.skipSteps;
      }),
    );
    await step.run("script", () =>
      stage(jobId, "script", signal, async (context) => writeFilmScript(await filmStage(context))),
    );
    const plan = await step.run("scenes", () =>
      stage(jobId, "scenes", signal, async (context) => planFilm(await filmStage(context))),
    );

    if (skipped.includes("voices")) {
      await step.run("voices", () => leaveOut(jobId, "voices", "The narration is left out, as asked"));
    } else {
      await step.run("voice", () => scenePart(jobId, "voices", signal, plan.ownVoice ? recordOwnVoice : chooseVoice));
      if (!plan.ownVoice) {
        await Promise.all(
          plan.scenes.map((sceneId) =>
            step.run(`voice-${sceneId}`, () => scenePart(jobId, "voices", signal, (here) => speakScene(here, sceneId))),
          ),
        );
      }
      await step.run("voices", () =>
        stage(jobId, "voices", signal, async (context) => levelVoices(await filmStage(context))),
      );
    }

    await Promise.all(
      plan.pictures.map((sceneId) =>
        step.run(`picture-${sceneId}`, () =>
          scenePart(jobId, "pictures", signal, (here) => makePicture(here, sceneId)),
        ),
      ),
    );
    await step.run("pictures", () =>
      stage(jobId, "pictures", signal, async (context) => {
        const here = await filmStage(context);
        await checkMedia(here);
        await drawStills(here, await layOutFilm(here));
      }),
    );
    await step.run("music", () =>
      stage(jobId, "music", signal, async (context) => composeMusic(await filmStage(context))),
    );
    await step.run("timeline", () =>
      stage(jobId, "timeline", signal, async (context) => {
        await layOutFilm(await filmStage(context));
      }),
    );
    if (skipped.includes("render")) {
      await step.run("unrendered", async () => {
        for (const key of ["render", "check"]) await leaveOut(jobId, key, "The film is not rendered, as asked");
      });
      await step.run("deliver", () =>
        stage(jobId, "deliver", signal, async (context) => deliverUnrendered(await filmStage(context))),
      );
      return { jobId, filmId: plan.filmId };
    }
    await drawInParts({ step, jobId, signal, work: ({ film: made }) => ({ document: made.timeline }) });
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
    return { jobId, filmId: plan.filmId };
  },
);
