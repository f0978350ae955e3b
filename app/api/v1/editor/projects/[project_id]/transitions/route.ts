import { setTransitionsContract } from "@/lib/http/dialects/platform/contracts-editor-segments";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { toSegmentChange } from "@/lib/http/dialects/platform/editor-request";
import { segmentsWire } from "@/lib/http/dialects/platform/views-editor";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { setTransitions } from "@/lib/services/editor";

export const POST = route(platformDialect, setTransitionsContract, async ({ actor, params, body }) => {
  const { transitionIn } = toSegmentChange({ transition_in: body.transition });
  const input = { projectId: params.project_id, ids: body.segment_ids, transitionIn };
  return segmentsWire(await inDocumentWords({ transitionIn: "transition" }, () => setTransitions(actor, input)));
});
