import { newId, newUuid, sha256 } from "@/lib/core/ids";
import { type Db, db } from "@/lib/db/client";
import { beginSession, type Client, touchSession } from "../sessions";
import { ACCESS_SECONDS, REFRESH_SECONDS, signToken } from "./jwt";
import { insertRefreshToken } from "./repo";

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
  /** Seconds the access token works. */
  expiresIn: number;
}

/** An access token and the refresh token that follows it, of a session that begins with them. */
export async function issueTokens(userId: string, client: Client = {}): Promise<TokenPair> {
  return issueIn(await beginSession({ userId, kind: "api", ...client }), userId);
}

/** The next pair of a family, which is a session of the same id. */
export async function issueIn(familyId: string, userId: string, tx: Db = db()): Promise<TokenPair> {
  const id = newId("rt");
  const [accessToken, refreshToken] = await Promise.all([
    signToken("access", { userId, familyId, tokenId: newUuid() }),
    signToken("refresh", { userId, familyId, tokenId: id }),
  ]);
  const expiresAt = new Date(Date.now() + REFRESH_SECONDS * 1000);
  await touchSession(familyId, expiresAt, tx);
  await insertRefreshToken(tx, { id, userId, familyId, hash: sha256(refreshToken), expiresAt });
  return { accessToken, refreshToken, expiresIn: ACCESS_SECONDS };
}
