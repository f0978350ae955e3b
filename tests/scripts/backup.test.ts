import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { homePath } from "@/lib/core/env";
import { projectPath } from "@/lib/core/project-root";
import { closeDb, db } from "@/lib/db/client";
import { startFilm } from "@/lib/services/films";
import { startPostgres } from "@/lib/setup/postgres/server";
import { storage } from "@/lib/storage";
import { MIGRATIONS_TABLE } from "../../scripts/lib/backup/load";
import { newAccount, type TestAccount } from "../support/accounts";

const PICTURE = "pictures/größe.bin";
const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256));

let folder = "";
let backup = "";
let account: TestAccount;
let filmId = "";

/** Runs one of the two commands as a user does. */
function command(name: "backup" | "restore", args: string[], variables: Record<string, string | undefined> = {}) {
  return new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, INIT_CWD: folder, ...variables };
    execFile(process.execPath, [projectPath("scripts", `${name}.mjs`), ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

const place = (...names: string[]) => path.join(folder, ...names);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "backup-"));
  // The database's own account must reach a home in it.
  chmodSync(folder, 0o755);
  account = await newAccount();
  const started = await startFilm(account.actor, {
    prompt: "A river and its \t tab, its \\ slash and its line\nbreak",
  });
  if (started.dryRun) throw new Error("a film was to be started");
  filmId = started.filmId;
  await storage().putBytes(PICTURE, bytes);
  mkdirSync(homePath("keys"), { recursive: true });
  if (!existsSync(homePath("keys", "master"))) writeFileSync(homePath("keys", "master"), "a2V5");
  backup = place("studio.tar");
  expect(await command("backup", ["studio.tar"])).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await closeDb();
  rmSync(folder, { recursive: true, force: true });
});

/** An empty database beside the test's own. */
async function emptyDatabase(name: string): Promise<string> {
  const url = new URL(process.env.DATABASE_URL!);
  const own = url.pathname.slice(1);
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  await client.query(`create database ${own}_${name}`);
  await client.end();
  url.pathname = `/${own}_${name}`;
  return url.toString();
}

async function counted(url: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from "${table}"`);
  await client.end();
  return rows[0]!.count;
}

it("a backup is one file that only its owner may read", async () => {
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  const again = await command("backup", ["studio.tar"]);
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining("exists already") });
});

it("an empty home is filled from it, with a database of its own, and a film is read back", async () => {
  const home = place("home");
  const done = await command("restore", ["studio.tar"], { FRAMEWRIGHT_HOME: home, DATABASE_URL: undefined });
  expect(done, done.said).toMatchObject({ code: 0, said: expect.stringContaining("Everything is back") });
  expect(readFileSync(path.join(home, "keys", "master"), "utf8")).toBe(
    readFileSync(homePath("keys", "master"), "utf8"),
  );
  const before = await db().film.findUniqueOrThrow({ where: { id: filmId } });

  const postgres = await startPostgres(home);
  const own = { DATABASE_URL: process.env.DATABASE_URL, FRAMEWRIGHT_HOME: process.env.FRAMEWRIGHT_HOME };
  try {
    Object.assign(process.env, { DATABASE_URL: postgres.url, FRAMEWRIGHT_HOME: home });
    vi.resetModules();
    const restored = await import("@/lib/services/films");
    const film = await restored.getFilm(account.actor, { id: filmId });
    expect(film).toMatchObject({ id: filmId, title: before.title, createdAt: before.createdAt });
    const files = await import("@/lib/storage");
    expect(readFileSync(await files.storage().localPath(PICTURE)).equals(bytes)).toBe(true);
    // Numbers that were given out are not given out again.
    const started = await restored.startFilm(account.actor, { prompt: "Another river" });
    expect(started.dryRun).toBeFalsy();
    await (await import("@/lib/db/client")).closeDb();
  } finally {
    Object.assign(process.env, own);
    vi.resetModules();
    await postgres.stop();
  }
});

describe("restoring", () => {
  it("is refused where somebody has worked, and replaces what is there when it is told to", async () => {
    const url = await emptyDatabase("replaced");
    const home = place("replaced");
    const variables = { FRAMEWRIGHT_HOME: home, DATABASE_URL: url };
    expect(await command("restore", [backup], variables)).toMatchObject({ code: 0 });
    writeFileSync(path.join(home, "files", "left.txt"), "left");
    const refused = await command("restore", [backup], variables);
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/not empty[\s\S]*--force/) });

    const users = await counted(url, "User");
    const forced = await command("restore", [backup, "--force"], variables);
    expect(forced, forced.said).toMatchObject({ code: 0 });
    expect(existsSync(path.join(home, "files", "left.txt"))).toBe(false);
    expect(await counted(url, "User")).toBe(users);
  });

  it("brings a backup of an older studio up to date", async () => {
    const older = await emptyDatabase("older");
    const client = new pg.Client({ connectionString: older });
    await client.connect();
    const { rows } = await db().$queryRaw<{ rows: unknown }[]>`
      select json_agg(m order by started_at, migration_name) as rows from _prisma_migrations m`.then(([all]) => all!);
    const migrations = (rows as { migration_name: string }[]).slice(0, -1);
    for (const { migration_name: name } of migrations) {
      await client.query(readFileSync(projectPath("prisma", "migrations", name, "migration.sql"), "utf8"));
    }
    await client.query(MIGRATIONS_TABLE);
    await client.query(
      "insert into _prisma_migrations select * from json_populate_recordset(null::_prisma_migrations, $1)",
      [JSON.stringify(migrations)],
    );
    await client.end();
    const home = { FRAMEWRIGHT_HOME: place("older-home") };
    expect(await command("backup", ["older.tar"], { ...home, DATABASE_URL: older })).toMatchObject({ code: 0 });
    const done = await command("restore", ["older.tar"], { ...home, DATABASE_URL: await emptyDatabase("newer") });
    expect(done.said).toContain("brought up to date (migrations: 1)");
  });

  it("is refused into a database that holds something, or that somebody uses", async () => {
    const url = await emptyDatabase("used");
    const variables = { FRAMEWRIGHT_HOME: place("used"), DATABASE_URL: url };
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect((await command("restore", [backup], variables)).said).toContain("The database is in use (connections: 1)");
    await client.query("create table something (id int)");
    await client.end();
    expect((await command("restore", [backup], variables)).said).toContain("The database is not empty");
  });

  it("leaves everything as it is when the backup is cut, of another version, or none", async () => {
    const variables = { FRAMEWRIGHT_HOME: place("untouched"), DATABASE_URL: undefined };
    const cut = place("cut.tar");
    writeFileSync(cut, readFileSync(backup));
    truncateSync(cut, statSync(backup).size - 3_000);
    expect((await command("restore", [cut], variables)).said).toMatch(/is not whole|is damaged/);

    const newer = place("newer.tar");
    const known = (await db().$queryRaw<{ name: string }[]>`select migration_name as name from _prisma_migrations`)[0]!;
    writeFileSync(
      newer,
      readFileSync(backup).toString("latin1").replaceAll(known.name, "2".repeat(known.name.length)),
      "latin1",
    );
    expect((await command("restore", [newer], variables)).said).toContain("does not know its database change");

    expect((await command("restore", [projectPath("package.json")], variables)).said).toMatch(/no backup/);
    expect(existsSync(place("untouched"))).toBe(false);
  });
});
