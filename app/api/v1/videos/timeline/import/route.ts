import { importInterchangeContract } from "@/lib/http/dialects/platform/contracts-interchange";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { leftOutWire } from "@/lib/http/dialects/platform/views-interchange";
import { timelineWire } from "@/lib/http/dialects/platform/views-videos";
import { route } from "@/lib/http/kernel";
import { importInterchange } from "@/lib/services/videos";

export const POST = route(platformDialect, importInterchangeContract, async ({ actor, body }) => {
  const { left, ...stored } = await importInterchange(actor, body);
  return { timeline: timelineWire(stored), left_out: leftOutWire(left) };
});
