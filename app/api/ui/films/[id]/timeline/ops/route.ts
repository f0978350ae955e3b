import { changesContract, saveBatchContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { changesView, savedView } from "@/lib/http/dialects/ui/timeline-views";
import { route } from "@/lib/http/kernel";
import { changesSince, saveBatch } from "@/lib/services/timelines";

export const GET = route(uiDialect, changesContract, async ({ actor, params, query }) =>
  changesView(await changesSince(actor, { filmId: params.id, since: query.since })),
);

export const POST = route(uiDialect, saveBatchContract, async ({ actor, params, body }) =>
  savedView(await saveBatch(actor, { filmId: params.id, ...body })),
);
