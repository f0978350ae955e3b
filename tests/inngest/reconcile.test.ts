import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { childEnv, resetEnv } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { pool } from "@/lib/db/pool";
import { dispatch } from "@/lib/jobs/dispatch";
import { loadJob } from "@/lib/jobs/repo";
import { balanceOf } from "@/lib/services/credits";
import { startFilm } from "@/lib/services/films";
import { filmReviewed } from "@/lib/services/films/film-job";
import { cancelJob } from "@/lib/services/jobs";
import { InngestServer } from "../emulators/inngest/server";
import { newAccount, type TestAccount } from "../support/accounts";
import { TestWorker } from "../support/worker";
import { eventually } from "./support/engine";

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterAll(async () => {
  await closeListener();
  await closeDb();
});

/** A film that is quickly made: nothing is spoken or rendered. */
async function quickFilm(): Promise<string> {
  const started = await startFilm(account.actor, {
    script: "# Tea\n\nTea is old.\n\n# Coffee\n\nCoffee is younger.",
    skipSteps: ["voices", "render"],
  });
  if (started.dryRun) throw new Error("a film was to be started");
  return started.job.id;
}

const finished = async (jobId: string) =>
  (await loadJob(jobId)).steps.filter(({ status }) => status === "succeeded" || status === "skipped");
const written = (jobId: string) => eventually(async () => (await finished(jobId)).some(({ key }) => key === "script"));
const ended = (jobId: string) =>
  eventually(async () => {
    const job = await loadJob(jobId);
    return job.finishedAt && job;
  });

/** What was done before the run was lost is not done again, and is paid once. */
async function expectWentOn(jobId: string, before: Awaited<ReturnType<typeof finished>>) {
  const job = await ended(jobId);
  expect(job).toMatchObject({ status: "succeeded", run: 1 });
  for (const { key, finishedAt } of before)
    expect(job.steps.find((step) => step.key === key)?.finishedAt, key).toEqual(finishedAt);
  const events = await db().jobEvent.findMany({ where: { jobId } });
  for (const { key } of before)
    expect(
      events.filter(({ type, data }) => type === "step.started" && (data as { step?: string }).step === key).length,
      key,
    ).toBeLessThanOrEqual(1);
  expect(events.filter(({ type }) => type === "job.resumed")).toHaveLength(1);
  expect(events.filter(({ type }) => type === "job.succeeded")).toHaveLength(1);
  const movements = await db().ledgerEntry.groupBy({ by: ["kind"], where: { jobId }, _count: true });
  expect(Object.fromEntries(movements.map(({ kind, _count }) => [kind, _count]))).toMatchObject({
    hold: 1,
    release: 1,
    charge: 1,
  });
}

describe("a job whose run the embedded engine has lost", () => {
  it("goes on from its last finished step when a worker starts", async () => {
    const jobId = await quickFilm();
    const worker = new TestWorker();
    await worker.start();
    await written(jobId);
    await worker.kill();
    const before = await finished(jobId);
    await pool().query("truncate workflow.run, workflow.event cascade");
    const next = new TestWorker();
    await next.start();
    await expectWentOn(jobId, before);
    await next.stop();
  }, 120_000);

  it("is not looked for while its plan waits for people, and goes on behind the review", async () => {
    const { reconcile } = await import("@/inngest/reconcile");
    const { lostByEngine } = await import("@/inngest/lost-jobs");
    const jobId = await quickFilm();
    await db().job.update({ where: { id: jobId }, data: { status: "waiting" } });
    await db().outbox.updateMany({ data: { sentAt: new Date() } });
    await reconcile(lostByEngine);
    expect((await loadJob(jobId)).run).toBe(0);
    await db().job.update({ where: { id: jobId }, data: { status: "running" } });
    await dispatch(db(), filmReviewed, { jobId, run: 0 });
    await db().outbox.updateMany({ data: { sentAt: new Date() } });
    await reconcile(lostByEngine);
    const events = await db().outbox.findMany({ where: { sentAt: null }, orderBy: { createdAt: "asc" } });
    expect(events.map(({ name, data }) => [name, data])).toEqual([
      ["job/superseded", { jobId, run: 1 }],
      ["film/reviewed", { jobId, userId: account.actor.userId, run: 1 }],
    ]);
    await cancelJob(account.actor, { id: jobId });
  });

  it("ends when it is lost again and again, and what was held is given back", async () => {
    const { reconcile } = await import("@/inngest/reconcile");
    const { lostByEngine } = await import("@/inngest/lost-jobs");
    const before = await balanceOf(account.actor);
    const jobId = await quickFilm();
    // An event that nobody has taken yet is no loss.
    await reconcile(lostByEngine);
    expect((await loadJob(jobId)).run).toBe(0);
    for (let times = 0; times < 4; times += 1) {
      await db().outbox.updateMany({ data: { sentAt: new Date() } });
      await reconcile(lostByEngine);
    }
    expect(await loadJob(jobId)).toMatchObject({
      status: "failed",
      run: 3,
      errorMessage: "The workflow engine lost this job 4 times.",
    });
    expect(await balanceOf(account.actor)).toBe(before);
  });
});

