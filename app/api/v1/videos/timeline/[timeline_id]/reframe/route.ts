import { reframeContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { timelineWire } from "@/lib/http/dialects/platform/views-videos";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { reframeTimeline } from "@/lib/services/videos";

export const POST = route(platformDialect, reframeContract, async ({ actor, params, body }) => {
  const { format, title } = body;
  const input = { id: params.timeline_id, format, title, focus: new Map(Object.entries(body.focus)) };
  const { focus, ...made } = await inDocumentWords({}, () => reframeTimeline(actor, input));
  return { timeline: timelineWire(made), original_id: params.timeline_id, focus: Object.fromEntries(focus) };
});
