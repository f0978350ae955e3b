import { getTimelineContract, putTimelineContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { toTimelineDraft } from "@/lib/http/dialects/platform/timeline-request";
import { timelineWire } from "@/lib/http/dialects/platform/views-videos";
import { inDocumentWords } from "@/lib/http/field-names";
import { ifMatch } from "@/lib/http/if-match";
import { route } from "@/lib/http/kernel";
import { getTimeline, replaceTimeline } from "@/lib/services/videos";

export const GET = route(platformDialect, getTimelineContract, async ({ actor, params }) =>
  timelineWire(await getTimeline(actor, { id: params.timeline_id })),
);

export const PUT = route(platformDialect, putTimelineContract, async ({ actor, params, body, request }) => {
  const revision = ifMatch(request);
  const input = {
    id: params.timeline_id,
    draft: toTimelineDraft(body),
    ...(revision === undefined ? {} : { revision }),
  };
  return timelineWire(await inDocumentWords({}, () => replaceTimeline(actor, input)));
});
