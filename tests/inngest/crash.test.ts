import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { pool } from "@/lib/db/pool";
import { ownDatabase } from "./support/database";
import { ended, eventually } from "./support/engine";
import { mostAtOnce, read } from "./support/journal";

const folder = mkdtempSync(path.join(os.tmpdir(), "framewright-crash-"));
const children = new Set<ChildProcess>();
let journal = "";
let removeDatabase: () => Promise<void>;

beforeAll(async () => {
  removeDatabase = await ownDatabase();
});
afterAll(() => removeDatabase());
beforeEach(() => {
  journal = path.join(folder, `${Date.now()}.jsonl`);
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
});

async function startWorker(): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, "support/worker-process.ts"), [journal], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("The worker ended before it was ready."))),
  ]);
  return child;
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

/** Hands an event over as the product does. */
async function dispatch(id: string, name: string, data: Record<string, unknown> = {}): Promise<void> {
  await pool().query(`insert into "Outbox" (id, name, data) values ($1, $2, $3)`, [id, name, data]);
  await pool().query("select pg_notify('framewright_outbox', $1)", [id]);
}

test("a run goes on from its last finished step after each kill -9, and runs nothing again that was kept", {
  timeout: 180_000,
}, async () => {
  const kills = 9;
  const seen = new Set<string>();
  await dispatch("film-1", "film");
  for (let n = 0; n < kills; n++) {
    const child = await startWorker();
    await eventually(async () => read(journal).some((entry) => entry.what === "start" && !seen.has(entry.step)));
    await sleep(Math.random() * 100);
    for (const entry of read(journal)) seen.add(entry.step);
    await kill(child, "SIGKILL");
  }
  await startWorker();
  const run = await ended<string[]>("film");
  expect(run.status).toBe("completed");

  const entries = read(journal).filter((entry) => entry.what === "start");
  const { rows: steps } = await pool().query<{ memo: { data: string | null }; finished: number }>(
    "select memo, extract(epoch from finished_at)::float8 * 1000 as finished from workflow.step where run_id = $1",
    [run.id],
  );
  expect(steps).toHaveLength(15);
  // What the function returned is what was kept, and no step began again after its memo was kept.
  const kept = steps.map((step) => step.memo.data).filter((data) => data !== null);
  expect([...run.output].sort()).toEqual([...kept].sort());
  for (const step of steps) {
    const name = step.memo.data?.split(" ")[0];
    const starts = entries.filter((entry) => entry.step === name);
    for (const start of starts) expect(start.at).toBeLessThanOrEqual(step.finished);
  }
  expect(entries.length).toBeLessThanOrEqual(14 + kills * 4);
  expect(new Set(entries.map((entry) => entry.pid)).size).toBeGreaterThanOrEqual(kills);
  const { rows: left } = await pool().query("select id from workflow.worker");
  expect(left).toHaveLength(1);
});

test("several workers share runs, keep concurrency limits, and take over from one that is killed", async () => {
  const [first] = await Promise.all([startWorker(), startWorker()]);
  for (let n = 0; n < 9; n++) await dispatch(`limited-${n}`, "limited", { user: ["ada", "bo", "cy"][n % 3] });
  for (let n = 0; n < 4; n++) await dispatch(`film-shared-${n}`, "film");
  const count = (id: string) =>
    pool()
      .query("select 1 from workflow.run where function_id = $1 and status = 'completed'", [id])
      .then((result) => result.rowCount);
  await eventually(async () => (await count("test-limited")) === 9);

  const entries = read(journal).filter((entry) => entry.user);
  expect(mostAtOnce(entries)).toBeLessThanOrEqual(3);
  for (const user of ["ada", "bo", "cy"]) expect(mostAtOnce(entries.filter((entry) => entry.user === user))).toBe(1);
  expect(entries).toHaveLength(9 * 3 * 2);
  expect(new Set(read(journal).map((entry) => entry.pid)).size).toBe(2);

  if (first) await kill(first, "SIGKILL");
  await eventually(async () => (await count("test-film")) === 5);
});

test("a step that kills its process costs attempts and fails in the end", async () => {
  await dispatch("suicide-1", "suicide");
  for (let n = 0; n < 3; n++) {
    const child = await startWorker().catch(() => undefined);
    if (child && child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
  await startWorker();
  const run = await ended("suicide");
  expect(run).toMatchObject({ status: "failed", output: { name: "WorkerLost" } });
  expect(read(journal).map((entry) => entry.attempt)).toEqual([0, 1, 2]);
});

test("a worker that is asked to stop aborts its steps and gives them back without the loss of an attempt", async () => {
  const child = await startWorker();
  await dispatch("patient-1", "patient", { ms: 60_000 });
  await eventually(async () => read(journal).length === 1);
  await kill(child, "SIGTERM");
  expect(read(journal)).toMatchObject([{ what: "start", attempt: 0 }, { what: "aborted" }]);
  await startWorker();
  await eventually(async () => read(journal).length === 3);
  expect(read(journal)[2]).toMatchObject({ what: "start", attempt: 0 });
});
