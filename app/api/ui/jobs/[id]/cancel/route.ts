import { cancelJobContract } from "@/lib/http/dialects/ui/contracts-jobs";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { cancelJob } from "@/lib/services/jobs";

export const POST = route(uiDialect, cancelJobContract, async ({ actor, params }) => {
  await cancelJob(actor, params);
  return undefined;
});
