import { loadJob } from "@/lib/jobs/repo";
import { assertGoing } from "@/lib/jobs/run";
import { type BatchInput, endBatch, failBatch, makeItem } from "@/lib/services/generation";
import { inngest } from "../client";
import { events } from "../events";
import { attempt } from "../film/stage";

const STEP = "generate";
/** Seconds between two questions to a remote provider: short at first. */
const PAUSES = [2, 3, 5, 8, 12, 15];

/** Makes the assets of a batch, side by side; one that fails keeps its reason and the others go on. */
export const asset = inngest.createFunction(
  {
    id: "asset",
    name: "Generate assets",
    triggers: [events.assetRequested],
    retries: 3,
    concurrency: { limit: 4 },
    cancelOn: [{ event: events.jobCancelled, match: "data.jobId" }],
    onFailure: async ({ event, error }) => {
      await failBatch((event.data.event.data as { jobId: string }).jobId, error);
    },
  },
  async ({ event, step, signal }) => {
    const { jobId } = event.data;
    const ids = await step.run("begin", () =>
      attempt(jobId, STEP, async () => {
        const job = await loadJob(jobId);
        assertGoing(job);
        return (job.input as unknown as BatchInput).items.map((item) => item.assetId);
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
