import { type Inngest, type InngestFunction, invoke, NonRetriableError, RetryAfterError } from "inngest";
import { z } from "zod";

/** What the functions did, whichever engine runs them: their code is this process's in any case. */
export class Journal {
  /** In the order in which things happened. */
  readonly done: string[] = [];
  /** What a function came to, by its name. */
  readonly results = new Map<string, unknown>();
  readonly times = new Map<string, number[]>();

  /** Notes that something happened. @returns how often it has */
  mark(what: string): number {
    this.done.push(what);
    this.times.set(what, [...(this.times.get(what) ?? []), Date.now()]);
    return this.ran(what);
  }

  ran(what: string): number {
    return this.times.get(what)?.length ?? 0;
  }

  /** The body of a step that notes that it ran. */
  note<T>(what: string, value: T): () => T {
    return () => {
      this.mark(what);
      return value;
    };
  }
}

/** How often branches of steps meet. */
export const ROUNDS = 8;

/** Steps one after the other, side by side, under one name, and in chains. */
function steps(client: Inngest, journal: Journal): InngestFunction.Any[] {
  const mixed = client.createFunction({ id: "mixed", triggers: [{ event: "c/mixed" }] }, async ({ event, step }) => {
    const one = await step.run("one", journal.note("one", Number(event.data.n) + 1));
    const two = await step.run("two", journal.note("two", one * 2));
    const squares = await Promise.all(
      [0, 1, 2, 3, 4].map((n) => step.run(`square-${n}`, journal.note(`square-${n}`, n * n))),
    );
    const repeated = [];
    for (let n = 0; n < 3; n += 1) repeated.push(await step.run("repeat", journal.note("repeat", n)));
    const nothing = await step.run("nothing", () => undefined);
    journal.results.set("mixed", { two, squares, repeated, nothing: nothing ?? null });
  });
  const chains = client.createFunction({ id: "chains", triggers: [{ event: "c/chains" }] }, async ({ step }) => {
    const chain = async (name: string) => {
      const first = await step.run(`${name}-1`, journal.note(`${name}-1`, name));
      return step.run(`${name}-2`, journal.note(`${name}-2`, first + first));
    };
    journal.results.set("chains", await Promise.all([chain("x"), chain("y"), chain("z")]));
  });
  // Called again, both steps are done: only the order in which they were tells who was first.
  const order = client.createFunction({ id: "order", triggers: [{ event: "c/order" }] }, async ({ step }) => {
    const pause = (name: string, ms: number) => () => new Promise<string>((done) => setTimeout(() => done(name), ms));
    const slow = step.run("slow", pause("slow", 400));
    const fast = step.run("fast", pause("fast", 20));
    const first = await Promise.race([slow, fast]);
    await Promise.all([slow, fast]);
    await step.run("after", journal.note("after the race", null));
    journal.results.set("order", first);
  });
  let pass = () => {};
  const through = new Promise<void>((resolve) => {
    pass = resolve;
  });
  const racing = client.createFunction({ id: "racing", triggers: [{ event: "c/racing" }] }, async ({ step, group }) => {
    const winner = await group.parallel({ mode: "race" }, () =>
      Promise.race([
        step.sleep("long", "1h").then(() => "long"),
        step.run("short", () => "short").then((name) => step.run("further", () => `${name} and further`)),
      ]),
    );
    journal.results.set("racing", winner);
  });
  // The first branch ends when the other is through; in each round the branches end at one moment, and all are to meet once.
  const branches = client.createFunction(
    { id: "branches", triggers: [{ event: "c/branches" }] },
    async ({ step, group }) => {
      await group.parallel({ mode: "race" }, () =>
        Promise.all([
          step.run("waits", () => through),
          step.run("goes", journal.note("goes", null)).then(() => step.run("goes-on", pass)),
        ]),
      );
      for (let round = 0; round < ROUNDS; round += 1) {
        await group.parallel({ mode: "race" }, () =>
          Promise.all([0, 1, 2].map((n) => step.run(`branch-${round}-${n}`, journal.note("branch", n)))),
        );
        await step.run(`met-${round}`, journal.note("met", null));
      }
      journal.results.set("branches", "met");
    },
  );
  return [mixed, chains, order, racing, branches];
}

