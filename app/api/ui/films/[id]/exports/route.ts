import { exportContract } from "@/lib/http/dialects/ui/contracts";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { exportFilm } from "@/lib/services/films";

export const POST = route(uiDialect, exportContract, async ({ actor, params, body }) => {
  const { job } = await exportFilm(actor, { filmId: params.id, format: body.format });
  return { jobId: job?.id ?? "" };
});
