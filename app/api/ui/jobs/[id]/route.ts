import { jobContract } from "@/lib/http/dialects/ui/contracts-jobs";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { jobDetail } from "@/lib/http/dialects/ui/job-views";
import { route } from "@/lib/http/kernel";
import { getJob } from "@/lib/services/jobs";

export const GET = route(uiDialect, jobContract, async ({ actor, params }) =>
  jobDetail(actor, await getJob(actor, params)),
);
