import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import {
  publicationWire,
  rescheduleContract,
  toSchedule,
  unscheduleContract,
} from "@/lib/http/dialects/platform/publish";
import { inDocumentWords } from "@/lib/http/field-names";
import { route } from "@/lib/http/kernel";
import { reschedule, unschedule } from "@/lib/services/publishing";

export const PATCH = route(platformDialect, rescheduleContract, async ({ actor, params, body }) => {
  const publication = await inDocumentWords({}, () =>
    reschedule(actor, { id: params.publish_id, schedule: toSchedule(body.schedule) }),
  );
  return publicationWire({ publication, job: null });
});

export const DELETE = route(platformDialect, unscheduleContract, async ({ actor, params }) =>
  publicationWire({ publication: await unschedule(actor, { id: params.publish_id }), job: null }),
);
