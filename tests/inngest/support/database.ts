import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { resetEnv } from "@/lib/core/env";
import { closeListener } from "@/lib/db/notify";
import { pool } from "@/lib/db/pool";

const MIGRATIONS = path.resolve(import.meta.dirname, "../../../prisma/migrations");

/** Makes a database of its own on the test server, migrated, and points this process at it. Call the result to remove it. */
export async function ownDatabase(): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("The tests' global set-up gives DATABASE_URL.");
  const name = `workflow_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  resetEnv();
  for (const entry of (await readdir(MIGRATIONS, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory())
      await pool().query(await readFile(path.join(MIGRATIONS, entry.name, "migration.sql"), "utf8"));
  }
  return async () => {
    await closeListener();
    await pool().end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
}
