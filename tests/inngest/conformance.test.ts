import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functions } from "@/inngest/functions";
import { type Backend, embedded, server } from "./support/conformance-backends";
import { conformanceFunctions, type Journal, ROUNDS } from "./support/conformance-functions";
import { engineOf, eventually, testClient } from "./support/engine";

/** A real server waits 15 s and more before it tries a step again. */
const REAL_SERVER = process.env.INNGEST_BASE_URL ? 240_000 : 60_000;

function suite(backend: Backend): void {
  const { client } = backend;
  const { functions: own, journal } = conformanceFunctions(client);
  const send = (name: string, data: Record<string, unknown> = {}) => client.send({ name: `c/${name}`, data });
  const result = <T>(name: string) => eventually(async () => journal.results.get(name) as T | undefined);
  const ran = (what: string, times = 1) => eventually(async () => journal.ran(what) >= times);

  beforeAll(async () => {
    await backend.start(own);
    console.info(`Conformance of workflow functions: runs against ${backend.name}.`);
    // What takes its time goes on while the others are looked at.
    for (const name of ["chains", "order", "racing", "branches", "flaky", "later", "body", "sleeps", "parent"])
      await send(name);
  }, REAL_SERVER);
  afterAll(() => backend.stop());

  test("runs steps in sequence, in parallel and repeated, each once", async () => {
    await send("mixed", { n: 1 });
    const expected = { two: 4, squares: [0, 1, 4, 9, 16], repeated: [0, 1, 2], nothing: null };
    expect(await result("mixed")).toEqual(expected);
    for (const step of ["one", "two", "square-0", "square-4"]) expect(journal.ran(step)).toBe(1);
    expect(journal.ran("repeat")).toBe(3);
  });

  test("runs chains of steps side by side", async () => {
    expect(await result("chains")).toEqual(["xx", "yy", "zz"]);
    for (const step of ["x-1", "x-2", "y-1", "y-2", "z-1", "z-2"]) expect(journal.ran(step)).toBe(1);
  });

  test("tells a function in which order its steps were finished", async () => {
    expect(await result("order")).toBe("fast");
    expect(journal.ran("after the race")).toBe(1);
  });

  test("follows the first of a race while the others are pending", async () => {
    expect(await result("racing")).toBe("short and further");
  });

  test("goes on with each branch of a group by itself, and runs once what waits for all of them", async () => {
    expect(await result("branches")).toBe("met");
    expect([journal.ran("goes"), journal.ran("branch"), journal.ran("met")]).toEqual([1, 3 * ROUNDS, ROUNDS]);
  });

  test(
    "tries a failed step again, counts its attempts and leaves its finished siblings alone",
    async () => {
      expect(await result("flaky")).toBe(3);
      expect(journal.ran("steady")).toBe(1);
      for (const attempt of [0, 1, 2]) expect(journal.ran(`shaky at attempt ${attempt}`)).toBe(1);
    },
    REAL_SERVER,
  );

  test(
    "tries again after the time that a step asks for",
    async () => {
      expect(await result("later")).toBe(2);
      const [first = 0, second = 0] = journal.times.get("later") ?? [];
      expect(second - first).toBeGreaterThanOrEqual(900);
    },
    REAL_SERVER,
  );

  test(
    "does not try again what is no use, and calls onFailure with what began the run",
    async () => {
      await send("doomed", { n: 7 });
      expect(await result("doomed failed")).toEqual({ id: `${client.id}-doomed`, data: { n: 7 }, message: "no use" });
      expect(journal.ran("fatal")).toBe(1);
    },
    REAL_SERVER,
  );

  test(
    "counts attempts of the function's own code, and calls onFailure after the last",
    async () => {
      expect(await result("body failed")).toMatchObject({ message: "outside a step" });
      expect([0, 1, 2].map((attempt) => journal.ran(`body at attempt ${attempt}`))).toEqual([1, 1, 0]);
    },
    REAL_SERVER,
  );

  test("gives a failed step's error to the function", async () => {
    await send("catches");
    expect(await result("catches")).toBe("caught me");
  });

  test("sleeps for a time and until a time", async () => {
    expect(await result("sleeps")).toBe(true);
    const [before = 0] = journal.times.get("before sleep") ?? [];
    const [after = 0] = journal.times.get("after sleep") ?? [];
    expect(after - before).toBeGreaterThanOrEqual(1450);
    expect([journal.ran("before sleep"), journal.ran("after sleep")]).toEqual([1, 1]);
  });

  test("waits for events that match and only for those to come, and gives up in time", async () => {
    await send("early");
    await send("waits", { job: "a" });
    await ran("waits");
    // A waiting is in place a moment after the step before it has ended.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await send("approved", { job: "b" });
    await send("approved", { job: "a", by: "me" });
    await ran("waits", 2);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await send("paid", { amount: 1 });
    await send("paid", { amount: 12 });
    expect(await result("waits")).toEqual({ late: null, yes: { job: "a", by: "me" }, rich: 12 });
  });

  test("invokes functions, passes their failures on, gives up in time, and sends events", async () => {
    expect(await result("parent")).toMatchObject({ many: [10, 20, 30], bad: "negative", slow: "gave up", sent: 2 });
    expect(await result("told")).toEqual([10, 20, 30]);
    expect(journal.ran("told")).toBe(1);
  });

  test("cancels the run that matches and no other, and says so", async () => {
    await send("long", { job: "one" });
    await send("long", { job: "two" });
    await ran("begun one");
    await ran("begun two");
    await new Promise((resolve) => setTimeout(resolve, 500));
    await send("stop", { job: "one" });
    await ran("told of a cancellation");
    await send("go");
    await ran("ended two");
    expect([journal.ran("ended one"), journal.ran("told of a cancellation")]).toEqual([0, 1]);
  });

  test("does one thing at a time under a key, and others beside it", async () => {
    for (const [user, n] of [
      ["ada", 1],
      ["ada", 2],
      ["bob", 1],
    ]) {
      await send("limited", { user, n });
    }
    for (const name of ["ada 1", "ada 2", "bob 1"]) await result(`limited ${name}`);
    expect(atOnce(journal, "ada")).toBe(1);
    expect(atOnce(journal, "bob")).toBe(1);
    const [begun = 0] = journal.times.get("start bob") ?? [];
    expect(begun).toBeLessThan(journal.times.get("stop ada")?.at(-1) ?? 0);
  });

  test("keeps places for others while one has much to do, under a limit for all and a share for each", async () => {
    for (let n = 1; n <= 8; n += 1) await send("shared", { user: "eve", n });
    await send("shared", { user: "fay", n: 1 });
    await result("shared fay 1");
    // Of eight, no more than those that were begun before and beside it.
    expect(journal.ran("stop shared eve")).toBeLessThan(6);
    for (let n = 1; n <= 8; n += 1) await result(`shared eve ${n}`);
    expect(atOnce(journal, "shared eve")).toBe(2);
  });

  test("starts one run for an idempotency key and for an event's id", async () => {
    const id = randomUUID();
    for (const order of ["x", "x", "y"]) await send("once", { order });
    for (let times = 0; times < 2; times += 1) await client.send({ id, name: "c/single" });
    await Promise.all([ran("order x"), ran("order y"), ran(`event ${id}`)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([journal.ran("order x"), journal.ran("order y"), journal.ran(`event ${id}`)]).toEqual([1, 1, 1]);
  });
}

/** The most pieces of a user's work that were under way at one moment. */
function atOnce({ done }: Journal, user: string): number {
  let now = 0;
  let most = 0;
  for (const what of done) {
    if (what === `start ${user}`) now += 1;
    if (what === `stop ${user}`) now -= 1;
    most = Math.max(most, now);
  }
  return most;
}

for (const backend of [embedded(), await server()]) describe(backend.name, () => suite(backend));

describe("the product's functions", () => {
  test.each(functions.map((fn) => [fn.opts.id, fn.opts.concurrency] as const).filter(([, limits]) => limits))(
    "%s has a share for each account",
    (_, limits) => {
      expect(limits).toHaveLength(2);
      const [whole, share] = limits as [{ limit: number }, { limit: number; key: string }];
      expect(share.key).toBe("event.data.userId");
      expect(share.limit).toBeLessThan(whole.limit);
    },
  );
});

describe("the embedded engine", () => {
  const client = testClient();
  const body = async () => undefined;

  test.each([
    ["priority", { priority: { run: "100" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" as const } }],
    ["throttle", { throttle: { limit: 1, period: "1m" as const } }],
    ["debounce", { debounce: { period: "1m" as const } }],
    ["batchEvents", { batchEvents: { maxSize: 2, timeout: "1s" as const } }],
    ["singleton", { singleton: { mode: "skip" as const } }],
    ["timeouts", { timeouts: { finish: "1m" as const } }],
  ])("refuses a function with %s when it is registered, by name", async (option, more) => {
    const fn = client.createFunction({ id: "asks", triggers: [{ event: "c/asks" }], ...more }, body);
    await expect(engineOf(client, [fn]).start()).rejects.toThrow(
      `Workflow function "test-asks": "${option}" is not supported by the embedded workflow engine.`,
    );
  });
});
