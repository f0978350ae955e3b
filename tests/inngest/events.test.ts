import { setTimeout as sleep } from "node:timers/promises";
import { invoke } from "inngest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { cancellation } from "@/inngest/executor/cancellation";
import type { Executor } from "@/inngest/executor/executor";
import { pool } from "@/lib/db/pool";
import { ownDatabase } from "./support/database";
import { ended, engineOf, eventually, testClient } from "./support/engine";

const client = testClient();
const done: string[] = [];
const mark = (step: string) => done.push(step);

const approval = client.createFunction({ id: "approval", triggers: [{ event: "approval" }] }, async ({ step }) => {
  const yes = await step.waitForEvent("yes", { event: "approved", timeout: "1h", match: "data.job" });
  const rich = await step.waitForEvent("rich", { event: "paid", timeout: "1h", if: "async.data.amount >= 10.0" });
  const never = await step.waitForEvent("never", { event: "never", timeout: "1s" });
  await step.sleep("nap", "1s");
  return { yes: yes?.data, rich: rich?.data.amount, never };
});

const number = invoke(z.object({ x: z.number() }));
const child = client.createFunction({ id: "child", retries: 0, triggers: [number] }, async ({ event, step }) =>
  step.run("multiply", () => {
    if (event.data.x < 0) throw new Error("negative");
    return event.data.x * 10;
  }),
);

const parent = client.createFunction({ id: "parent", triggers: [{ event: "parent" }] }, async ({ step }) => {
  const many = await Promise.all([1, 2, 3].map((x) => step.invoke(`by-${x}`, { function: child, data: { x } })));
  const failed = await step.invoke("bad", { function: child, data: { x: -1 } }).catch((error: Error) => error.message);
  const slow = await step
    .invoke("slow", { function: sleeper, data: {}, timeout: "1s" })
    .catch((error: Error) => error.message);
  const { ids } = await step.sendEvent("tell", { name: "told", data: { many } });
  return { many, failed, slow, sent: ids.length };
});

const sleeper = client.createFunction({ id: "sleeper", triggers: [] }, async ({ step }) => step.sleep("long", "1h"));

const told = client.createFunction(
  { id: "told", triggers: [{ event: "told", if: "event.data.many.size() == 3" }] },
  async ({ event }) => event.data.many,
);

const long = client.createFunction(
  { id: "long", triggers: [{ event: "long" }], cancelOn: [{ event: "stop", match: "data.job" }] },
  async ({ event, runId, step }) => {
    await step.run("work", async () => {
      mark(`working ${event.data.job}`);
      const signal = cancellation(runId);
      await sleep(30_000, undefined, { signal }).catch(() => mark(`aborted ${event.data.job} ${signal.reason.code}`));
    });
    await step.run("after", () => mark(`after ${event.data.job}`));
  },
);

const cancelled = client.createFunction(
  { id: "cancelled", triggers: [{ event: "inngest/function.cancelled" }] },
  async ({ event }) => event.data.function_id,
);

const scheduled = client.createFunction({ id: "scheduled", triggers: [{ cron: "TZ=Europe/Paris 0 4 * * 1" }] }, () => {
  mark("scheduled");
});

const once = client.createFunction(
  { id: "once", idempotency: "event.data.order", triggers: [{ event: "once" }] },
  ({ event }) => mark(`order ${event.data.order}`),
);

let engine: Executor;
let removeDatabase: () => Promise<void>;

beforeAll(async () => {
  removeDatabase = await ownDatabase();
  const functions = [approval, child, parent, sleeper, told, long, cancelled, scheduled, once];
  engine = engineOf(client, functions);
  await engine.start();
});
afterAll(async () => {
  await engine.stop();
  await removeDatabase();
});

/** Waits until a run of this function waits for the event. */
function waiting(event: string) {
  const query = "select 1 from workflow.wait where event_name = $1";
  return eventually(async () => (await pool().query(query, [event])).rowCount === 1);
}

