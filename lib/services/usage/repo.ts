import { db, type Prisma } from "@/lib/db/client";

export type UsageRow = Prisma.UsageRecordGetPayload<object>;

export async function insertUsage(rows: Prisma.UsageRecordCreateManyInput[]): Promise<void> {
  await db().usageRecord.createMany({ data: rows });
}

export interface UsageSum {
  day: Date;
  kind: string;
  provider: string;
  calls: number;
  units: number;
  costCents: number;
}

/** Calls, units and cost by day, kind and provider since `from`. */
export function sumUsage(userId: string, from: Date): Promise<UsageSum[]> {
  return db().$queryRaw<UsageSum[]>`
    select date_trunc('day', at) as day, kind, provider, count(*)::int as calls,
           coalesce(sum(units), 0)::float as units, coalesce(sum("costCents"), 0)::float as "costCents"
    from "UsageRecord" where "userId" = ${userId} and at >= ${from}
    group by 1, 2, 3 order by 1, 2, 3`;
}

/** What was counted in memory; `day` is YYYY-MM-DD, UTC. */
export interface RequestTally {
  userId: string;
  surface: string;
  day: string;
  count: number;
  failed: number;
}

/** Adds counts, in the order of their keys so that two processes cannot wait for each other. */
export async function addRequests(tallies: RequestTally[]): Promise<void> {
  const keyOf = (tally: RequestTally) => `${tally.userId}\0${tally.day}\0${tally.surface}`;
  for (const tally of tallies.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    // Joined with the account, so that a removed one costs no error.
    await db().$executeRaw`
      insert into "RequestCount" ("userId", day, surface, count, failed)
      select id, ${tally.day}::date, ${tally.surface}, ${tally.count}::int, ${tally.failed}::int
      from "User" where id = ${tally.userId}
      on conflict ("userId", day, surface) do update
      set count = "RequestCount".count + excluded.count, failed = "RequestCount".failed + excluded.failed`;
  }
}

export interface RequestSum {
  day: Date;
  surface: string;
  count: number;
  failed: number;
}

export function sumRequests(userId: string, from: Date): Promise<RequestSum[]> {
  return db().requestCount.findMany({
    where: { userId, day: { gte: from } },
    select: { day: true, surface: true, count: true, failed: true },
    orderBy: [{ day: "asc" }, { surface: "asc" }],
  });
}

export interface CreditSum {
  day: Date;
  /** Charges less refunds, in credits. */
  credits: number;
}

export function sumCredits(userId: string, from: Date): Promise<CreditSum[]> {
  return db().$queryRaw<CreditSum[]>`
    select date_trunc('day', "createdAt") as day, (-sum(amount))::int as credits
    from "LedgerEntry" where "userId" = ${userId} and kind in ('charge', 'refund') and "createdAt" >= ${from}
    group by 1 order by 1`;
}
