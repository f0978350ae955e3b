import { exportContract } from "@/lib/http/dialects/ui/contracts-films";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { exportFilm } from "@/lib/services/exports";

export const POST = route(uiDialect, exportContract, async ({ actor, params, body }) => {
  const { dryRun, ...wishes } = body;
  const { job, credits, estimateSeconds, render } = await exportFilm(
    actor,
    { filmId: params.id, ...wishes },
    { dryRun },
  );
  return {
    jobId: job?.id ?? null,
    credits,
    seconds: estimateSeconds,
    pieces: render && { total: render.chunks, kept: render.chunksReused },
  };
});
