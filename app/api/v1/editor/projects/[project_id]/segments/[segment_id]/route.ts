import { deleteSegmentContract, patchSegmentContract } from "@/lib/http/dialects/platform/contracts-editor-segments";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { toSegmentChange } from "@/lib/http/dialects/platform/editor-request";
import { segmentWire } from "@/lib/http/dialects/platform/views-editor";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { removeSegment, updateSegment } from "@/lib/services/editor";

export const PATCH = route(platformDialect, patchSegmentContract, async ({ actor, params, body }) => {
  const input = { projectId: params.project_id, segmentId: params.segment_id, change: toSegmentChange(body) };
  return segmentWire(
    await inDocumentWords({ start: "trim_start", end: "trim_end" }, () => updateSegment(actor, input)),
  );
});

export const DELETE = route(platformDialect, deleteSegmentContract, async ({ actor, params }) => {
  await removeSegment(actor, { projectId: params.project_id, segmentId: params.segment_id });
  return undefined;
});
