import { jobEventsContract } from "@/lib/http/dialects/ui/contracts-jobs";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { jobEventStream } from "@/lib/http/dialects/ui/event-stream";
import { route } from "@/lib/http/kernel";

export const dynamic = "force-dynamic";

export const GET = route(uiDialect, jobEventsContract, ({ actor, params, request }) =>
  jobEventStream(actor, params.id, request),
);
