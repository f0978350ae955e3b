import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db, transaction } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import { balanceOf } from "@/lib/services/credits";
import { queueJob } from "@/lib/services/jobs/queue-job";
import { startJob } from "@/lib/services/jobs/start-job";
import { newAccount, type TestAccount } from "../../support/accounts";
import { echoJob, freeEchoJob } from "../../support/echo-job";

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterAll(closeDb);

const written = (userId: string) => db().job.count({ where: { userId } });

describe("a queued job", () => {
  it("is written with its steps, its credits, its log and its event, all in one", async () => {
    const { actor } = account;
    const before = await balanceOf(actor);
    const notices = [{ code: "quiet", message: { text: "Nobody listens." }, remedy: { text: "Speak up." } }];
    const queued = await transaction((tx) =>
      queueJob(tx, echoJob, {
        userId: actor.userId,
        input: { text: "HELLO" },
        credits: 3,
        estimateSeconds: 4,
        notices,
      }),
    );
    expect(queued.id).toMatch(/^echo_/);
    const job = await loadJob(queued.id);
    expect(job).toMatchObject({ kind: "echo", status: "queued", creditsEstimated: 3, estimateSeconds: 4, notices });
    expect(echoJob.inputOf(job)).toEqual({ text: "HELLO", times: 2 });
    expect(job.steps.map(({ key, label, status }) => [key, label, status])).toEqual([["say", "Saying it", "pending"]]);
    expect(await balanceOf(actor)).toBe(before - 3);
    const log = await db().jobEvent.findMany({ where: { jobId: job.id }, orderBy: { id: "asc" } });
    expect(log.map(({ type, message }) => [type, message])).toEqual([
      ["job.queued", "Waiting to start"],
      ["notice", "Nobody listens."],
    ]);
    const sent = await db().outbox.findUniqueOrThrow({ where: { id: `echo:${job.id}` } });
    expect(sent).toMatchObject({ name: "echo/loud.requested", data: { jobId: job.id } });
  });

  it("leaves nothing behind when it cannot be paid or its request is none", async () => {
    const { actor } = await newAccount();
    const { userId } = actor;
    const balance = await balanceOf(actor);
    const queue = (input: { text: string }, credits: number) =>
      transaction((tx) => queueJob(tx, echoJob, { userId, input, credits }));
    await expect(queue({ text: "Hello" }, balance + 1)).rejects.toMatchObject({
      code: "insufficient_credits",
      details: { required: balance + 1, available: balance },
    });
    await expect(queue({ text: "" }, 1)).rejects.toThrow();
    expect([await written(userId), await balanceOf(actor)]).toEqual([0, balance]);
  });

  it("moves no credits when its kind is free", async () => {
    const { userId } = account.actor;
    const job = await transaction((tx) => queueJob(tx, freeEchoJob, { userId, input: { text: "Hello" } }));
    expect(await db().ledgerEntry.count({ where: { jobId: job.id } })).toBe(0);
  });
});

describe("starting a job", () => {
  const start = (actor: TestAccount["actor"], more: object) =>
    startJob(echoJob, { userId: actor.userId, input: { text: "Hello" }, credits: 5, ...more });

  it("is refused when it costs more than the request allows, in the kind's own words", async () => {
    const { actor } = await newAccount();
    await expect(start(actor, { maxCredits: 4, dryRun: true })).rejects.toMatchObject({
      code: "insufficient_credits",
      message: "Required 5 credits, but max_credits allows only 4",
      remedy: "Ask for fewer echoes.",
      details: { required: 5, available: 4 },
    });
    expect(await start(actor, { maxCredits: 5 })).toMatchObject({ status: "queued" });
  });

  it("does nothing as a dry run, and undoes everything when what belongs to it fails", async () => {
    const { actor } = await newAccount();
    expect(await start(actor, { dryRun: true })).toBeNull();
    const balance = await balanceOf(actor);
    const fails = async () => {
      throw new Error("no");
    };
    await expect(start(actor, { before: fails })).rejects.toThrow("no");
    await expect(start(actor, { after: fails })).rejects.toThrow("no");
    expect([await written(actor.userId), await balanceOf(actor)]).toEqual([0, balance]);
  });
});
