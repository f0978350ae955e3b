import { createTimelineContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { toTimelineDraft } from "@/lib/http/dialects/platform/timeline-request";
import { timelineWire } from "@/lib/http/dialects/platform/views-videos";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { createTimeline } from "@/lib/services/videos";

export const POST = route(platformDialect, createTimelineContract, async ({ actor, body }) =>
  timelineWire(await inDocumentWords({}, () => createTimeline(actor, toTimelineDraft(body)))),
);