describe("a job whose run an Inngest server has lost", () => {
  const apps: string[] = [];
  const server = new InngestServer({ apps });
  let app: ChildProcess;
  let stop = async () => {};

  beforeAll(async () => {
    const INNGEST_BASE_URL = await server.listen();
    app = fork(path.resolve(import.meta.dirname, "support/app-process.ts"), {
      execArgv: ["--import", "tsx"],
      env: childEnv({ INNGEST_BASE_URL, FRAMEWRIGHT_LOG_LEVEL: "error" }),
    });
    const [{ port }] = (await once(app, "message")) as [{ port: number }];
    apps.push(`http://127.0.0.1:${port}`);
    const answer = await fetch(`${apps[0]}/api/inngest`, { method: "PUT" });
    expect(answer.status, await answer.text()).toBe(200);
    vi.stubEnv("INNGEST_BASE_URL", INNGEST_BASE_URL);
    resetEnv();
    vi.resetModules();
    stop = await (await import("@/inngest/relay")).startRelay();
  }, 60_000);
  afterAll(async () => {
    await stop();
    app.disconnect();
    await server.close();
    vi.unstubAllEnvs();
    resetEnv();
  });
  afterEach(() => {
    server.ran.length = 0;
  });

  /** Looks for lost jobs as the relay does, with a shorter patience. */
  async function look(quietMs: number) {
    const { reconcile } = await import("@/inngest/reconcile");
    const { lostBySilence } = await import("@/inngest/lost-jobs");
    await reconcile(() => lostBySilence(quietMs));
  }

  it("goes on from its last finished step when the server has been silent", async () => {
    const jobId = await quickFilm();
    await written(jobId);
    server.forget();
    // What was under way comes to its end; nobody takes its answer.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const before = await finished(jobId);
    expect((await loadJob(jobId)).finishedAt).toBeNull();
    await look(60_000);
    expect((await loadJob(jobId)).run).toBe(0);
    await look(2000);
    await expectWentOn(jobId, before);
    const late = server.run("framewright-film", { name: "film/requested", data: { jobId, run: 0 } });
    await expect(late).rejects.toThrow("Another run goes on with this job.");
  }, 120_000);

  it("is left alone while it may wait behind others", async () => {
    const [first, second] = [await quickFilm(), await quickFilm()];
    await db().job.update({ where: { id: second }, data: { heardAt: new Date(Date.now() - 10 * 60_000) } });
    await db().job.update({ where: { id: first }, data: { heardAt: new Date() } });
    await db().outbox.updateMany({ data: { sentAt: new Date() } });
    await look(180_000);
    expect((await loadJob(second)).run).toBe(0);
    for (const id of [first, second]) if (!(await loadJob(id)).finishedAt) await cancelJob(account.actor, { id });
  });
});
