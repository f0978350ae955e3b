import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { z } from "zod";
import { projectPath } from "@/lib/core/project-root";

const rowsSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
export type OldRows = z.output<typeof rowsSchema>;

/** The last migration that the version of the kept home knew. */
const LAST_KNOWN = "20261127000300_proxy";

/** The rows of a home as the version of November 2026 left them: films finished, drafted and under way, one being changed. */
export function oldRows(): OldRows {
  const file = readFileSync(projectPath("tests", "fixtures", "home-2026-11.json.gz"));
  return rowsSchema.parse(JSON.parse(gunzipSync(file).toString("utf8")));
}

async function apply(client: pg.Client, which: (name: string) => boolean): Promise<void> {
  const folder = projectPath("prisma", "migrations");
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of names.toSorted((a, b) => a.name.localeCompare(b.name))) {
    if (which(name)) await client.query(readFileSync(path.join(folder, name, "migration.sql"), "utf8"));
  }
}

/** Puts rows where they were; references and triggers are the old home's own, and hold already. */
async function insert(client: pg.Client, rows: OldRows): Promise<void> {
  await client.query("set session_replication_role = replica");
  for (const [table, entries] of Object.entries(rows)) {
    const put = `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
    await client.query(put, [JSON.stringify(entries)]);
    if (entries.length === 0 || typeof entries[0]?.id !== "number") continue;
    await client.query(`select setval(pg_get_serial_sequence('"${table}"', 'id'), (select max("id") from "${table}"))`);
  }
  await client.query("set session_replication_role = origin");
}

/**
 * Makes a database as the old version left it and brings it to this one's form.
 * @param url of any database on the server
 * @returns address of the new database
 */
export async function bringOver(url: string, rows: OldRows): Promise<string> {
  const name = `${new URL(url).pathname.slice(1)}_old_${randomBytes(4).toString("hex")}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const address = new URL(url);
  address.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: address.toString() });
  await client.connect();
  try {
    await apply(client, (migration) => migration <= LAST_KNOWN);
    await insert(client, rows);
    await apply(client, (migration) => migration > LAST_KNOWN);
  } finally {
    await client.end();
  }
  return address.toString();
}
