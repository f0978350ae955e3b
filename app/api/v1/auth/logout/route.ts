import { bearerToken } from "@/lib/http/bearer";
import { logoutContract } from "@/lib/http/dialects/platform/auth";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { route } from "@/lib/http/kernel";
import { endSession } from "@/lib/services/tokens";

export const POST = route(platformDialect, logoutContract, async ({ actor, body, request }) => {
  await endSession(actor, { accessToken: bearerToken(request), refreshToken: body.refresh_token });
  return undefined;
});
