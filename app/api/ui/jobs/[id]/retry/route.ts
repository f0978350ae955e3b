import { retryJobContract } from "@/lib/http/dialects/ui/contracts-jobs";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { retryJob } from "@/lib/services/jobs/retry-job";

export const POST = route(uiDialect, retryJobContract, async ({ actor, params }) => {
  const job = await retryJob(actor, { jobId: params.id });
  return { jobId: job.id };
});
