import { type Db, db, type Prisma } from "@/lib/db/client";

export type SessionRow = Prisma.SessionGetPayload<object>;

/** What is alive at a time: neither ended nor run out. */
const alive = (now = new Date()) => ({ endedAt: null, expiresAt: { gt: now } });

export async function insertSession(tx: Db, row: Prisma.SessionUncheckedCreateInput): Promise<void> {
  await tx.session.create({ data: row });
}

/** A session that is alive, with the account that it belongs to. */
export function findLiveSession(id: string) {
  return db().session.findFirst({ where: { id, ...alive(), user: { disabledAt: null } }, include: { user: true } });
}

export function findLiveSessions(userId: string): Promise<SessionRow[]> {
  return db().session.findMany({ where: { userId, ...alive() }, orderBy: { lastSeenAt: "desc" } });
}

export async function touchSession(id: string, until?: Date, tx: Db = db()): Promise<void> {
  await tx.session.updateMany({
    where: { id, endedAt: null },
    data: { lastSeenAt: new Date(), ...(until ? { expiresAt: until } : {}) },
  });
}

/** Which sessions: one, or all of an account but one. */
export type Ending = { id: string; userId?: string } | { userId: string; except?: string | undefined };

/** Ends sessions, and the tokens that came from them. Answers how many were alive. */
export async function endSessions(which: Ending, tx: Db = db()): Promise<number> {
  const now = new Date();
  const owner = which.userId === undefined ? {} : { userId: which.userId };
  const ids = "id" in which ? which.id : which.except && { not: which.except };
  const { count } = await tx.session.updateMany({
    where: { ...owner, ...(ids ? { id: ids } : {}), ...alive(now) },
    data: { endedAt: now },
  });
  await tx.refreshToken.updateMany({
    where: { ...owner, ...(ids ? { familyId: ids } : {}), revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}

/** Removes sessions that nobody can use any more. */
export async function pruneSessions(before: Date): Promise<number> {
  const { count } = await db().session.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { endedAt: { lt: before } }] },
  });
  return count;
}
