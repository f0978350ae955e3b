import { decode, getToken, type JWT, type JWTDecodeParams } from "next-auth/jwt";
import type { Actor } from "@/lib/core/actor";
import { signingSecret } from "@/lib/core/secrets";
import { openSession } from "@/lib/services/sessions";
import { parseCookies } from "./cookies";

/** What a session's token holds of ours, beside next-auth's own claims. */
export const sessionIdIn = (token: JWT | null): string | undefined =>
  typeof token?.sid === "string" ? token.sid : undefined;

/** Opens next-auth's token as long as the session that it names lives; a signed-out copy opens nothing. */
export async function decodeLiving(params: JWTDecodeParams): Promise<JWT | null> {
  const token = await decode(params);
  const id = sessionIdIn(token);
  return id && (await openSession(id)) ? token : null;
}

/** Who is signed in to the studio with a cookie, outside a page's own request scope too; null without a living session. */
export async function actorOfCookie(cookieHeader: string | null | undefined): Promise<Actor | null> {
  if (!cookieHeader?.includes("next-auth.session-token")) return null;
  const secret = signingSecret();
  const req = { cookies: parseCookies(cookieHeader), headers: {} };
  for (const secureCookie of [false, true]) {
    const id = sessionIdIn(await getToken({ req: req as never, secret, secureCookie }).catch(() => null));
    const actor = id ? await openSession(id) : null;
    if (actor) return actor;
  }
  return null;
}
