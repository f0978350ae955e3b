import { type Db, db, type Prisma } from "@/lib/db/client";

const withUser = { user: { select: { id: true, role: true, disabledAt: true } } } as const;
export type ApiKeyRow = Prisma.ApiKeyGetPayload<object>;

export function insertApiKey(tx: Db, data: Prisma.ApiKeyUncheckedCreateInput): Promise<ApiKeyRow> {
  return tx.apiKey.create({ data });
}

/** How many keys of an account work; until the transaction ends nobody else makes one for it. */
export async function countLiveKeys(tx: Db, userId: string): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`api-keys:${userId}`}))`;
  const alive = { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] };
  return tx.apiKey.count({ where: { userId, ...alive } });
}

export function findApiKeyByHash(hash: string) {
  return db().apiKey.findUnique({ where: { hash }, include: withUser });
}

export function findApiKeys(userId: string): Promise<ApiKeyRow[]> {
  return db().apiKey.findMany({ where: { userId }, orderBy: { createdAt: "desc" } });
}

export async function touchApiKey(id: string): Promise<void> {
  await db().apiKey.updateMany({ where: { id }, data: { lastUsedAt: new Date() } });
}

/** False when the key does not exist or is somebody else's. */
export async function markRevoked(userId: string, id: string): Promise<boolean> {
  const { count } = await db().apiKey.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count > 0;
}
