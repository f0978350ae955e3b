import { eventType } from "inngest";
import { z } from "zod";

const job = z.object({ jobId: z.string().min(1) });

/** Every event the product sends through the workflow engine, by what it means. Names and data must match dispatch()'s. */
export const events = {
  filmRequested: eventType("film/requested", { schema: job }),
  jobCancelled: eventType("job/cancelled", { schema: job }),
  exportRequested: eventType("export/requested", { schema: job }),
  soundExportRequested: eventType("export/sound.requested", { schema: job }),
  sceneRetryRequested: eventType("scene/retry.requested", { schema: job.extend({ sceneId: z.string().min(1) }) }),
  webhookQueued: eventType("webhook/queued", { schema: z.object({ deliveryId: z.string().min(1) }) }),
  proxyRequested: eventType("asset/proxy.requested", {
    schema: z.object({ assetId: z.string().min(1), userId: z.string().min(1) }),
  }),
  assetRequested: eventType("asset/requested", { schema: job }),
} as const;
