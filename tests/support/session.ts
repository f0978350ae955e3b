import { encode } from "next-auth/jwt";
import { signingSecret } from "@/lib/core/secrets";

/** The Cookie header of somebody who is signed in to the studio. */
export async function sessionCookie(userId: string): Promise<string> {
  return `next-auth.session-token=${await encode({ token: { sub: userId }, secret: signingSecret() })}`;
}
