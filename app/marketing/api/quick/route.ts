import { quickContract } from "@/lib/http/dialects/marketing/contracts";
import { marketingDialect } from "@/lib/http/dialects/marketing/dialect";
import { quickJobOf } from "@/lib/http/dialects/marketing/job-request";
import { languageOf, marketingJobView } from "@/lib/http/dialects/marketing/job-view";
import { route } from "@/lib/http/kernel";
import { quickMarketing, readMarketing } from "@/lib/services/marketing";

export const POST = route(marketingDialect, quickContract, async ({ actor, body, request }) => {
  const how = { generate: body.auto_generate, language: languageOf(request) };
  const { id } = await quickMarketing(actor, quickJobOf(body), how);
  return marketingJobView(languageOf(request), await readMarketing(actor, id));
});
