import { splitSegmentContract } from "@/lib/http/dialects/platform/contracts-editor-segments";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { segmentsWire } from "@/lib/http/dialects/platform/views-editor";
import { route } from "@/lib/http/kernel";
import { splitSegment } from "@/lib/services/editor";

export const POST = route(platformDialect, splitSegmentContract, async ({ actor, params, body }) => {
  const { project_id: projectId, segment_id: segmentId } = params;
  return segmentsWire(await splitSegment(actor, { projectId, segmentId, at: body.at }));
});
