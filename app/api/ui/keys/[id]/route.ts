import { revokeKeyContract } from "@/lib/http/dialects/ui/contracts-account";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { revokeApiKey } from "@/lib/services/api-keys";

export const DELETE = route(uiDialect, revokeKeyContract, async ({ actor, params }) => {
  await revokeApiKey(actor, params);
  return undefined;
});
