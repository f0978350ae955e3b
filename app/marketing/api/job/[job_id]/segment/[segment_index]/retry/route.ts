import { retryContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { segmentIndexOf } from "@/lib/http/dialects/marketing/job-request";
import { languageOf, marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { route } from "@/lib/http/kernel";
import { readMarketing, retrySegment } from "@/lib/services/marketing";

export const POST = route(marketingDialect, retryContract, async ({ actor, params, body, request }) => {
  await retrySegment(actor, { id: params.job_id, index: segmentIndexOf(params.segment_index), ...body });
  return marketingJobView(languageOf(request), await readMarketing(actor, params.job_id));
});
