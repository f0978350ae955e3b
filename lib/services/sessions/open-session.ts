import type { Actor } from "@/lib/core/actor";
import { newUuid } from "@/lib/core/ids";
import { type Db, db } from "@/lib/db/client";
import { findLiveSession, insertSession, touchSession } from "./repo";

/** Seconds a sign-in lasts. */
export const SESSION_SECONDS = 30 * 24 * 3600;
/** Minutes between writes of "last seen": a write for every request would cost more than the answer. */
const TOUCH_MINUTES = 5;
const LONGEST_USER_AGENT = 300;

/** From where somebody signs in. */
export interface Client {
  address?: string | undefined;
  userAgent?: string | undefined;
}

export interface NewSession extends Client {
  userId: string;
  kind: "studio" | "api";
  id?: string;
}

/** Begins a session and answers its id. */
export async function beginSession(input: NewSession, tx: Db = db()): Promise<string> {
  const { userId, kind, address = null, userAgent, id = newUuid() } = input;
  await insertSession(tx, {
    id,
    userId,
    kind,
    address,
    userAgent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
    expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
  });
  return id;
}

/** Who a session of the studio speaks for, or null when it has ended, has run out, or its account is gone or disabled. */
export async function openSession(id: string): Promise<Actor | null> {
  const session = await findLiveSession(id);
  if (session?.kind !== "studio") return null;
  if (Date.now() - session.lastSeenAt.getTime() > TOUCH_MINUTES * 60_000) await touchSession(id);
  const { user } = session;
  return { userId: user.id, role: user.role === "owner" ? "owner" : "member", sessionId: id };
}