/** Tries again, and ends. */
function failures(client: Inngest, journal: Journal): InngestFunction.Any[] {
  const flaky = client.createFunction(
    { id: "flaky", retries: 3, triggers: [{ event: "c/flaky" }] },
    async ({ attempt, step }) => {
      const [, shaky] = await Promise.all([
        step.run("steady", journal.note("steady", null)),
        step.run("shaky", () => {
          const times = journal.mark("shaky");
          journal.mark(`shaky at attempt ${attempt}`);
          if (times < 3) throw new Error("not yet");
          return times;
        }),
      ]);
      journal.results.set("flaky", shaky);
    },
  );
  const later = client.createFunction({ id: "later", triggers: [{ event: "c/later" }] }, async ({ step }) => {
    const times = await step.run("later", () => {
      const count = journal.mark("later");
      if (count < 2) throw new RetryAfterError("busy", "1s");
      return count;
    });
    journal.results.set("later", times);
  });
  const failed = (name: string) => ({
    id: name,
    onFailure: async ({
      event,
      error,
    }: {
      event: { data: { function_id: string; event: { data: unknown } } };
      error: Error;
    }) => {
      const { function_id: id, event: begun } = event.data;
      journal.results.set(`${name} failed`, { id, data: begun.data, message: error.message });
    },
  });
  const doomed = client.createFunction({ ...failed("doomed"), triggers: [{ event: "c/doomed" }] }, async ({ step }) => {
    await step.run("fatal", () => {
      journal.mark("fatal");
      throw new NonRetriableError("no use");
    });
  });
  const body = client.createFunction(
    { ...failed("body"), retries: 1, triggers: [{ event: "c/body" }] },
    async ({ attempt }) => {
      journal.mark(`body at attempt ${attempt}`);
      throw new Error("outside a step");
    },
  );
  const catches = client.createFunction(
    { id: "catches", retries: 0, triggers: [{ event: "c/catches" }] },
    async ({ step }) => {
      const caught = await step
        .run("throws", () => {
          throw new TypeError("caught me");
        })
        .catch((error: Error) => error.message);
      journal.results.set("catches", caught);
    },
  );
  return [flaky, later, doomed, body, catches];
}

