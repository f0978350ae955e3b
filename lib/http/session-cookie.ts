import { getToken } from "next-auth/jwt";
import type { Actor } from "@/lib/core/actor";
import { isAppError } from "@/lib/core/errors";
import { signingSecret } from "@/lib/core/secrets";
import { getUser } from "@/lib/services/accounts";

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(";").map((part) => part.trim().split("="));
  return Object.fromEntries(pairs.map(([name = "", ...value]) => [name, value.join("=")]));
}

/** The signed-in person behind the studio's session cookie, outside a page's own request scope; null without one. */
export async function actorOfCookie(cookieHeader: string | null | undefined): Promise<Actor | null> {
  if (!cookieHeader?.includes("next-auth.session-token")) return null;
  const secret = signingSecret();
  const req = { cookies: parseCookies(cookieHeader), headers: {} };
  for (const secureCookie of [false, true]) {
    const token = await getToken({ req: req as never, secret, secureCookie }).catch(() => null);
    if (token?.sub) return actorOf(token.sub);
  }
  return null;
}

async function actorOf(userId: string): Promise<Actor | null> {
  try {
    const user = await getUser({ userId, role: "member" });
    return { userId, role: user.role === "owner" ? "owner" : "member" };
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
}
