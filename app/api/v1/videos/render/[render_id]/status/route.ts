import { renderStatusContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { renderWire } from "@/lib/http/dialects/platform/views-videos";
import { route } from "@/lib/http/kernel";
import { getRender } from "@/lib/services/exports";

export const GET = route(platformDialect, renderStatusContract, async ({ actor, params }) =>
  renderWire(await getRender(actor, { id: params.render_id })),
);
