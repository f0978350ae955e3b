import { pool } from "@/lib/db/pool";

/** Server version of the database, e.g. `18.4`; throws the driver's error when it does not answer. */
export async function databaseVersion(): Promise<string> {
  const { rows } = await pool().query<{ server_version: string }>("show server_version");
  return rows[0]?.server_version ?? "";
}

/** Workers of the embedded engine and the seconds since the liveliest of them was heard of. */
export async function workerPulse(): Promise<{ workers: number; silentSeconds: number }> {
  const { rows } = await pool().query<{ workers: number; silent: number | null }>(
    "select count(*)::int as workers, extract(epoch from now() - max(seen_at))::float8 as silent from workflow.worker",
  );
  return { workers: rows[0]?.workers ?? 0, silentSeconds: rows[0]?.silent ?? Number.POSITIVE_INFINITY };
}
