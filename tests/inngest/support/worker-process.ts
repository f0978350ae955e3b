import { setTimeout as sleep } from "node:timers/promises";
import { cancellation } from "@/inngest/executor/cancellation";
import { engineOf, testClient } from "./engine";
import { write } from "./journal";

/** A worker process for the crash tests: `tsx worker-process.ts <journal file>`, with DATABASE_URL in the environment. */
const journal = process.argv[2] ?? "";
const client = testClient();

function work(run: string, step: string, attempt: number, ms: number, user?: string) {
  return async () => {
    const entry = { run, step, attempt, ...(user ? { user } : {}) };
    write(journal, { what: "start", ...entry });
    await sleep(ms);
    write(journal, { what: "done", ...entry });
    return `${step} by ${process.pid} at ${Date.now()}`;
  };
}

const film = client.createFunction(
  { id: "film", retries: 8, triggers: [{ event: "film" }] },
  async ({ runId, attempt, step }) => {
    const first = [];
    for (const name of ["a", "b", "c", "d", "e", "f"])
      first.push(await step.run(name, work(runId, name, attempt, 150)));
    const middle = await Promise.all(
      ["p", "q", "r", "s"].map((name) => step.run(name, work(runId, name, attempt, 200))),
    );
    await step.sleep("nap", "1s");
    const last = [];
    for (const name of ["w", "x", "y", "z"]) last.push(await step.run(name, work(runId, name, attempt, 150)));
    return [...first, ...middle, ...last];
  },
);

const limited = client.createFunction(
  {
    id: "limited",
    triggers: [{ event: "limited" }],
    concurrency: [{ limit: 3 }, { limit: 1, key: "event.data.user" }],
  },
  async ({ event, runId, attempt, step }) => {
    const { user } = event.data;
    await step.run("one", work(runId, "one", attempt, 80, user));
    await Promise.all(["l", "m"].map((name) => step.run(name, work(runId, name, attempt, 80, user))));
  },
);

const suicide = client.createFunction(
  { id: "suicide", retries: 2, triggers: [{ event: "suicide" }] },
  async ({ runId, attempt, step }) => {
    await step.run("out of memory", () => {
      write(journal, { what: "start", run: runId, step: "out of memory", attempt });
      process.kill(process.pid, "SIGKILL");
      return new Promise(() => {});
    });
  },
);

const patient = client.createFunction(
  { id: "patient", triggers: [{ event: "patient" }] },
  async ({ event, runId, attempt, step }) => {
    await step.run("wait", async () => {
      const entry = { run: runId, step: "wait", attempt };
      write(journal, { what: "start", ...entry });
      const signal = cancellation(runId);
      await sleep(event.data.ms, undefined, { signal }).catch(() => write(journal, { what: "aborted", ...entry }));
    });
  },
);

const engine = engineOf(client, [film, limited, suicide, patient]);
process.on("SIGTERM", () => void engine.stop(200).then(() => process.exit(0)));
await engine.start();
process.send?.("ready");
