import { changeContract, deleteContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { jobChangeOf } from "@/lib/http/dialects/marketing/job-request";
import { languageOf, marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { route } from "@/lib/http/kernel";
import { changeMarketingJob, deleteMarketingJob, readMarketing } from "@/lib/services/marketing";

export const PATCH = route(marketingDialect, changeContract, async ({ actor, params, body, request }) => {
  await changeMarketingJob(actor, params.job_id, jobChangeOf(body));
  return marketingJobView(languageOf(request), await readMarketing(actor, params.job_id));
});

export const DELETE = route(marketingDialect, deleteContract, async ({ actor, params }) => {
  await deleteMarketingJob(actor, params.job_id);
  return undefined;
});
