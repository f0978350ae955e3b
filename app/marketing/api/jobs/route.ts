import { createContract, listContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { newJobOf } from "@/lib/http/dialects/marketing/job-request";
import { languageOf, marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { readMarketingJobs } from "@/lib/http/dialects/marketing/read-jobs";
import { route } from "@/lib/http/kernel";
import { createMarketingJob, readMarketing } from "@/lib/services/marketing";

export const GET = route(marketingDialect, listContract, ({ actor, query, request }) =>
  readMarketingJobs(actor, query, languageOf(request)),
);

export const POST = route(marketingDialect, createContract, async ({ actor, body, request }) => {
  const { id } = await createMarketingJob(actor, newJobOf(body), languageOf(request));
  return marketingJobView(languageOf(request), await readMarketing(actor, id));
});
