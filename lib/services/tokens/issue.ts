import { newId, newUuid, sha256 } from "@/lib/core/ids";
import { type Db, db } from "@/lib/db/client";
import { ACCESS_SECONDS, REFRESH_SECONDS, signToken } from "./jwt";
import { insertRefreshToken } from "./repo";

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
  /** Seconds the access token works. */
  expiresIn: number;
}

/** An access token and the refresh token that follows it; without a family a new one begins. */
export async function issueTokens(userId: string, familyId = newUuid(), tx: Db = db()): Promise<TokenPair> {
  const id = newId("rt");
  const [accessToken, refreshToken] = await Promise.all([
    signToken("access", { userId, familyId, tokenId: newUuid() }),
    signToken("refresh", { userId, familyId, tokenId: id }),
  ]);
  const expiresAt = new Date(Date.now() + REFRESH_SECONDS * 1000);
  await insertRefreshToken(tx, { id, userId, familyId, hash: sha256(refreshToken), expiresAt });
  return { accessToken, refreshToken, expiresIn: ACCESS_SECONDS };
}
