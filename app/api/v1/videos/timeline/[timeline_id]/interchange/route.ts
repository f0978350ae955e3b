import { exportInterchangeContract } from "@/lib/http/dialects/platform/contracts-interchange";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { interchangeWire } from "@/lib/http/dialects/platform/views-interchange";
import { route } from "@/lib/http/kernel";
import { exportInterchange } from "@/lib/services/videos";

export const GET = route(platformDialect, exportInterchangeContract, async ({ actor, params, query }) =>
  interchangeWire(await exportInterchange(actor, { id: params.timeline_id, format: query.format }), query.format),
);
