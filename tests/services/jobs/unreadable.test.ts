import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { GET as readJob } from "@/app/api/ui/jobs/[id]/route";
import { logger } from "@/lib/core/logger";
import { closeDb, db } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import { balanceOf } from "@/lib/services/credits";
import { exportFilm } from "@/lib/services/exports";
import { getJob, jobEvents } from "@/lib/services/jobs";
import { failJob } from "@/lib/services/jobs/end-job";
import { newAccount, type TestAccount } from "../../support/accounts";
import { film } from "../../support/api-world";
import { call } from "../../support/call";
import { sessionCookie } from "../../support/session";

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterEach(() => vi.restoreAllMocks());
afterAll(closeDb);

describe("a job whose row cannot be read", () => {
  it("is answered with a plain sentence, and named in the log", async () => {
    const log = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const { jobId } = await film(account, false);
    await db().job.update({ where: { id: jobId }, data: { notices: [{ code: 1 }] } });
    await expect(getJob(account.actor, { id: jobId })).rejects.toMatchObject({ name: "AppError", code: "internal" });
    const row = expect.objectContaining({ table: "Job", column: "notices", id: jobId });
    expect(log).toHaveBeenCalledWith("A stored value cannot be read", row);
    const headers = { cookie: await sessionCookie(account.actor.userId) };
    const { status, body } = await call(readJob, { method: "GET", params: { id: jobId }, headers });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/ at |node_modules|\.ts/);
  });

  it("says so of its log, too", async () => {
    vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const { jobId } = await film(account, false);
    await db().jobEvent.create({ data: { jobId, type: "progress", data: { progress: "half" } } });
    await expect(jobEvents(account.actor, { jobId })).rejects.toMatchObject({ code: "internal" });
  });

  it("ends all the same when it fails, and gives back what was held", async () => {
    vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const before = await balanceOf(account.actor);
    const { filmId } = await film(account);
    const held = before - (await balanceOf(account.actor));
    const { job } = await exportFilm(account.actor, { filmId, webhookUrl: "https://example.com/hook" });
    const id = job?.id ?? "";
    await db().job.update({ where: { id }, data: { input: { format: "round" } } });
    await failJob(id, new Error("The work could not go on"));
    expect(await loadJob(id)).toMatchObject({ status: "failed" });
    expect(before - (await balanceOf(account.actor))).toBe(held);
  });
});
