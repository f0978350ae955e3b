import { startRenderContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { RENDER_FIELDS, toRenderRequest } from "@/lib/http/dialects/platform/render-request";
import { startedRenderWire } from "@/lib/http/dialects/platform/views-videos";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { renderTimeline } from "@/lib/services/exports";

export const POST = route(platformDialect, startRenderContract, async ({ actor, body }) =>
  startedRenderWire(await inDocumentWords(RENDER_FIELDS, () => renderTimeline(actor, toRenderRequest(body)))),
);
