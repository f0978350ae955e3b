import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { failDerivatives, makeDerivatives } from "@/lib/services/assets";
import { inngest } from "../client";
import { derivativesTrigger } from "../events";

/** Makes what the editor draws of clips and sounds, beside other work and after films. */
export const derivatives = inngest.createFunction(
  {
    id: "derivatives",
    name: "Prepare waveforms and filmstrips",
    triggers: [derivativesTrigger],
    retries: 2,
    // One account's many files do not keep the others waiting.
    concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.userId" }],
  },
  async ({ event, step, signal }) => {
    for (const assetId of event.data.assetIds) {
      try {
        await step.run(`make-${assetId}`, () => makeDerivatives(assetId, signal));
      } catch (error) {
        logger.warn("What the editor draws of a file could not be made", { asset: assetId, error: messageOf(error) });
        await step.run(`fail-${assetId}`, () => failDerivatives(assetId, error));
      }
    }
    return { assets: event.data.assetIds.length };
  },
);
