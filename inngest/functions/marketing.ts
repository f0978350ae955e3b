import { loadJob } from "@/lib/jobs/repo";
import { assembleMarketing, deliverMarketing, isRendering, settleRender } from "@/lib/services/marketing/assemble";
import { beginParts, partsLeft, settleParts } from "@/lib/services/marketing/make-parts";
import { marketingRequested } from "@/lib/services/marketing/marketing-job";
import { marketingPartTrigger } from "../events";
import { defineJobFunction, type JobRun } from "../job-function";
import { attempt, jobStep, keptStep } from "../job-step";

/** Until parts are looked at though none was told to have ended: one may end between a look and the wait after it. */
const LOOK_AFTER = "20s";

/** Waits until nothing of a step is being made. Looks are not kept: a run that goes on begins with what is. */
async function untilDone({ jobId, step }: JobRun, key: string, isGoing: () => Promise<boolean>): Promise<void> {
  for (let look = 1; ; look += 1) {
    const goesOn = await step.run(`look-${key}-${look}`, () => attempt(jobId, key, isGoing));
    if (!goesOn) return;
    await step.waitForEvent(`ended-${key}-${look}`, {
      event: marketingPartTrigger,
      match: "data.jobId",
      timeout: LOOK_AFTER,
    });
  }
}

/** From configured segments to a film. Clips, sounds and the render are jobs of their own. The steps are those of `marketingPipeline`. */
export const marketing = defineJobFunction(
  { id: "marketing", name: "Make a marketing film", event: marketingRequested, concurrency: 6, share: 3 },
  async (run) => {
    const { jobId } = run;
    await keptStep(run, "begin", () =>
      attempt(jobId, "segments", async () => beginParts({ job: await loadJob(jobId) })),
    );
    await untilDone(run, "segments", async () => (await partsLeft(jobId)) > 0);
    await jobStep(run, "segments", settleParts);
    await jobStep(run, "assemble", assembleMarketing);
    await untilDone(run, "render", () => isRendering(jobId));
    await jobStep(run, "render", settleRender);
    await jobStep(run, "deliver", deliverMarketing);
    return { jobId };
  },
);
