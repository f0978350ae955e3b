import { startRenderContract } from "@/lib/http/dialects/platform/contracts-videos";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { startedRenderWire } from "@/lib/http/dialects/platform/views-videos";
import { route } from "@/lib/http/kernel";
import { startRender } from "@/lib/services/videos";

export const POST = route(platformDialect, startRenderContract, async ({ actor, body }) =>
  startedRenderWire(await startRender(actor, body)),
);
