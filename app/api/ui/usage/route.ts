import { usageContract } from "@/lib/http/dialects/ui/contracts-develop";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { usageView } from "@/lib/http/dialects/ui/usage-view";
import { route } from "@/lib/http/kernel";
import { usageReport } from "@/lib/services/usage";

export const GET = route(uiDialect, usageContract, async ({ actor, query }) =>
  usageView(await usageReport(actor, query)),
);
