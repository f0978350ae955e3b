import { endSessionContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { endOneSession } from "@/lib/services/sessions";

export const DELETE = route(uiDialect, endSessionContract, async ({ actor, params }) => {
  await endOneSession(actor, params);
  return undefined;
});
