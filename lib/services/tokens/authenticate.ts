import type { Actor } from "@/lib/core/actor";
import { authenticateApiKey } from "../api-keys";
import { looksLikeJwt, readToken } from "./jwt";
import { findFamilyUser } from "./repo";

/**
 * Who a bearer credential speaks for: an access token of a sign-in that has not ended, or an API key. Null for anything
 * else.
 */
export async function authenticateBearer(token: string): Promise<Actor | null> {
  if (!looksLikeJwt(token)) return authenticateApiKey(token);
  const claims = await readToken("access", token);
  if (!claims) return null;
  const user = await findFamilyUser(claims.familyId, claims.userId);
  return user && { userId: claims.userId, role: user.role === "owner" ? "owner" : "member" };
}
