import type { Actor } from "@/lib/core/actor";
import { readToken } from "./jwt";
import { revokeFamily } from "./repo";

/**
 * Signs out: ends the family of the access token, and that of the refresh token when one is given. Tokens of somebody
 * else end nothing.
 */
export async function endSession(
  actor: Actor,
  input: { accessToken?: string | null | undefined; refreshToken?: string | null | undefined },
): Promise<void> {
  const claims = [
    input.accessToken ? await readToken("access", input.accessToken) : null,
    input.refreshToken ? await readToken("refresh", input.refreshToken) : null,
  ];
  for (const claim of claims) if (claim?.userId === actor.userId) await revokeFamily(claim.familyId);
}
