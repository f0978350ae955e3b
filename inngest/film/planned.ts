import { say } from "@/lib/messages/say";
import { checkMedia } from "@/lib/services/production/steps/check-media";
import { deliverFilm } from "@/lib/services/production/steps/deliver";
import { deliverUnrendered } from "@/lib/services/production/steps/deliver-unrendered";
import { composeMusic } from "@/lib/services/production/steps/music";
import { recordOwnVoice } from "@/lib/services/production/steps/own-voice";
import { makePicture } from "@/lib/services/production/steps/pictures";
import type { PlannedFilm } from "@/lib/services/production/steps/plan-scenes";
import { layOutFilm } from "@/lib/services/production/steps/timeline";
import { chooseVoice, levelVoices, speakScene } from "@/lib/services/production/steps/voices";
import type { JobRun } from "../job-function";
import { skip } from "../job-step";
import { filmPart } from "./parts";
import { filmStep } from "./step";
import { drawStills } from "./stills";
import { finishFilm } from "./tail";

type Plan = Pick<PlannedFilm, "scenes" | "pictures" | "ownVoice">;

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

/** From a plan to a finished film: the steps of `filmPipeline` after `scenes`, in its order. */
export async function makePlanned(run: JobRun, plan: Plan, skipped: string[]): Promise<void> {
  const { jobId, step } = run;
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
}
