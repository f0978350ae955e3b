import { z } from "zod";
import { defineEvent, defineJobEvent } from "./define-event";

/** Events that belong to no kind of job. Those that start a job stand with its kind's definition. */

export const jobCancelled = defineJobEvent("job/cancelled");

/** Ends the runs of a job before the one that it names, should they still be there. */
export const jobSuperseded = defineEvent(
  "job/superseded",
  z.object({ jobId: z.string().min(1), run: z.number().int() }),
);

export const webhookQueued = defineEvent(
  "webhook/queued",
  z.object({ deliveryId: z.string().min(1), userId: z.string().optional() }),
);

export const proxyRequested = defineEvent(
  "asset/proxy.requested",
  z.object({ assetId: z.string().min(1), userId: z.string().min(1) }),
);

/** Some of an account's assets, one after the other. */
export const derivativesRequested = defineEvent(
  "asset/derivatives.requested",
  z.object({ assetIds: z.array(z.string().min(1)).min(1), userId: z.string().min(1) }),
);
