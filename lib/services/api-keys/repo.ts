import { type Db, db, type Prisma } from "@/lib/db/client";

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

export interface KeyHolder {
  id: string;
  userId: string;
  role: string;
  scopes: string[];
  lastUsedAt: Date | null;
  expiresAt: Date | null;
}

/** Who holds a key that was not revoked; one round trip, for every request begins with it. */
export async function findKeyHolder(hash: string): Promise<KeyHolder | null> {
  const rows = await db().$queryRaw<KeyHolder[]>`
    select key.id, key."userId", holder.role, key.scopes, key."lastUsedAt", key."expiresAt"
    from "ApiKey" key join "User" holder on holder.id = key."userId"
    where key.hash = ${hash} and key."revokedAt" is null and holder."disabledAt" is null`;
  return rows[0] ?? null;
}

export function findApiKeys(userId: string): Promise<ApiKeyRow[]> {
  return db().apiKey.findMany({ where: { userId }, orderBy: { createdAt: "desc" } });
}

export async function touchApiKeys(ids: string[]): Promise<void> {
  await db().apiKey.updateMany({ where: { id: { in: ids } }, data: { lastUsedAt: new Date() } });
}

/** False when the key does not exist or is somebody else's. */
export async function markRevoked(userId: string, id: string): Promise<boolean> {
  const { count } = await db().apiKey.updateMany({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count > 0;
}
