import { AppError } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { logger } from "@/lib/core/logger";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { issueIn, type TokenPair } from "./issue";
import { readToken } from "./jwt";
import { findRefreshToken, revokeFamily, useRefreshToken } from "./repo";

function refused(): AppError {
  return new AppError({
    code: "unauthenticated",
    message: say("accounts.refresh_token_invalid"),
    remedy: say("accounts.sign_again"),
  });
}

/**
 * Exchanges a refresh token for a new pair. Each works once: one that comes back was copied, so its whole family ends,
 * access tokens included.
 * @throws AppError `unauthenticated`
 */
export async function refreshTokens(input: { refreshToken: string }): Promise<TokenPair> {
  const claims = await readToken("refresh", input.refreshToken);
  const row = claims && (await findRefreshToken(sha256(input.refreshToken)));
  if (!row) throw refused();
  const pair = await transaction(async (tx) =>
    (await useRefreshToken(tx, row.id)) ? issueIn(row.familyId, row.userId, tx) : null,
  );
  if (pair) return pair;
  await revokeFamily(row.familyId);
  logger.warn("A refresh token came back after its use; its family was ended", { userId: row.userId });
  throw refused();
}
