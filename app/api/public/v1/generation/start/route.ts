import { acceptedLanguage } from "@/lib/http/accept-language";
import { startGenerationContract } from "@/lib/http/dialects/public/contracts";
import { publicDialect } from "@/lib/http/dialects/public/dialect";
import { toFilmInput } from "@/lib/http/dialects/public/generation-input";
import { route } from "@/lib/http/kernel";
import { startFilm } from "@/lib/services/films";

export const POST = route(publicDialect, startGenerationContract, async ({ actor, body, request }) => {
  const readerLanguage = acceptedLanguage(request.headers.get("accept-language"));
  const asked = { ...toFilmInput(body), readerLanguage };
  const started = await startFilm(actor, asked, { dryRun: body.dry_run, maxCredits: body.max_credits });
  const job = started.dryRun ? null : started.job;
  return {
    data: { job_id: job?.id ?? null, status: job ? "pending" : "dry_run", estimated_credits: started.estimate.credits },
  };
});
