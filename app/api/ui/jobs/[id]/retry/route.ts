import { retryJobContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { retryFilm } from "@/lib/services/films";

export const POST = route(uiDialect, retryJobContract, async ({ actor, params }) => {
  const job = await retryFilm(actor, { jobId: params.id });
  return { jobId: job.id };
});
