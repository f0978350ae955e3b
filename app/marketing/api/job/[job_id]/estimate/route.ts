import { estimateContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { route } from "@/lib/http/kernel";
import { estimateMarketing, findMarketingJob } from "@/lib/services/marketing";

export const GET = route(marketingDialect, estimateContract, async ({ actor, params }) => {
  const { cents, ...estimate } = await estimateMarketing(await findMarketingJob(actor.userId, params.job_id));
  return { ...estimate, cost: cents / 100 };
});
