import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/db/pool";
import { ownDatabase } from "./support/database";
import { eventually } from "./support/engine";

let removeDatabase: () => Promise<void>;

beforeAll(async () => {
  removeDatabase = await ownDatabase();
});
afterAll(() => removeDatabase());

function forkWorker(env: Record<string, string> = {}) {
  return fork(path.resolve(import.meta.dirname, "../../inngest/worker.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

test("the worker says that it is ready, prunes what is old, and ends with its parent", async () => {
  await pool().query(
    `insert into workflow.run (id, function_id, event, status, ended_at) values
       ('old', 'x', '{}', 'completed', now() - interval '15 days'),
       ('recent', 'x', '{}', 'completed', now() - interval '13 days'),
       ('going', 'x', '{}', 'running', null)`,
  );
  await pool().query(
    `insert into workflow.event (id, name, body, received_at) values ('old', 'x', '{}', now() - interval '15 days')`,
  );
  await pool().query(
    `insert into "Outbox" (id, name, data, "sentAt") values ('old', 'x', '{}', now() - interval '15 days')`,
  );
  const worker = forkWorker();
  expect((await once(worker, "message"))[0]).toEqual({ type: "ready" });

  await pool().query("update workflow.cron set next_at = now() where function_id = 'framewright-housekeeping'");
  await pool().query("select pg_notify('workflow_wake', '')");
  const run = await eventually(async () => {
    const query =
      "select output from workflow.run where function_id = 'framewright-housekeeping' and status = 'completed'";
    return (await pool().query(query)).rows[0];
  });
  expect(run.output).toEqual({ runs: 1, events: 1, outbox: 1 });
  const { rows } = await pool().query("select id from workflow.run where function_id = 'x' order by id");
  expect(rows).toEqual([{ id: "going" }, { id: "recent" }]);

  worker.disconnect();
  expect(await once(worker, "exit")).toEqual([0, null]);
  expect((await pool().query("select 1 from workflow.worker")).rowCount).toBe(0);
});

test("a worker without a database says what to do", async () => {
  const worker = forkWorker({ DATABASE_URL: "" });
  const [message] = await once(worker, "message");
  expect(message).toMatchObject({ type: "failed", message: "No database is configured." });
  expect(message.remedy).toContain("DATABASE_URL");
  expect(await once(worker, "exit")).toEqual([1, null]);
});
