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
import { filmPart, sceneParts } from "./parts";
import { filmStep } from "./step";
import { drawStills } from "./stills";
import { finishFilm } from "./tail";

type Plan = Pick<PlannedFilm, "scenes" | "pictures" | "ownVoice">;

/** The narration, a part for each scene. */
async function narrate(run: JobRun, plan: Plan, skipped: string[]): Promise<void> {
  if (skipped.includes("voices")) {
    await run.step.run("voices", () => skip(run.jobId, "voices", say("films.skipped_narration")));
    return;
  }
  await filmPart(run, "voice", "voices", plan.ownVoice ? recordOwnVoice : chooseVoice);
  if (!plan.ownVoice) {
    await sceneParts(run, { what: "voice", key: "voices", scenes: plan.scenes }, speakScene);
  }
  await filmStep(run, "voices", levelVoices);
}

/** The pictures that are searched or generated, a part for each scene. */
function illustrate(run: JobRun, plan: Plan): Promise<void> {
  return sceneParts(run, { what: "picture", key: "pictures", scenes: plan.pictures }, makePicture);
}

/**
 * From a plan to a finished film: the steps of `filmPipeline` after `scenes`. What does not wait for each other runs side by
 * side: narration and pictures; then, as the length is known, music and the stills of the scenes.
 */
export async function makePlanned(run: JobRun, plan: Plan, skipped: string[]): Promise<void> {
  const { jobId, step, group } = run;
  // In this mode the engine goes on with each branch as its steps end; else all branches would wait for the slowest step.
  await group.parallel({ mode: "race" }, async () => {
    const narrated = narrate(run, plan, skipped);
    // A recording decides what its scenes show.
    const illustrated = plan.ownVoice ? narrated.then(() => illustrate(run, plan)) : illustrate(run, plan);
    const composed = narrated.then(() => filmStep(run, "music", (stage) => composeMusic(stage)));
    const drawn = Promise.all([narrated, illustrated]).then(() =>
      filmStep(run, "pictures", async (stage) => {
        await checkMedia(stage);
        await drawStills(stage, await layOutFilm(stage));
      }),
    );
    await Promise.all([narrated, illustrated, composed, drawn]);
  });
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
