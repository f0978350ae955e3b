import { getTimelineContract, putTimelineContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { timelineWire } from "@/lib/http/dialects/platform/views-videos";
import { route } from "@/lib/http/kernel";
import { getTimeline, replaceTimeline } from "@/lib/services/videos";

export const GET = route(platformDialect, getTimelineContract, async ({ actor, params }) =>
  timelineWire(await getTimeline(actor, { id: params.timeline_id })),
);

export const PUT = route(platformDialect, putTimelineContract, async ({ actor, params, body }) =>
  timelineWire(await replaceTimeline(actor, { id: params.timeline_id, request: body })),
);
