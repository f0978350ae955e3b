import { randomBytes } from "node:crypto";
import pg from "pg";
import { projectPath } from "@/lib/core/project-root";
import { ensureClient } from "@/lib/setup/build";
import { type Lock, takeLock } from "@/lib/setup/lock";
import { type Postgres, startPostgres } from "@/lib/setup/postgres/server";
import { deployMigrations } from "@/lib/setup/prisma";
import { isAlive } from "@/lib/setup/processes";
import { contentHash } from "@/lib/setup/stamps";

/** Test data need not survive a power cut. */
const FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];
const RUN_PREFIX = "run_";

/** One run's database. */
export interface RunDatabase {
  url: string;
  name: string;
  server: Postgres;
}

/** Starts (or joins) the home's PostgreSQL and makes a fresh migrated database for this process. */
export function createRunDatabase(home: string): Promise<RunDatabase> {
  const name = `${RUN_PREFIX}${process.pid}_${randomBytes(4).toString("hex")}`;
  return alone(home, async () => {
    const server = await startPostgres(home, FLAGS);
    await ensureClient();
    const template = await ensureTemplate(server.url);
    await withAdmin(server.url, (client) => client.query(`create database ${name} template ${template}`));
    return { url: withDatabase(server.url, name), name, server };
  });
}

/** PostgreSQL's code for a template that somebody else is copying or connected to. */
const IN_USE = "55006";

/**
 * A copy of the run's database for one test file: workers started by a file must not find the jobs of another.
 * Dropped with the run.
 */
export async function copyRunDatabase(url: string): Promise<{ name: string; url: string }> {
  const run = new URL(url).pathname.slice(1);
  const name = `${run}_${randomBytes(4).toString("hex")}`;
  for (;;) {
    try {
      await withAdmin(url, (client) => client.query(`create database ${name} template ${run} strategy file_copy`));
      return { name, url: withDatabase(url, name) };
    } catch (error) {
      if ((error as { code?: string }).code !== IN_USE) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Drops it and its copies; the last run to leave stops the server. */
export function dropRunDatabase(home: string, { name, server }: RunDatabase): Promise<void> {
  return alone(home, async () => {
    const others = await withAdmin(server.url, async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        "select datname from pg_database where starts_with(datname, $1)",
        [name],
      );
      for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
      return otherRuns(client);
    });
    if (others === 0) await server.stop();
  });
}

/** One run at a time starts, copies and stops. */
async function alone<T>(home: string, work: () => Promise<T>): Promise<T> {
  let lock: Lock | undefined;
  while (!lock) {
    try {
      lock = takeLock(home, "npm test");
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** A database with all migrations, made once for each state of the migrations; answers its name. */
async function ensureTemplate(url: string): Promise<string> {
  const template = `template_${contentHash([projectPath("prisma", "migrations")]).slice(0, 16)}`;
  const known = await withAdmin(url, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [template]);
    return rowCount;
  });
  if (known) return template;
  const draft = `${template}_draft`;
  await withAdmin(url, async (client) => {
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
  });
  await deployMigrations(withDatabase(url, draft));
  await withAdmin(url, (client) => client.query(`alter database ${draft} rename to ${template}`));
  return template;
}

/** Drops what killed runs left behind; answers how many runs are still going. */
async function otherRuns(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where starts_with(datname, $1)",
    [RUN_PREFIX],
  );
  let going = 0;
  for (const { datname } of rows) {
    if (isAlive(Number(datname.split("_")[1]))) going += 1;
    else await client.query(`drop database if exists ${datname} with (force)`);
  }
  return going;
}

async function withAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withDatabase(url, "postgres") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server's address with another database. */
function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}
