import { listJobsContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { jobCard } from "@/lib/http/dialects/ui/job-views";
import { route } from "@/lib/http/kernel";
import { listJobs } from "@/lib/services/jobs";

export const GET = route(uiDialect, listJobsContract, async ({ actor, query }) => {
  const { items, page, pages, total } = await listJobs(actor, query);
  return { items: items.map(jobCard), page, pages, total };
});
