import { jobCancelled } from "@/lib/jobs/events";
import { endOperations } from "@/lib/services/generation";
import { inngest } from "../client";
import { jobTrigger } from "../events";

/** Ends what providers still do for a cancelled job. A provider that cannot be reached now is asked again later. */
export const cancellation = inngest.createFunction(
  { id: "cancellation", name: "End work at providers", triggers: [jobTrigger(jobCancelled)], retries: 5 },
  async ({ event, step }) => ({ ended: await step.run("end", () => endOperations(event.data.jobId)) }),
);
