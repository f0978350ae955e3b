import { encode } from "next-auth/jwt";
import { signingSecret } from "@/lib/core/secrets";
import { beginSession } from "@/lib/services/sessions";

/** The Cookie header of somebody who is signed in to the studio. */
export async function sessionCookie(userId: string): Promise<string> {
  const sid = await beginSession({ userId, kind: "studio" });
  return `next-auth.session-token=${await encode({ token: { sub: userId, sid }, secret: signingSecret() })}`;
}
