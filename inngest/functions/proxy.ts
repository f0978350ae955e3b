import { NonRetriableError } from "inngest";
import { isAppError, messageOf, saidBy } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { failProxy, makeProxy, noteProxyError } from "@/lib/services/assets";
import { inngest } from "../client";
import { proxyTrigger } from "../events";

/** Makes copies that browsers play of clips and sounds that they do not, beside other work and after films. */
export const proxy = inngest.createFunction(
  {
    id: "proxy",
    name: "Prepare a preview",
    triggers: [proxyTrigger],
    retries: 2,
    // One account's many files do not keep the others waiting.
    concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.userId" }],
    onFailure: async ({ event, error }) => {
      const { assetId } = event.data.event.data as { assetId: string };
      logger.warn("A proxy could not be made", { asset: assetId, error: error.message });
      await failProxy(assetId, error.message);
    },
  },
  async ({ event, step, signal }) => {
    const { assetId } = event.data;
    await step.run("make", async () => {
      try {
        await makeProxy(assetId, signal);
      } catch (error) {
        if (!isAppError(error) || error.code !== "unsupported_media") throw error;
        // Here, where it is still ours: what comes out of the workflow engine is the English sentence.
        await noteProxyError(assetId, saidBy(error));
        throw new NonRetriableError(messageOf(error), { cause: error });
      }
    });
    return { assetId };
  },
);
