import { filmstripContract } from "@/lib/http/dialects/ui/contracts-derivatives";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { fileResponse } from "@/lib/http/files";
import { route } from "@/lib/http/kernel";
import { openSheet } from "@/lib/services/assets";

const handler = route(uiDialect, filmstripContract, async ({ actor, params, request }) =>
  fileResponse(request, await openSheet(actor, params)),
);

export { handler as GET, handler as HEAD };
