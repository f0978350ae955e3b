import { jwtVerify, SignJWT } from "jose";
import { signingSecret } from "@/lib/core/secrets";

/** Seconds an access token works, as the platform's document says. */
export const ACCESS_SECONDS = 3600;
/** Seconds a refresh token works when it is not used. */
export const REFRESH_SECONDS = 30 * 24 * 3600;

const ISSUER = "framewright";
const ALGORITHM = "HS256";

export type TokenUse = "access" | "refresh";

export interface TokenClaims {
  userId: string;
  /** Everything that came from one sign-in. */
  familyId: string;
  tokenId: string;
}

const key = (): Uint8Array => new TextEncoder().encode(signingSecret());

/** A signed token (JWT, HS256). Its audience is its use, so that one kind never passes for the other. */
export function signToken(use: TokenUse, claims: TokenClaims): Promise<string> {
  return new SignJWT({ fam: claims.familyId })
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
    .setIssuer(ISSUER)
    .setAudience(use)
    .setSubject(claims.userId)
    .setJti(claims.tokenId)
    .setIssuedAt()
    .setExpirationTime(`${use === "access" ? ACCESS_SECONDS : REFRESH_SECONDS}s`)
    .sign(key());
}

/** What a token says, or null when it is not ours, of another use, changed or expired. */
export async function readToken(use: TokenUse, token: string): Promise<TokenClaims | null> {
  try {
    const { payload } = await jwtVerify(token, key(), { issuer: ISSUER, audience: use, algorithms: [ALGORITHM] });
    const { sub, fam, jti } = payload;
    return sub && jti && typeof fam === "string" ? { userId: sub, familyId: fam, tokenId: jti } : null;
  } catch {
    return null;
  }
}

/** Whether a credential looks like a JWT rather than an API key: three base64url parts. */
export function looksLikeJwt(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
}
