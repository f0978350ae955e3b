import { generateContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { languageOf, marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { route } from "@/lib/http/kernel";
import { generateMarketing, readMarketing } from "@/lib/services/marketing";

export const POST = route(marketingDialect, generateContract, async ({ actor, params, request }) => {
  await generateMarketing(actor, params.job_id);
  return marketingJobView(languageOf(request), await readMarketing(actor, params.job_id));
});
