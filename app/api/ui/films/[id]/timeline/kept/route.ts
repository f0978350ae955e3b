import { keptContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { keptView } from "@/lib/http/dialects/ui/timeline-views";
import { route } from "@/lib/http/kernel";
import { listKept } from "@/lib/services/timelines";

export const GET = route(uiDialect, keptContract, async ({ actor, params }) => ({
  items: (await listKept(actor, { filmId: params.id })).map(keptView),
}));
