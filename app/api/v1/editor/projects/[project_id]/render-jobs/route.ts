import { listRenderJobsContract } from "@/lib/http/dialects/platform/contracts-editor";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { renderJobWire } from "@/lib/http/dialects/platform/views-editor";
import { route } from "@/lib/http/kernel";
import { listRenders } from "@/lib/services/editor";

export const GET = route(platformDialect, listRenderJobsContract, async ({ actor, params, query }) => ({
  items: (await listRenders(actor, { projectId: params.project_id, limit: query.limit })).map(renderJobWire),
}));
