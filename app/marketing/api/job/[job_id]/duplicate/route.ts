import { copyContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { languageOf, marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { route } from "@/lib/http/kernel";
import { copyMarketingJob, readMarketing } from "@/lib/services/marketing";

export const POST = route(marketingDialect, copyContract, async ({ actor, params, request }) => {
  const { id } = await copyMarketingJob(actor, params.job_id);
  return marketingJobView(languageOf(request), await readMarketing(actor, id));
});
