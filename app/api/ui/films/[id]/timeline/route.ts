import { timelineContract } from "@/lib/http/dialects/ui/contracts-preview";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { filmTimeline } from "@/lib/services/films";

export const GET = route(uiDialect, timelineContract, ({ actor, params, query }) =>
  filmTimeline(actor, { id: params.id, format: query.format }),
);
