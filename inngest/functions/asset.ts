import { loadJob } from "@/lib/jobs/repo";
import { assertGoing } from "@/lib/jobs/run";
import { assetRequested, batchInputOf, endBatch, failBatch, makeItem } from "@/lib/services/generation";
import { defineJobFunction } from "../job-function";
import { attempt } from "../job-step";

const STEP = "generate";
/** Seconds between two questions to a remote provider: short at first. */
const PAUSES = [2, 3, 5, 8, 12, 15];

/** Makes the assets of a batch, side by side; one that fails keeps its reason and the others go on. */
export const asset = defineJobFunction(
  { id: "asset", name: "Generate assets", event: assetRequested, concurrency: 4, share: 3, onFailure: failBatch },
  async ({ jobId, step, signal }) => {
    const ids = await step.run("begin", () =>
      attempt(jobId, STEP, async () => {
        const job = await loadJob(jobId);
        assertGoing(job);
        return batchInputOf(job).items.map((item) => item.assetId);
      }),
    );
    const finish = async (id: string) => {
      let { waiting } = await step.run(`make-${id}`, () => attempt(jobId, STEP, () => makeItem(jobId, id, signal)));
      for (let round = 0; waiting; round += 1) {
        await step.sleep(`wait-${id}-${round}`, `${PAUSES[Math.min(round, PAUSES.length - 1)]}s`);
        const asked = await step.run(`ask-${id}-${round}`, () =>
          attempt(jobId, STEP, () => makeItem(jobId, id, signal)),
        );
        waiting = asked.waiting;
      }
    };
    await Promise.all(ids.map(finish));
    await step.run("end", () => attempt(jobId, STEP, () => endBatch(jobId)));
    return { jobId };
  },
);
