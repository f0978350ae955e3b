import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { GET as generation } from "@/app/api/public/v1/generation/status/[job_id]/route";
import { GET as project } from "@/app/api/v1/projects/[project_id]/status/route";
import { closeDb, db } from "@/lib/db/client";
import { appendEvent } from "@/lib/jobs/log/repo";
import { findJob, updateStep } from "@/lib/jobs/repo";
import { findWholeJob } from "@/lib/jobs/whole/repo";
import { flushUses } from "@/lib/services/api-keys";
import { getJob, listJobs } from "@/lib/services/jobs";
import { createProject, startProject } from "@/lib/services/projects";
import { PLACE_EVENT } from "@/lib/services/rendering/repo";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";

let account: TestAccount;
let projectId: string;
let jobId: string;
const sent: string[] = [];

beforeAll(async () => {
  account = await newAccount();
  projectId = (await createProject(account.actor, { title: "Tea", prompt: "The history of tea" })).id;
  const started = await startProject(account.actor, { id: projectId });
  if (started.dryRun) throw new Error("Nothing was started");
  jobId = started.job.id;
  const job = { id: jobId, userId: account.actor.userId };
  await updateStep(db(), jobId, "render", { status: "running", startedAt: new Date(), itemsDone: 2, itemsTotal: 9 });
  await db().job.update({
    where: { id: jobId },
    data: { status: "running", startedAt: new Date(), currentStep: "render" },
  });
  await appendEvent(db(), job, { type: PLACE_EVENT, level: "debug", data: { position: 2, waitSeconds: 100 } });
  await appendEvent(db(), job, { type: "log", message: "Une phrase, « accents » compris." });
});
afterAll(closeDb);

beforeEach(() => {
  const { query } = pg.Client.prototype;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [given] = args as [string | { text: string }];
    sent.push(typeof given === "string" ? given : given.text);
    return Reflect.apply(query, this, args);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  ["a film's status", () => call(generation, { key: account.apiKey, params: { job_id: jobId } })],
  ["a project's status", () => call(project, { key: account.apiKey, params: { project_id: projectId } })],
])("%s costs two round trips for who asks again, and writes nothing but the limit's counter", async (_, ask) => {
  expect((await ask()).status).toBe(200);
  await flushUses();
  sent.length = 0;
  expect((await ask()).status).toBe(200);
  const written = sent.filter((sql) => !/^\s*select/i.test(sql));
  expect(written.filter((sql) => !/"RateLimit"|ratelimit/i.test(sql))).toEqual([]);
  // Who asks again within a second is known.
  expect(sent).toHaveLength(2);
});

it("a key's use is written beside the requests, once for many", async () => {
  const { actor, apiKey } = await newAccount();
  const lastUse = async () => (await db().apiKey.findFirstOrThrow({ where: { userId: actor.userId } })).lastUsedAt;
  await Promise.all(Array.from({ length: 5 }, () => call(generation, { key: apiKey, params: { job_id: "none" } })));
  expect(await lastUse()).toBeNull();
  await expect.poll(lastUse, { timeout: 5000 }).toBeInstanceOf(Date);
});

it("reads in one round trip what several gave", async () => {
  const { userId } = account.actor;
  const { job, marks, log } = await findWholeJob(userId, jobId, PLACE_EVENT, 2);
  expect(job).toEqual(await findJob(userId, jobId));
  expect(marks.map(({ data }) => data)).toEqual([{ position: 2, waitSeconds: 100 }]);
  expect(log.map(({ message }) => message)).toEqual([expect.any(String), "Une phrase, « accents » compris."]);
  const event = await db().jobEvent.findFirstOrThrow({ where: { jobId, type: PLACE_EVENT } });
  expect([marks[0]?.id, marks[0]?.at]).toEqual([event.id, event.at]);
  await expect(findWholeJob("somebody else", jobId, PLACE_EVENT)).rejects.toMatchObject({ code: "not_found" });
});

it("tells a queued job's place in line, from the same round trip", async () => {
  const { actor } = account;
  const { id: waiting } = await createProject(actor, { title: "Cake", prompt: "The history of cake" });
  const started = await startProject(actor, { id: waiting });
  if (started.dryRun) throw new Error("Nothing was started");
  const createdAt = new Date(Date.now() - 10_000);
  await db().job.update({ where: { id: started.job.id }, data: { createdAt } });
  sent.length = 0;
  const view = await getJob(actor, { id: started.job.id });
  expect(sent).toHaveLength(1);
  const listed = (await listJobs(actor)).items.find(({ id }) => id === view.id);
  expect(view.waitsFor).toBeGreaterThan(0);
  expect([view.waitsFor, view.waitSeconds]).toEqual([listed?.waitsFor, listed?.waitSeconds]);
});

it("a project that was never started has no run", async () => {
  const { id } = await createProject(account.actor, { title: "Coffee", prompt: "The history of coffee" });
  const answer = await call(project, { key: account.apiKey, params: { project_id: id } });
  expect([answer.status, answer.body.pipeline_id, answer.body.logs, answer.body.progress]).toEqual([200, null, [], 0]);
});
