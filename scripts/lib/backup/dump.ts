import { createWriteStream } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { DATABASE, type DumpedTable, type Manifest } from "./manifest";

type Dump = Pick<Manifest, "tables" | "sequences" | "migrations">;

const OWN_SCHEMAS = "n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'";

/**
 * Writes the rows of every table into files of a folder, all as they were at one moment: a studio may go on beside it.
 * pg_dump is not among the programs that npm brings, so rows are copied as it does.
 */
export async function dumpDatabase(url: string, folder: string, onTable: (name: string) => void): Promise<Dump> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const tables: DumpedTable[] = [];
    for (const table of await tablesOf(client)) {
      onTable(table.name);
      tables.push(await dumpTable(client, table, folder));
    }
    const dump = { tables, migrations: await migrationsOf(client), sequences: await sequencesOf(client) };
    await client.query("commit");
    return dump;
  } finally {
    await client.end();
  }
}

type Table = Pick<DumpedTable, "schema" | "name" | "columns">;

/** Every ordinary table with the columns that may be written. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name,
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and ${OWN_SCHEMAS}
     group by 1, 2 order by 1, 2`,
  );
  return rows;
}

/** `"schema"."table"`. */
export const quoted = ({ schema, name }: { schema: string; name: string }): string =>
  `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;

export const columnList = (columns: readonly string[]): string => columns.map(pg.escapeIdentifier).join(", ");

async function dumpTable(client: pg.Client, table: Table, folder: string): Promise<DumpedTable> {
  const file = `${DATABASE}${table.schema}.${table.name}.copy.gz`;
  const rows = client.query(copyTo(`copy ${quoted(table)} (${columnList(table.columns)}) to stdout`));
  await pipeline(
    rows,
    createGzip({ level: 4 }),
    createWriteStream(path.join(folder, path.basename(file)), { mode: 0o600 }),
  );
  return { ...table, file, rows: rows.rowCount };
}

async function migrationsOf(client: pg.Client): Promise<Manifest["migrations"]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by started_at, migration_name`,
  );
  return rows;
}

/** Values are read after the rows: none that a copied row uses can be given out again. */
async function sequencesOf(client: pg.Client): Promise<Manifest["sequences"]> {
  const { rows: found } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${OWN_SCHEMAS} order by 1, 2`,
  );
  const sequences: Manifest["sequences"] = [];
  for (const sequence of found) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(sequence)}`,
    );
    sequences.push({ ...sequence, ...rows[0]! });
  }
  return sequences;
}
