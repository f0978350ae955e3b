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

/** Whether a write failed because another row has the same unique value, such as an email address. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";

/** Lets one process at a time decide whether the owner exists. */
export async function lockOwnerCreation(tx: Db): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('framewright-owner'))`;
}
