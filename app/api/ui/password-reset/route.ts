import { requestResetContract } from "@/lib/http/dialects/ui/contracts-members";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { assertSameSite } from "@/lib/http/same-site";
import { requestReset } from "@/lib/services/accounts";
import { canMail } from "@/lib/services/mail";

export const POST = route(uiDialect, requestResetContract, async ({ body, request }) => {
  assertSameSite(request);
  requestReset(body);
  return { canMail: canMail() };
});
