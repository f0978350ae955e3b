import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { keepRunning } from "@/lib/setup/postgres/keep";
import { startPostgres } from "@/lib/setup/postgres/server";
import { waitForExit } from "@/lib/setup/processes";

const home = mkdtempSync(path.join(tmpdir(), "framewright-postgres-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const dataFolder = () => (JSON.parse(readFileSync(path.join(home, "postgres.json"), "utf8")) as { data: string }).data;
const pidFile = () => path.join(dataFolder(), "postmaster.pid");

test("a database survives stops, kills and a stale lock, on the same port and without a second server", async () => {
  const first = await startPostgres(home);
  expect(first.reused).toBe(false);
  expect(statSync(path.join(home, "secrets.json")).mode & 0o777).toBe(0o600);
  await query(first.url, "create table kept (n int)");
  await query(first.url, "insert into kept values (1)");

  const second = await startPostgres(home);
  expect(second).toMatchObject({ reused: true, port: first.port });

  const pid = Number(readFileSync(pidFile(), "utf8").split("\n")[0]);
  await query(first.url, "insert into kept values (2)");
  process.kill(pid, "SIGKILL");
  await waitForExit(pid, 10_000);
  const third = await startPostgres(home);
  expect(third).toMatchObject({ reused: false, port: first.port });
  expect(await query(third.url, "select n from kept order by n")).toEqual([{ n: 1 }, { n: 2 }]);
  await third.stop();

  // After a reboot the number in the lock may be any program's: here it is this test's own.
  writeFileSync(pidFile(), `${process.pid}\n${dataFolder()}\n`);
  const fourth = await startPostgres(home);
  expect(await query(fourth.url, "select count(*)::int as n from kept")).toEqual([{ n: 2 }]);
  await fourth.stop();
});

test("a database that is killed under a running studio comes back at the same address, and stays down once it is stopped", async () => {
  const postgres = await startPostgres(home);
  const said: string[] = [];
  const stop = keepRunning(home, postgres, (text) => said.push(text));
  const pid = Number(readFileSync(pidFile(), "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  await waitForExit(pid, 10_000);
  await vi.waitFor(async () => expect(await query(postgres.url, "select 1 as n")).toEqual([{ n: 1 }]), {
    timeout: 60_000,
    interval: 200,
  });
  await stop();
  expect(postgres.isRunning()).toBe(false);
  expect(said).toEqual(["PostgreSQL ended by itself and is started again."]);
});
