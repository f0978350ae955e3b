import { RETRY_SECONDS, sendDelivery } from "@/lib/services/webhooks";
import { inngest } from "../client";
import { webhookTrigger } from "../events";

/** Sends one webhook until it is taken, on the documented schedule. Each try is a step: a restart goes on with the next. */
export const webhook = inngest.createFunction(
  {
    id: "webhook",
    name: "Send a webhook",
    triggers: [webhookTrigger],
    retries: 2,
    concurrency: [{ limit: 10 }, { limit: 6, key: "event.data.userId" }],
  },
  async ({ event, step }) => {
    const { deliveryId } = event.data;
    for (let attempt = 1; attempt <= RETRY_SECONDS.length; attempt += 1) {
      const outcome = await step.run(`attempt-${attempt}`, () => sendDelivery(deliveryId));
      if (outcome.done) return { attempts: attempt };
      await step.sleep(`wait-${attempt}`, `${outcome.waitSeconds}s`);
    }
    return { attempts: RETRY_SECONDS.length };
  },
);
