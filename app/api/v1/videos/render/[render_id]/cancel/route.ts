import { cancelRenderContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { renderWire } from "@/lib/http/dialects/platform/views-videos";
import { route } from "@/lib/http/kernel";
import { cancelRender } from "@/lib/services/exports";

export const POST = route(platformDialect, cancelRenderContract, async ({ actor, params }) =>
  renderWire(await cancelRender(actor, { id: params.render_id })),
);
