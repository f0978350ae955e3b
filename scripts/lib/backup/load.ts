import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { columnList, quoted, tablesOf } from "./dump";
import { type Manifest, migrationsFor } from "./manifest";
import { refused } from "./refused";

/** Prisma's own table, as its engine makes it. */
export const MIGRATIONS_TABLE = `create table _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

export interface LoadOptions {
  /** Throws away what the database holds. */
  replace: boolean;
  /** The rows of the tables, gzip, in any order. */
  rows: AsyncIterable<{ file: string; content: Readable }>;
}

/**
 * Fills a database from a backup in one transaction: what fails leaves it as it was. The schema is made by the migrations
 * that the backup's database had; newer ones are the caller's to apply.
 * @throws AppError conflict when the database holds something or is in use
 */
export async function loadDatabase(url: string, manifest: Manifest, options: LoadOptions): Promise<void> {
  const migrations = migrationsFor(manifest);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await mustBeFree(client, options.replace);
    await client.query("begin");
    await clear(client);
    await client.query(MIGRATIONS_TABLE);
    for (const { sql } of migrations) await client.query(sql);
    await fill(client, manifest, options.rows);
    await client.query("commit");
    await client.query("analyze");
  } finally {
    await client.end();
  }
}

/** @throws AppError conflict */
async function mustBeFree(client: pg.Client, replace: boolean): Promise<void> {
  if (!replace && (await tablesOf(client)).length > 0) {
    throw refused(
      "The database is not empty.",
      "Restore into an empty database, or add --force to throw away what it holds.",
    );
  }
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  if (rows[0]?.others) {
    throw refused(
      `The database is in use (connections: ${rows[0].others}).`,
      "Stop every web and worker process that uses it, then restore.",
    );
  }
}

async function clear(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace n
     where nspname not like 'pg\\_%' and nspname <> 'information_schema'`,
  );
  for (const { name } of rows) await client.query(`drop schema ${pg.escapeIdentifier(name)} cascade`);
  await client.query("create schema public");
}

/** Copies the rows without the checks and triggers that expect them in the order of their making; keys are checked at the end. */
async function fill(client: pg.Client, manifest: Manifest, rows: LoadOptions["rows"]): Promise<void> {
  const tables = (await tablesOf(client)).map(quoted);
  const keys = await foreignKeys(client);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(", ")}`);
  for await (const { file, content } of rows) {
    const table = manifest.tables.find((each) => each.file === file);
    if (!table) continue;
    const target = client.query(copyFrom(`copy ${quoted(table)} (${columnList(table.columns)}) from stdin`));
    await pipeline(content, createGunzip(), target);
    if (target.rowCount !== table.rows) {
      throw refused(
        `The backup is damaged: ${table.name} has ${target.rowCount} of ${table.rows} rows.`,
        "Use another backup.",
      );
    }
  }
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const { value, called, ...sequence } of manifest.sequences) {
    await client.query("select setval($1::regclass, $2::bigint, $3)", [quoted(sequence), value, called]);
  }
}

async function foreignKeys(client: pg.Client) {
  const { rows } = await client.query<{ schema: string; name: string; constraint: string; definition: string }>(
    `select n.nspname as schema, c.relname as name, k.conname as constraint, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname not like 'pg\\_%'`,
  );
  return rows.map(({ constraint, definition, ...table }) => ({
    table: quoted(table),
    name: pg.escapeIdentifier(constraint),
    definition,
  }));
}
