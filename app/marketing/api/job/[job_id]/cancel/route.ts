import { cancelContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { languageOf, marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { route } from "@/lib/http/kernel";
import { cancelMarketingJob, readMarketing } from "@/lib/services/marketing";

export const POST = route(marketingDialect, cancelContract, async ({ actor, params, request }) => {
  await cancelMarketingJob(actor, params.job_id);
  return marketingJobView(languageOf(request), await readMarketing(actor, params.job_id));
});
