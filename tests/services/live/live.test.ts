import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { appendEvent } from "@/lib/jobs/log/repo";
import { exportFilm } from "@/lib/services/exports";
import { type Follower, Hub, type Subscription } from "@/lib/services/live";
import { createProject, startProject } from "@/lib/services/projects";
import { newAccount, type TestAccount } from "../../support/accounts";
import { film } from "../../support/api-world";

let account: TestAccount;
let stranger: TestAccount;
let hub: Hub;

beforeAll(async () => {
  account = await newAccount();
  stranger = await newAccount();
  hub = new Hub({
    job: (channel, { message }) => `${channel.name.split(":")[0]} ${message}`,
    film: (channel, { batch }) => `${channel.name.split(":")[0]} ${batch.label}`,
  });
});
afterAll(async () => {
  await hub.close();
  await closeListener();
  await closeDb();
});

/** Somebody who follows; it takes nothing while it is full. */
class Reader implements Follower {
  readonly got: string[] = [];
  full = false;
  closed = false;
  private waiting: (() => void)[] = [];

  send(text: string): void {
    // Only what the test itself wrote: a job says more than that.
    if (/ m\d+$/.test(text)) this.got.push(text);
  }

  flushed(): Promise<void> {
    return this.full ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  drain(): void {
    this.full = false;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  async until(count: number): Promise<string[]> {
    while (this.got.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    return this.got;
  }
}

const say = (jobId: string, n: number): Promise<bigint> =>
  appendEvent(db(), { id: jobId, userId: account.actor.userId }, { type: "log", message: `m${n}` });

async function follow(name: string, after?: bigint): Promise<{ reader: Reader; subscription: Subscription }> {
  const reader = new Reader();
  return { reader, subscription: await hub.subscribe(account.actor, name, reader, after) };
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe("a channel", () => {
  it("is opened for its owner only, by the names there are", async () => {
    const { jobId } = await film(account);
    const project = await createProject(account.actor, { title: "Tea" });
    for (const name of [`job:${jobId}`, `project:${project.id}`]) {
      await expect(hub.subscribe(stranger.actor, name, new Reader())).rejects.toMatchObject({ code: "not_found" });
      await hub.subscribe(account.actor, name, new Reader()).then((one) => one.end());
    }
    await expect(follow(`render:${jobId}`)).rejects.toMatchObject({ code: "not_found" });
    for (const name of ["job:", "films:x", "job", `job:${"x".repeat(300)}`, "job:a b"]) {
      await expect(follow(name)).rejects.toMatchObject({ code: "validation", field: "channel" });
    }
  });

  it("says how far its job is; one of a project without a film, too", async () => {
    const { filmId, jobId } = await film(account);
    const { job: render } = await exportFilm(account.actor, { filmId, format: "square" });
    const project = await createProject(account.actor, { title: "Tea" });
    const names = [`job:${jobId}`, `render:${render?.id}`, `project:${project.id}`];
    const states = await Promise.all(
      names.map(async (name) => {
        const { subscription } = await follow(name);
        subscription.end();
        return subscription.state;
      }),
    );
    expect(states).toEqual([
      { status: "queued", progress: 0, step: null },
      { status: "queued", progress: 0, step: null },
      { status: "draft", progress: 0, step: null },
    ]);
  });

  it("of a project tells what its film's job does, and nothing of its exports", async () => {
    const project = await createProject(account.actor, { title: "Tea", prompt: "The history of tea" });
    const started = await startProject(account.actor, { id: project.id });
    if (started.dryRun) throw new Error("unreachable");
    const { filmId, jobId: otherJob } = await film(account);
    const { job: render } = await exportFilm(account.actor, { filmId, format: "square" });
    await db().job.update({ where: { id: render?.id ?? "" }, data: { projectId: project.id } });
    const { reader, subscription } = await follow(`project:${project.id}`);
    await new Promise((resolve) => setImmediate(resolve));
    await say(render?.id ?? "", 1);
    await say(otherJob, 2);
    await say(started.job.id, 3);
    expect(await reader.until(1)).toEqual(["project m3"]);
    subscription.end();
  });
});

describe("following", () => {
  it("gets everything after what was seen, then what comes, once and in order", async () => {
    const { jobId } = await film(account);
    const seen = await say(jobId, 0);
    for (const n of numbers(1, 3)) await say(jobId, n);
    const { reader, subscription } = await follow(`job:${jobId}`, seen);
    await Promise.all(numbers(4, 40).map((n) => say(jobId, n)));
    const got = await reader.until(40);
    expect(got.slice(0, 3)).toEqual(["job m1", "job m2", "job m3"]);
    expect(new Set(got).size).toBe(40);
    const rows = await db().jobEvent.findMany({ where: { jobId, type: "log" }, orderBy: { id: "asc" } });
    const written = rows.map(({ message }) => `job ${message}`).filter((text) => / m([1-9]\d*)$/.test(text));
    expect(got).toEqual(written);
    subscription.end();
  });

  it("without that begins now, and ends when it is told to", async () => {
    const { jobId } = await film(account);
    await say(jobId, 1);
    const { reader, subscription } = await follow(`job:${jobId}`);
    const other = await follow(`job:${jobId}`);
    await new Promise((resolve) => setImmediate(resolve));
    await say(jobId, 2);
    await Promise.all([reader.until(1), other.reader.until(1)]);
    subscription.end();
    await say(jobId, 3);
    expect(await other.reader.until(2)).toEqual(["job m2", "job m3"]);
    expect(reader.got).toEqual(["job m2"]);
    other.subscription.end();
  });

  it("does not wait for one who reads slowly, who gets everything at their own speed", async () => {
    const { jobId } = await film(account);
    const [slow, fast] = [await follow(`job:${jobId}`), await follow(`job:${jobId}`)];
    await new Promise((resolve) => setImmediate(resolve));
    await say(jobId, 1);
    await Promise.all([slow.reader.until(1), fast.reader.until(1)]);
    slow.reader.full = true;
    for (const n of numbers(2, 250)) await say(jobId, n);
    await fast.reader.until(250);
    expect(slow.reader.got).toHaveLength(1);
    slow.reader.drain();
    expect(await slow.reader.until(250)).toEqual(fast.reader.got);
    for (const { subscription } of [slow, fast]) subscription.end();
  });

  it("by one who has gone takes nothing", async () => {
    const { jobId } = await film(account);
    const { reader } = await follow(`job:${jobId}`);
    reader.closed = true;
    const other = await follow(`job:${jobId}`);
    await new Promise((resolve) => setImmediate(resolve));
    await say(jobId, 1);
    await other.reader.until(1);
    expect(reader.got).toEqual([]);
    other.subscription.end();
  });
});
