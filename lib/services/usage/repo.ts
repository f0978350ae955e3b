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
