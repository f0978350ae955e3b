import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { endSessions, findLiveSessions, type SessionRow } from "./repo";

/** A sign-in as its owner sees it. */
export type SessionView = Omit<SessionRow, "userId" | "endedAt"> & { current: boolean };

/** Where an account is signed in, the newest use first. */
export async function listSessions(actor: Actor): Promise<SessionView[]> {
  const rows = await findLiveSessions(actor.userId);
  return rows.map(({ userId: _user, endedAt: _ended, ...row }) => ({ ...row, current: row.id === actor.sessionId }));
}

/** Ends one of the account's own sessions. @throws AppError `not_found` */
export async function endOneSession(actor: Actor, input: { id: string }): Promise<void> {
  if (!(await endSessions({ id: input.id, userId: actor.userId }))) throw notFound("Session", input.id);
}

/** Ends all of the account's sessions but the one that asks; answers how many. */
export function endOtherSessions(actor: Actor): Promise<number> {
  return endSessions({ userId: actor.userId, except: actor.sessionId });
}
