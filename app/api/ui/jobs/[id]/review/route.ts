import { reviewContract, saveReviewContract } from "@/lib/http/dialects/ui/contracts-review";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { reviewView } from "@/lib/http/dialects/ui/review";
import { route } from "@/lib/http/kernel";
import { readReview, saveReview } from "@/lib/services/review";

export const GET = route(uiDialect, reviewContract, async ({ actor, params }) =>
  reviewView(await readReview(actor, { jobId: params.id })),
);

export const PATCH = route(uiDialect, saveReviewContract, async ({ actor, params, body }) => {
  const scenes = body.scenes.map(({ text, ...scene }) => ({ ...scene, narration: text }));
  return reviewView(await saveReview(actor, { jobId: params.id, revision: body.revision, scenes }));
});
