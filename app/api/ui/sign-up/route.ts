import { signUpContract } from "@/lib/http/dialects/ui/contracts-account";
import { uiDialect } from "@/lib/http/dialects/ui/dialect";
import { route } from "@/lib/http/kernel";
import { assertSameSite } from "@/lib/http/same-site";
import { signUp } from "@/lib/services/accounts";

export const POST = route(uiDialect, signUpContract, async ({ body, request }) => {
  assertSameSite(request);
  const { id } = await signUp(body);
  return { id };
});