test("waits for events that match, gives up in time, and sleeps", async () => {
  await client.send({ name: "approval", data: { job: "a" } });
  await waiting("approved");
  await client.send([
    { name: "approved", data: { job: "b" } },
    { name: "approved", data: { job: "a", by: "me" } },
  ]);
  await waiting("paid");
  await client.send([
    { name: "paid", data: { amount: 1 } },
    { name: "paid", data: { amount: 12 } },
  ]);
  const run = await ended("approval");
  expect(run).toMatchObject({ status: "completed", output: { yes: { job: "a", by: "me" }, rich: 12, never: null } });
});

test("invokes functions, passes their failures on, gives up in time, and sends events", async () => {
  await client.send({ name: "parent" });
  const run = await ended<{ slow: string }>("parent");
  expect(run).toMatchObject({ status: "completed", output: { many: [10, 20, 30], failed: "negative", sent: 1 } });
  expect(run.output.slow).toContain("did not finish");
  expect((await ended("told")).output).toEqual([10, 20, 30]);
});

test("cancels the run that matches, and aborts its running step", async () => {
  await client.send(["one", "two"].map((job) => ({ name: "long", data: { job } })));
  await eventually(async () => done.includes("working one") && done.includes("working two"));
  await client.send({ name: "stop", data: { job: "one" } });
  expect((await ended("long", { job: "one" })).status).toBe("cancelled");
  await eventually(async () => done.includes("aborted one cancelled"));
  expect((await ended("cancelled")).output).toBe("test-long");
  expect(done).not.toContain("after one");
  expect(done).not.toContain("aborted two cancelled");
  await client.send({ name: "stop", data: { job: "two" } });
  await eventually(async () => done.includes("aborted two cancelled"));
});

test("starts scheduled functions at their time, once", async () => {
  const { rows } = await pool().query("select next_at from workflow.cron where function_id = 'test-scheduled'");
  const hour = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Paris",
    hour: "numeric",
    weekday: "short",
    hour12: false,
  });
  expect(hour.format(rows[0].next_at)).toBe("Mon, 04");
  await pool().query("update workflow.cron set next_at = now() - interval '1 day'");
  await pool().query("select pg_notify('workflow_wake', '')");
  await ended("scheduled");
  expect(done.filter((entry) => entry === "scheduled")).toHaveLength(1);
  const { rows: after } = await pool().query("select next_at from workflow.cron where function_id = 'test-scheduled'");
  expect(after[0].next_at).toEqual(rows[0].next_at);
});

test("an idempotency key starts one run", async () => {
  await client.send(["x", "x", "y"].map((order) => ({ name: "once", data: { order } })));
  await ended("once", { order: "x" });
  await ended("once", { order: "y" });
  const { rows } = await pool().query("select id from workflow.run where function_id = 'test-once'");
  expect(rows).toHaveLength(2);
});

test("takes events from the outbox in order and once", async () => {
  const insert = `insert into "Outbox" (id, name, data, "createdAt") values ($1, $2, $3, $4)`;
  await pool().query(insert, ["o1", "long", { job: "boxed" }, "2026-01-01 00:00:00"]);
  await pool().query(insert, ["o2", "stop", { job: "boxed" }, "2026-01-01 00:00:01"]);
  await pool().query("select pg_notify('framewright_outbox', 'o1')");
  expect((await ended("long", { job: "boxed" })).status).toBe("cancelled");
  await pool().query(`update "Outbox" set "sentAt" = null`);
  await pool().query("select pg_notify('framewright_outbox', 'o1')");
  await eventually(
    async () => (await pool().query(`select 1 from "Outbox" where "sentAt" is not null`)).rowCount === 2,
  );
  const { rows } = await pool().query("select id from workflow.run where event ->> 'id' = 'o1'");
  expect(rows).toHaveLength(1);
});
