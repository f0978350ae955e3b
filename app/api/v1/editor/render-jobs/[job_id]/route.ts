import { getRenderJobContract } from "@/lib/http/dialects/platform/contracts-editor";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { renderJobWire } from "@/lib/http/dialects/platform/views-editor";
import { route } from "@/lib/http/kernel";
import { getRender } from "@/lib/services/exports";

export const GET = route(platformDialect, getRenderJobContract, async ({ actor, params }) =>
  renderJobWire((await getRender(actor, { id: params.job_id })).job),
);
