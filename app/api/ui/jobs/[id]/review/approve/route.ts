import { approveReviewContract } from "@/lib/http/dialects/ui/contracts-review";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { approveReview } from "@/lib/services/review";

export const POST = route(uiDialect, approveReviewContract, async ({ actor, params }) => {
  await approveReview(actor, { jobId: params.id });
  return undefined;
});
