import { say } from "@/lib/messages/say";
import { sceneJob, sceneRetryRequested } from "@/lib/services/films/scene-job";
import type { FilmStage } from "@/lib/services/production/context";
import { checkMedia } from "@/lib/services/production/steps/check-media";
import { deliverChange, leaveFilm } from "@/lib/services/production/steps/deliver-change";
import { fitMusic } from "@/lib/services/production/steps/music";
import { makePicture } from "@/lib/services/production/steps/pictures";
import { resetScene } from "@/lib/services/production/steps/reset-scene";
import { layOutChange } from "@/lib/services/production/steps/timeline";
import { levelVoices, speakScene } from "@/lib/services/production/steps/voices";
import { filmPart } from "../film/parts";
import { renderFilm } from "../film/render";
import { filmStep } from "../film/step";
import { drawStills } from "../film/stills";
import { finishFilm } from "../film/tail";
import { defineJobFunction } from "../job-function";
import { skip } from "../job-step";

const sceneIdOf = ({ job }: FilmStage): string => sceneJob.inputOf(job).sceneId;

/** Makes one scene of a film again. The steps are those of `scenePipeline`; only what changed is rendered. */
export const scene = defineJobFunction(
  { id: "scene", name: "Make a scene again", event: sceneRetryRequested, concurrency: 4, share: 3 },
  async (run) => {
    const { jobId, step } = run;
    const speaks = await filmPart(run, "reset", "voices", (stage) => resetScene(stage, sceneIdOf(stage)));
    if (speaks) {
      await filmPart(run, "voice", "voices", (stage) => speakScene(stage, sceneIdOf(stage)));
      await filmStep(run, "voices", levelVoices);
    } else {
      await step.run("voices", () => skip(jobId, "voices", say("films.skipped_same_narration")));
    }
    await filmPart(run, "picture", "pictures", (stage) => makePicture(stage, sceneIdOf(stage)));
    await filmStep(run, "pictures", async (stage) => {
      await checkMedia(stage);
      const document = await layOutChange(stage);
      if (document) await drawStills(stage, document);
    });
    const isGone = await filmStep(run, "timeline", async (stage) => {
      const document = await layOutChange(stage);
      if (document) await fitMusic(stage, document);
      return document === null;
    });
    if (isGone) {
      await step.run("gone", async () => {
        for (const key of ["render", "check"]) await skip(jobId, key, say("films.skipped_scene_gone"));
      });
      await filmStep(run, "deliver", leaveFilm);
    } else {
      await finishFilm(run, (stage, made) => deliverChange(stage, made, (document) => renderFilm(stage, document)));
    }
    return { jobId };
  },
);
