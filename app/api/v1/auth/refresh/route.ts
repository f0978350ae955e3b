import { refreshContract, tokensWire } from "@/lib/http/dialects/platform/auth";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { route } from "@/lib/http/kernel";
import { refreshTokens } from "@/lib/services/tokens";

export const POST = route(platformDialect, refreshContract, async ({ body }) =>
  tokensWire(await refreshTokens({ refreshToken: body.refresh_token })),
);
