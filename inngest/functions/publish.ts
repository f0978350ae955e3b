import { publishRequested } from "@/lib/services/publishing/publish-job";
import { runPublication } from "@/lib/services/publishing/run-publication";
import { defineJobFunction } from "../job-function";
import { jobStep } from "../job-step";

/** Brings a film onto one platform. */
export const publish = defineJobFunction(
  { id: "publish", name: "Publish a film", event: publishRequested, concurrency: 4, share: 2 },
  async (run) => {
    await jobStep(run, "publish", runPublication);
    return { jobId: run.jobId };
  },
);
