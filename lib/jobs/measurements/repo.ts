import { db } from "@/lib/db/client";

/** Notes what a piece of work took here, for the estimates to come. */
export async function insertMeasurement(key: string, value: number): Promise<void> {
  await db().measurement.create({ data: { key, value } });
}

/** Median of the last `count` measurements of `key`, or undefined when there are none. */
export async function medianMeasurement(key: string, count = 15): Promise<number | undefined> {
  const rows = await db().measurement.findMany({
    where: { key },
    orderBy: { id: "desc" },
    take: count,
    select: { value: true },
  });
  const sorted = rows.map((row) => row.value).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
