import { NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Executor } from "@/inngest/executor/executor";
import { pool } from "@/lib/db/pool";
import { ownDatabase } from "./support/database";
import { ended, engineOf, eventually, testClient } from "./support/engine";

const client = testClient();
const done: string[] = [];
const ran = (step: string) => done.filter((name) => name === step).length;
const mark = (step: string) => done.push(step);
/** The body of a step that notes that it ran. */
const note =
  <T>(step: string, value: T) =>
  () => {
    mark(step);
    return value;
  };

const mixed = client.createFunction({ id: "mixed", triggers: [{ event: "mixed" }] }, async ({ event, step }) => {
  const one = await step.run("one", note("one", Number(event.data.n) + 1));
  const two = await step.run("two", note("two", one * 2));
  const squares = await Promise.all([0, 1, 2, 3, 4].map((n) => step.run(`square-${n}`, note(`square-${n}`, n * n))));
  const repeated = [];
  for (let n = 0; n < 3; n++) repeated.push(await step.run("repeat", note("repeat", n)));
  return { two, squares, repeated };
});

const flaky = client.createFunction({ id: "flaky", triggers: [{ event: "flaky" }] }, async ({ step }) => {
  const after = await step.run("later", () => {
    if (mark("later") && ran("later") < 2) throw new RetryAfterError("busy", "1s");
    return ran("later");
  });
  const both = await Promise.all([
    step.run("steady", () => mark("steady")),
    step.run("shaky", () => {
      if (mark("shaky") && ran("shaky") < 2) throw new Error("not yet");
      return "ok";
    }),
  ]);
  return { after, shaky: both[1] };
});

const doomed = client.createFunction(
  {
    id: "doomed",
    triggers: [{ event: "doomed" }],
    onFailure: async ({ event, error, step }) => {
      await step.run("report", () =>
        mark(`failed ${event.data.function_id} ${event.data.event.data.n} ${error.message}`),
      );
    },
  },
  async ({ step }) => {
    await step.run("fatal", () => {
      mark("fatal");
      throw new NonRetriableError("no use");
    });
  },
);

const catches = client.createFunction(
  { id: "catches", retries: 0, triggers: [{ event: "catches" }] },
  async ({ step }) => {
    const caught = await step
      .run("throws", () => {
        throw new TypeError("caught me");
      })
      .catch((error: Error) => error.message);
    const big = await step.run("big", () => "x".repeat(5_000_000)).catch((error: Error) => error.message);
    const odd = await step.run("odd", () => "nul \u0000 and half \ud83d");
    return { caught, big, odd };
  },
);

const unsupported = client.createFunction({ id: "signal", triggers: [{ event: "signal" }] }, async ({ step }) =>
  step.waitForSignal("wait", { signal: "s", timeout: "1m", onConflict: "fail" }),
);

let engine: Executor;
let removeDatabase: () => Promise<void>;

beforeAll(async () => {
  removeDatabase = await ownDatabase();
  engine = engineOf(client, [mixed, flaky, doomed, catches, unsupported]);
  await engine.start();
});
afterAll(async () => {
  await engine.stop();
  await removeDatabase();
});

test("runs steps in sequence, in parallel and repeated, each once", async () => {
  await client.send({ name: "mixed", data: { n: 1 } });
  const run = await ended("mixed");
  expect(run).toMatchObject({
    status: "completed",
    output: { two: 4, squares: [0, 1, 4, 9, 16], repeated: [0, 1, 2] },
  });
  for (const step of ["one", "two", "square-0", "square-4"]) expect(ran(step)).toBe(1);
  expect(ran("repeat")).toBe(3);
  const { rows } = await pool().query("select count(*)::int as left from workflow.item where run_id = $1", [run.id]);
  expect(rows[0].left).toBe(0);
});

test("retries a failed step after the time it asks for, and leaves its finished siblings alone", async () => {
  await client.send({ name: "flaky" });
  expect(await ended("flaky")).toMatchObject({ status: "completed", output: { after: 2, shaky: "ok" } });
  expect(ran("steady")).toBe(1);
});

test("does not retry what is no use, and calls onFailure", async () => {
  await client.send({ name: "doomed", data: { n: 7 } });
  expect(await ended("doomed")).toMatchObject({ status: "failed", output: { message: "no use" } });
  await ended("doomed-failure");
  expect(ran("fatal")).toBe(1);
  expect(done).toContain("failed test-doomed 7 no use");
});

test("gives a failed step's error to the function, refuses huge outputs and keeps odd characters", async () => {
  await client.send({ name: "catches" });
  const run = await ended<{ big: string }>("catches");
  expect(run.output).toMatchObject({ caught: "caught me", odd: "nul \u0000 and half \ud83d" });
  expect(run.output.big).toContain("at most 4194304");
});

test("fails a run that uses what the engine does not do, by its name", async () => {
  await client.send({ name: "signal" });
  const run = await ended<{ message: string }>("signal");
  expect(run).toMatchObject({ status: "failed", output: { name: "UnsupportedOperation" } });
  expect(run.output.message).toContain("WaitForSignal");
});

test("an event id starts a run once", async () => {
  const ids = [];
  for (let n = 0; n < 2; n++) ids.push(...(await client.send({ id: "same", name: "mixed", data: { n: 50 } })).ids);
  expect(ids).toEqual(["same", "same"]);
  await ended("mixed", { n: 50 });
  const { rows } = await pool().query("select id from workflow.run where event ->> 'id' = 'same'");
  expect(rows).toHaveLength(1);
  await eventually(async () => ran("one") === 2);
});