/** Sleeps, waits, invokes, sends, is cancelled. */
function events(client: Inngest, journal: Journal): InngestFunction.Any[] {
  const sleeps = client.createFunction({ id: "sleeps", triggers: [{ event: "c/sleeps" }] }, async ({ step }) => {
    await step.run("before", journal.note("before sleep", null));
    await step.sleep("nap", "1s");
    const until = await step.run("until", () => new Date(Date.now() + 500).toISOString());
    await step.sleepUntil("until then", until);
    await step.run("behind", journal.note("after sleep", null));
    journal.results.set("sleeps", true);
  });
  const waits = client.createFunction({ id: "waits", triggers: [{ event: "c/waits" }] }, async ({ step }) => {
    const late = await step.waitForEvent("late", { event: "c/early", timeout: "1s" });
    await step.run("ready", journal.note("waits", null));
    const yes = await step.waitForEvent("yes", { event: "c/approved", timeout: "1h", match: "data.job" });
    await step.run("ready again", journal.note("waits", null));
    const rich = await step.waitForEvent("rich", { event: "c/paid", timeout: "1h", if: "async.data.amount >= 10" });
    journal.results.set("waits", { late, yes: yes?.data, rich: rich?.data.amount });
  });
  const child = client.createFunction(
    { id: "child", retries: 0, triggers: [invoke(z.object({ x: z.number() }))] },
    async ({ event, step }) =>
      step.run("multiply", () => {
        if (event.data.x < 0) throw new Error("negative");
        return event.data.x * 10;
      }),
  );
  const sleeper = client.createFunction({ id: "sleeper", triggers: [] }, async ({ step }) => step.sleep("on", "1h"));
  const parent = client.createFunction({ id: "parent", triggers: [{ event: "c/parent" }] }, async ({ step }) => {
    const many = await Promise.all([1, 2, 3].map((x) => step.invoke(`by-${x}`, { function: child, data: { x } })));
    const bad = await step.invoke("bad", { function: child, data: { x: -1 } }).catch((error: Error) => error.message);
    const slow = await step.invoke("slow", { function: sleeper, data: {}, timeout: "1s" }).catch(() => "gave up");
    const { ids } = await step.sendEvent("tell", [
      { name: "c/told", data: { many } },
      { name: "c/told", data: { many: [] } },
    ]);
    journal.results.set("parent", { many, bad, slow, sent: ids.length });
  });
  const told = client.createFunction(
    { id: "told", triggers: [{ event: "c/told", if: "event.data.many.size() == 3" }] },
    async ({ event }) => {
      journal.mark("told");
      journal.results.set("told", event.data.many);
    },
  );
  const long = client.createFunction(
    { id: "long", triggers: [{ event: "c/long" }], cancelOn: [{ event: "c/stop", match: "data.job" }] },
    async ({ event, step }) => {
      const { job } = event.data;
      await step.run("begin", journal.note(`begun ${job}`, null));
      await step.waitForEvent("go", { event: "c/go", timeout: "1h" });
      await step.run("end", journal.note(`ended ${job}`, null));
    },
  );
  const cancelled = client.createFunction(
    { id: "cancelled", triggers: [{ event: "inngest/function.cancelled" }] },
    async ({ event }) => {
      if (String(event.data.function_id).endsWith("-long")) journal.mark("told of a cancellation");
    },
  );
  return [sleeps, waits, child, sleeper, parent, told, long, cancelled];
}

/** Limits, and what starts once. */
function limits(client: Inngest, journal: Journal): InngestFunction.Any[] {
  const limited = client.createFunction(
    { id: "limited", triggers: [{ event: "c/limited" }], concurrency: [{ limit: 1, key: "event.data.user" }] },
    async ({ event, step }) => {
      const { user, n } = event.data;
      const work = (name: string) => async () => {
        journal.mark(`start ${user}`);
        await new Promise((resolve) => setTimeout(resolve, 150));
        journal.mark(`stop ${user}`);
        return name;
      };
      await Promise.all([step.run("a", work("a")), step.run("b", work("b"))]);
      journal.results.set(`limited ${user} ${n}`, true);
    },
  );
  const shared = client.createFunction(
    {
      id: "shared",
      triggers: [{ event: "c/shared" }],
      concurrency: [{ limit: 3 }, { limit: 2, key: "event.data.user" }],
    },
    async ({ event, step }) => {
      const { user, n } = event.data;
      await step.run("work", async () => {
        journal.mark(`start shared ${user}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
        journal.mark(`stop shared ${user}`);
      });
      journal.results.set(`shared ${user} ${n}`, true);
    },
  );
  const once = client.createFunction(
    { id: "once", idempotency: "event.data.order", triggers: [{ event: "c/once" }] },
    async ({ event, step }) => {
      await step.run("order", journal.note(`order ${event.data.order}`, null));
    },
  );
  const single = client.createFunction({ id: "single", triggers: [{ event: "c/single" }] }, async ({ event, step }) => {
    await step.run("note", journal.note(`event ${event.id}`, null));
  });
  return [limited, shared, once, single];
}

/** The functions that any engine must run alike, and what they note. Names of events begin with `c/`. */
export function conformanceFunctions(client: Inngest): { functions: InngestFunction.Any[]; journal: Journal } {
  const journal = new Journal();
  const parts = [steps, failures, events, limits];
  return { functions: parts.flatMap((part) => part(client, journal)), journal };
}
