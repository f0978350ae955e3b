import { say } from "@/lib/messages/say";
import { filmRequested } from "@/lib/services/films/film-job";
import { checkMedia } from "@/lib/services/production/steps/check-media";
import { deliverFilm } from "@/lib/services/production/steps/deliver";
import { deliverUnrendered } from "@/lib/services/production/steps/deliver-unrendered";
import { fetchMedia } from "@/lib/services/production/steps/fetch-media";
import { composeMusic } from "@/lib/services/production/steps/music";
import { recordOwnVoice } from "@/lib/services/production/steps/own-voice";
import { makePicture } from "@/lib/services/production/steps/pictures";
import { planFilm } from "@/lib/services/production/steps/plan-scenes";
import { layOutFilm } from "@/lib/services/production/steps/timeline";
import { chooseVoice, levelVoices, speakScene } from "@/lib/services/production/steps/voices";
import { understandFilm, writeFilmScript } from "@/lib/services/production/steps/write-script";
import { filmPart } from "../film/parts";
import { filmStep } from "../film/step";
import { drawStills } from "../film/stills";
import { finishFilm } from "../film/tail";
import { defineJobFunction, type JobRun } from "../job-function";
import { skip } from "../job-step";

type Plan = Awaited<ReturnType<typeof planFilm>>;

/** The narration, a part for each scene. */
async function narrate(run: JobRun, plan: Plan): Promise<void> {
  await filmPart(run, "voice", "voices", plan.ownVoice ? recordOwnVoice : chooseVoice);
  if (!plan.ownVoice) {
    await Promise.all(
      plan.scenes.map((sceneId) => filmPart(run, `voice-${sceneId}`, "voices", (stage) => speakScene(stage, sceneId))),
    );
  }
  await filmStep(run, "voices", levelVoices);
}

/** From a request to a finished film. The steps are those of `filmPipeline`, in its order. */
export const film = defineJobFunction(
  // Rendering queues for the machine on its own.
  { id: "film", name: "Make a film", event: filmRequested, concurrency: 6 },
  async (run) => {
    const { jobId, step } = run;
    const skipped = await filmStep(run, "understand", async (stage) => {
      await understandFilm(stage);
      await fetchMedia(stage);
      return stage.options.skipSteps;
    });
    await filmStep(run, "script", writeFilmScript);
    const plan = await filmStep(run, "scenes", planFilm);

    if (skipped.includes("voices")) {
      await step.run("voices", () => skip(jobId, "voices", say("films.skipped_narration")));
    } else {
      await narrate(run, plan);
    }

    await Promise.all(
      plan.pictures.map((sceneId) =>
        filmPart(run, `picture-${sceneId}`, "pictures", (stage) => makePicture(stage, sceneId)),
      ),
    );
    await filmStep(run, "pictures", async (stage) => {
      await checkMedia(stage);
      await drawStills(stage, await layOutFilm(stage));
    });
    await filmStep(run, "music", (stage) => composeMusic(stage));
    await filmStep(run, "timeline", async (stage) => {
      await layOutFilm(stage);
    });
    if (skipped.includes("render")) {
      await step.run("unrendered", async () => {
        for (const key of ["render", "check"]) await skip(jobId, key, say("films.skipped_render"));
      });
      await filmStep(run, "deliver", deliverUnrendered);
    } else {
      await finishFilm(run, deliverFilm);
    }
    return { jobId, filmId: plan.filmId };
  },
);
