import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { scheduleContract, scheduledWire, toPlatforms, toSchedule } from "@/lib/http/dialects/platform/publish";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { schedulePublishing } from "@/lib/services/publishing";

export const POST = route(platformDialect, scheduleContract, async ({ actor, body }) => {
  const { batchId, publications } = await inDocumentWords({}, () =>
    schedulePublishing(actor, {
      videoId: body.video_id,
      platforms: toPlatforms(body.platforms),
      schedule: toSchedule(body.schedule),
    }),
  );
  return scheduledWire(batchId, publications);
});
