import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Actor } from "@/lib/core/actor";
import { isAppError } from "@/lib/core/errors";
import { getUser, type PublicUser } from "@/lib/services/accounts";
import { authOptions } from "./auth-options";

export interface Signed {
  actor: Actor;
  user: PublicUser;
}

/**
 * Who is signed in to the studio, or null. The account is read each time, so that a removed account or a changed role
 * takes effect with the next request and not when the token runs out. Read once for each request.
 */
export const signedIn = cache(async (): Promise<Signed | null> => {
  const session = await getServerSession(authOptions());
  const userId = (session?.user as { id?: string } | undefined)?.id;
  if (!userId) return null;
  try {
    const user = await getUser({ userId, role: "member" });
    return { user, actor: { userId, role: user.role === "owner" ? "owner" : "member" } };
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
});
