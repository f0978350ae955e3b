import { clientOf } from "@/lib/http/client-address";
import { registerContract, tokensWire, userWire } from "@/lib/http/dialects/platform/auth";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { route } from "@/lib/http/kernel";
import { signUp } from "@/lib/services/accounts";
import type { SignUpInput } from "@/lib/services/accounts/schemas";
import { issueTokens } from "@/lib/services/tokens";

export const POST = route(platformDialect, registerContract, async ({ body, request }) => {
  const user = await signUp(body as SignUpInput);
  return { ...userWire(user), ...tokensWire(await issueTokens(user.id, clientOf(request))) };
});
