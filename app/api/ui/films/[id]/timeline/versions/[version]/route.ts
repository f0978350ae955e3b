import { versionContract } from "@/lib/http/dialects/ui/contracts-timelines";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { versionView } from "@/lib/http/dialects/ui/timeline-views";
import { route } from "@/lib/http/kernel";
import { compareVersion } from "@/lib/services/timelines";

export const GET = route(uiDialect, versionContract, async ({ actor, params }) => {
  const { version, document, counts } = await compareVersion(actor, { filmId: params.id, versionId: params.version });
  return { version: versionView(version), document, counts };
});
