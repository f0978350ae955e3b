import { listJobsContract } from "@/lib/http/dialects/ui/contracts-jobs";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { readJobs } from "@/lib/http/dialects/ui/read-lists";
import { route } from "@/lib/http/kernel";

export const GET = route(uiDialect, listJobsContract, ({ actor, query }) => readJobs(actor, query));
