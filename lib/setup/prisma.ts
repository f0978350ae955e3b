import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import pg from "pg";
import { childEnv } from "@/lib/core/env";
import { AppError, saidBy } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { projectPath } from "@/lib/core/project-root";
import { say } from "@/lib/messages/say";
import { must } from "./processes";

/** Absolute path of Prisma's command line program. */
export function prismaCli(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve("prisma/package.json")), "build/index.js");
}

/** Variables around every Prisma command: the database, and no calls home. */
export function prismaEnv(url?: string): Record<string, string | undefined> {
  return {
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    ...(url ? { DATABASE_URL: url } : {}),
  };
}

/** Writes the typed client of prisma/schema.prisma into lib/db/generated. */
export async function generateClient(): Promise<void> {
  await must("prisma generate", process.execPath, [prismaCli(), "generate"], { env: childEnv(prismaEnv()) });
}

/** PostgreSQL's code for a database that does not exist: the first migration makes it. */
const NO_SUCH_DATABASE = "3D000";

/** @throws AppError when nobody answers at DATABASE_URL, or not to this user */
export async function mustAnswer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_DATABASE) return;
    throw new AppError({
      code: "engine_unavailable",
      message: say("setup.database_database_url", { host: new URL(url).host, why: saidBy(error) }),
      remedy: say("setup.start_correct_database_url"),
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Applies the migrations that a database does not have yet; answers how many were applied. */
export async function deployMigrations(url: string): Promise<number> {
  if (await isMigrated(url)) return 0;
  const args = [prismaCli(), "migrate", "deploy"];
  const output = await must("prisma migrate deploy", process.execPath, args, { env: childEnv(prismaEnv(url)) });
  return output.match(/─ \d{14}_/g)?.length ?? 0;
}

/** True when every migration of the repository is recorded as done with the very text it has now; spares starting the CLI. */
async function isMigrated(url: string): Promise<boolean> {
  const folder = projectPath("prisma", "migrations");
  const known = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}:${sha256(readFileSync(path.join(folder, name, "migration.sql")))}`);
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<{ done: string }>(
      `select migration_name || ':' || checksum as done from _prisma_migrations
       where finished_at is not null and rolled_back_at is null`,
    );
    const done = new Set(rows.map((row) => row.done));
    return known.every((migration) => done.has(migration)) && rows.length === known.length;
  } catch {
    // No such table or no answer: Prisma's own words about it are better than ours.
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
