import { statusContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { languageOf, marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { route } from "@/lib/http/kernel";
import { readMarketing } from "@/lib/services/marketing";

export const GET = route(marketingDialect, statusContract, async ({ actor, params, request }) =>
  marketingJobView(languageOf(request), await readMarketing(actor, params.job_id)),
);
