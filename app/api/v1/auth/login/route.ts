import { clientNetwork, clientOf } from "@/lib/http/client-address";
import { loginContract, tokensWire } from "@/lib/http/dialects/platform/auth";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { route } from "@/lib/http/kernel";
import { issueTokens, signIn } from "@/lib/services/tokens";

export const POST = route(platformDialect, loginContract, async ({ body, request }) => {
  const user = await signIn({ ...body, address: clientNetwork(request) });
  return tokensWire(await issueTokens(user.id, clientOf(request)));
});
