import { stillContract } from "@/lib/http/dialects/ui/contracts-rendering";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { downloadName } from "@/lib/http/dialects/ui/download-name";
import { madeResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { filmStill } from "@/lib/services/films";

export const GET = route(uiDialect, stillContract, async ({ actor, params, query, request }) => {
  const { time: seconds, type, format } = query;
  const still = await filmStill(actor, { filmId: params.id, seconds, type, format }, request.signal);
  return madeResponse(still, downloadName(still));
});
