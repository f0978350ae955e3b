import { pool } from "@/lib/db/pool";

/** What is to be counted under a key whose window, when it begins now, ends at `expire` (milliseconds since 1970). */
export interface Spending {
  key: string;
  points: number;
  expire: number;
}

/** What stands under a key after that. */
export interface Counter {
  key: string;
  points: number;
  expire: number;
}

/** Keys of this table, so that what else counts by it can be told apart. */
const PREFIX = "limit:";

/** Comes with many requests: planned once a connection, under its name. */
const SPEND = {
  name: "limits-spend",
  text: `insert into "RateLimit" (key, points, expire)
     select * from unnest($1::text[], $2::int[], $3::bigint[])
     on conflict (key) do update set
       points = excluded.points + case when "RateLimit".expire <= $4::bigint then 0 else "RateLimit".points end,
       expire = case when "RateLimit".expire <= $4::bigint then excluded.expire else "RateLimit".expire end
     returning key, points, expire`,
};

/**
 * Adds to all counters in one statement, each key once; windows that are over begin anew. The counters are in the database, so
 * that they are right with several processes, and in the order of their keys, so that two statements never wait for each other.
 */
export async function spend(spendings: readonly Spending[], now: number): Promise<Counter[]> {
  const sorted = spendings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const values = [
    sorted.map(({ key }) => PREFIX + key),
    sorted.map(({ points }) => points),
    sorted.map(({ expire }) => expire),
    now,
  ];
  const { rows } = await pool().query<{ key: string; points: number; expire: string }>({ ...SPEND, values });
  return rows.map(({ key, points, expire }) => ({ key: key.slice(PREFIX.length), points, expire: Number(expire) }));
}

/** Removes counters whose windows ended before `before` (milliseconds since 1970). */
export async function pruneCounters(before: number): Promise<void> {
  await pool().query('delete from "RateLimit" where expire < $1', [before]);
}

export async function removeCounter(key: string): Promise<void> {
  await pool().query('delete from "RateLimit" where key = $1', [PREFIX + key]);
}

export async function returnPoint(key: string): Promise<void> {
  await pool().query('update "RateLimit" set points = greatest(0, points - 1) where key = $1', [PREFIX + key]);
}
