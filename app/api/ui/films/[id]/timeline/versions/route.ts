import { nameVersionContract, versionsContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { versionView } from "@/lib/http/dialects/ui/timeline-views";
import { route } from "@/lib/http/kernel";
import { listVersions, nameVersion } from "@/lib/services/timelines";

export const GET = route(uiDialect, versionsContract, async ({ actor, params }) => ({
  items: (await listVersions(actor, { filmId: params.id })).map(versionView),
}));

export const POST = route(uiDialect, nameVersionContract, async ({ actor, params, body }) =>
  versionView(await nameVersion(actor, { filmId: params.id, ...body })),
);
