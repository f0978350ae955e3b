import { type Db, db, type Prisma } from "@/lib/db/client";
import { endSessions } from "../sessions";

export type RefreshTokenRow = Prisma.RefreshTokenGetPayload<object>;

export async function insertRefreshToken(tx: Db, row: Prisma.RefreshTokenUncheckedCreateInput): Promise<void> {
  await tx.refreshToken.create({ data: row });
}

export function findRefreshToken(hash: string): Promise<RefreshTokenRow | null> {
  return db().refreshToken.findUnique({ where: { hash } });
}

/** Marks a link of the chain used; false when it was used, ended or expired before. */
export async function useRefreshToken(tx: Db, id: string): Promise<boolean> {
  const { count } = await tx.refreshToken.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date() },
  });
  return count > 0;
}

/** Ends every token of a family, used or not. */
export async function revokeFamily(familyId: string): Promise<void> {
  await endSessions({ id: familyId });
}

/** The account behind a family that has not ended, or null. */
export async function findFamilyUser(familyId: string, userId: string): Promise<{ role: string } | null> {
  const row = await db().refreshToken.findFirst({
    where: { familyId, userId, revokedAt: null, user: { disabledAt: null } },
    select: { user: { select: { role: true } } },
  });
  return row?.user ?? null;
}

/** Removes links that nobody can use any more. */
export async function pruneRefreshTokens(expiredBefore: Date): Promise<number> {
  const { count } = await db().refreshToken.deleteMany({ where: { expiresAt: { lt: expiredBefore } } });
  return count;
}
