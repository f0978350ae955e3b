import { restoreVersionContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { savedView } from "@/lib/http/dialects/ui/timeline-views";
import { route } from "@/lib/http/kernel";
import { restoreVersion } from "@/lib/services/timelines";

export const POST = route(uiDialect, restoreVersionContract, async ({ actor, params, body }) =>
  savedView(await restoreVersion(actor, { filmId: params.id, versionId: params.version, ...body })),
);
