import { reorderSegmentsContract } from "@/lib/http/dialects/platform/contracts-editor-segments";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { EDITOR_FIELDS } from "@/lib/http/dialects/platform/editor-request";
import { segmentsWire } from "@/lib/http/dialects/platform/views-editor";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { reorderSegments } from "@/lib/services/editor";

export const POST = route(platformDialect, reorderSegmentsContract, async ({ actor, params, body }) => {
  const input = { projectId: params.project_id, ids: body.segment_ids };
  return segmentsWire(await inDocumentWords(EDITOR_FIELDS, () => reorderSegments(actor, input)));
});
