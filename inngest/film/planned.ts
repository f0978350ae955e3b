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
import { drawAhead, mixAhead } from "./ahead";
import { filmPart, sceneParts } from "./parts";
import { filmStep } from "./step";
import { drawStills } from "./stills";
import { finishFilm } from "./tail";

type Plan = Pick<PlannedFilm, "scenes" | "pictures" | "ownVoice">;

interface Narration {
  /** What says the scenes, in their order: a part for each, or one for all of them. */
  spoken: Promise<unknown>[];
  /** All of it is there, at one loudness. */
  levelled: Promise<unknown>;
}

function narrate(run: JobRun, plan: Plan, skipped: string[]): Narration {
  if (skipped.includes("voices")) {
    const left = run.step.run("voices", () => skip(run.jobId, "voices", say("films.skipped_narration")));
    return { spoken: [left], levelled: left };
  }
  const begun = filmPart(run, "voice", "voices", plan.ownVoice ? recordOwnVoice : chooseVoice);
  const spoken = plan.ownVoice
    ? [begun]
    : sceneParts(run, { what: "voice", key: "voices", scenes: plan.scenes, after: begun }, speakScene);
  return { spoken, levelled: Promise.all(spoken).then(() => filmStep(run, "voices", levelVoices)) };
}

/** The pictures that are searched or generated, a part for each scene. */
function illustrate(run: JobRun, { ownVoice, pictures }: Plan, { spoken }: Narration): Promise<unknown> {
  // A recording decides what its scenes show.
  const after = ownVoice ? { after: Promise.all(spoken) } : {};
  return Promise.all(sceneParts(run, { what: "picture", key: "pictures", scenes: pictures, ...after }, makePicture));
}

/**
 * All that a film is rendered from, laid out, and much of it rendered. What does not wait for each other runs side by side:
 * narration and pictures; as its length is known, music and the stills of the scenes; the film's first scenes are drawn while
 * the others are spoken, and its sound is mixed while the last ones are drawn.
 */
async function makeParts(run: JobRun, plan: Plan, skipped: string[]): Promise<void> {
  const narration = narrate(run, plan, skipped);
  const { spoken, levelled } = narration;
  const illustrated = illustrate(run, plan, narration);
  const composed = levelled.then(() => filmStep(run, "music", (stage) => composeMusic(stage)));
  const drawn = Promise.all([levelled, illustrated]).then(() =>
    filmStep(run, "pictures", async (stage) => {
      await checkMedia(stage);
      await drawStills(stage, await layOutFilm(stage));
    }),
  );
  const laidOut = Promise.all([composed, drawn]).then(() =>
    filmStep(run, "timeline", async (stage) => {
      await layOutFilm(stage);
    }),
  );
  const ahead = skipped.includes("render")
    ? []
    : [illustrated.then(() => drawAhead(run, spoken)), laidOut.then(() => mixAhead(run))];
  await Promise.all([...spoken, levelled, illustrated, composed, drawn, laidOut, ...ahead]);
}

/** From a plan to a finished film: the steps of `filmPipeline` after `scenes`. */
export async function makePlanned(run: JobRun, plan: Plan, skipped: string[]): Promise<void> {
  const { jobId, step, group } = run;
  // In this mode the engine goes on with each branch as its steps end; else all branches would wait for the slowest step.
  await group.parallel({ mode: "race" }, () => makeParts(run, plan, skipped));
  if (skipped.includes("render")) {
    await step.run("unrendered", async () => {
      for (const key of ["render", "check"]) await skip(jobId, key, say("films.skipped_render"));
    });
    await filmStep(run, "deliver", deliverUnrendered);
  } else {
    await finishFilm(run, deliverFilm);
  }
}
