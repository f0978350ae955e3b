import { addSegmentContract, listSegmentsContract } from "@/lib/http/dialects/platform/contracts-editor-segments";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { EDITOR_FIELDS, toNewSegment } from "@/lib/http/dialects/platform/editor-request";
import { segmentsWire, segmentWire } from "@/lib/http/dialects/platform/views-editor";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { addSegment, listSegments } from "@/lib/services/editor";

export const GET = route(platformDialect, listSegmentsContract, async ({ actor, params }) =>
  segmentsWire(await listSegments(actor, { projectId: params.project_id })),
);

export const POST = route(platformDialect, addSegmentContract, async ({ actor, params, body }) => {
  const input = { projectId: params.project_id, segment: toNewSegment(body) };
  return segmentWire(await inDocumentWords({ ...EDITOR_FIELDS, segment: "" }, () => addSegment(actor, input)));
});
