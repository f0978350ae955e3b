import { changePasswordContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { changePassword } from "@/lib/services/accounts";

export const POST = route(uiDialect, changePasswordContract, async ({ actor, body }) => {
  await changePassword(actor, body);
  return undefined;
});
