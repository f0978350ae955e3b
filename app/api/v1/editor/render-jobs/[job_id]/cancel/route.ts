import { cancelRenderJobContract } from "@/lib/http/dialects/platform/contracts-editor";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { renderJobWire } from "@/lib/http/dialects/platform/views-editor";
import { route } from "@/lib/http/kernel";
import { cancelRender } from "@/lib/services/exports";

export const POST = route(platformDialect, cancelRenderJobContract, async ({ actor, params }) =>
  renderJobWire((await cancelRender(actor, { id: params.job_id })).job),
);
