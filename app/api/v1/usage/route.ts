import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { usageContract, usageWire } from "@/lib/http/dialects/platform/usage";
import { route } from "@/lib/http/kernel";
import { usageReport } from "@/lib/services/usage";

export const GET = route(platformDialect, usageContract, async ({ actor, query }) =>
  usageWire(await usageReport(actor, query)),
);
