import { type Db, db, Prisma } from "@/lib/db/client";

export type UserRow = Prisma.UserGetPayload<object>;

export function findUserByEmail(email: string): Promise<UserRow | null> {
  return db().user.findUnique({ where: { email: email.toLowerCase() } });
}

export function findUser(id: string): Promise<UserRow | null> {
  return db().user.findUnique({ where: { id } });
}

export function findOwner(tx: Db = db()): Promise<UserRow | null> {
  return tx.user.findFirst({ where: { role: "owner" }, orderBy: { createdAt: "asc" } });
}

export function insertUser(tx: Db, data: Prisma.UserCreateInput): Promise<UserRow> {
  return tx.user.create({ data });
}

export function updateUser(id: string, data: Prisma.UserUpdateInput): Promise<UserRow> {
  return db().user.update({ where: { id }, data });
}

export async function setPassword(tx: Db, id: string, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash } });
}

export type LinkRow = Prisma.AccountLinkGetPayload<object>;

export function insertLink(data: Prisma.AccountLinkUncheckedCreateInput): Promise<LinkRow> {
  return db().accountLink.create({ data });
}

const unused = () => ({ usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } });

/** A link that still works, with whose password it changes or who invites; nobody disabled. */
export function findLink(kind: string, hash: string) {
  return db().accountLink.findFirst({ where: { kind, hash, ...unused() }, include: { user: true } });
}

/** Uses links up; answers how many still worked. */
export async function useLinks(tx: Db, which: Prisma.AccountLinkWhereInput): Promise<number> {
  const { count } = await tx.accountLink.updateMany({ where: { ...which, ...unused() }, data: { usedAt: new Date() } });
  return count;
}

/** Removes links that nobody can use any more. */
export async function pruneLinks(before: Date): Promise<void> {
  await db().accountLink.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { usedAt: { lt: before } }] } });
}

/** Whether a write failed because another row has the same unique value, such as an email address. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** Lets one process at a time decide whether the owner exists. */
export async function lockOwnerCreation(tx: Db): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('framewright-owner'))`;
}
