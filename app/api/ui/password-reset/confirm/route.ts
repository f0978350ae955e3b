import { confirmResetContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { assertSameSite } from "@/lib/http/same-site";
import { resetPassword } from "@/lib/services/accounts";

export const POST = route(uiDialect, confirmResetContract, async ({ body, request }) => {
  assertSameSite(request);
  await resetPassword(body);
  return undefined;
});
