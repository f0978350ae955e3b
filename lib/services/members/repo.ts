import { type Db, db, type Prisma } from "@/lib/db/client";

const select = {
  id: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
  createdAt: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} satisfies Prisma.UserSelect;

export type MemberRow = Prisma.UserGetPayload<{ select: typeof select }>;

export function findMembers(): Promise<MemberRow[]> {
  return db().user.findMany({ select, orderBy: { createdAt: "asc" } });
}

export function findMember(id: string): Promise<MemberRow | null> {
  return db().user.findUnique({ where: { id }, select });
}

export function updateMember(tx: Db, id: string, data: Prisma.UserUpdateInput): Promise<MemberRow> {
  return tx.user.update({ where: { id }, data, select });
}

const open = () => ({ kind: "invite", usedAt: null, expiresAt: { gt: new Date() } });

/** Invitations that nobody has taken yet. */
export function findInvitations() {
  return db().accountLink.findMany({ where: open(), orderBy: { createdAt: "desc" } });
}

/** False when there is none that could be withdrawn. */
export async function deleteInvitation(id: string): Promise<boolean> {
  const { count } = await db().accountLink.deleteMany({ where: { id, ...open() } });
  return count > 0;
}
