import { stillContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { downloadName } from "@/lib/http/dialects/ui/download-name";
import { madeResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { filmStill } from "@/lib/services/films";

export const GET = route(platformDialect, stillContract, async ({ actor, params, query, request }) => {
  const { time: seconds, type } = query;
  const still = await filmStill(actor, { filmId: params.timeline_id, seconds, type }, request.signal);
  return madeResponse(still, downloadName(still));
});
