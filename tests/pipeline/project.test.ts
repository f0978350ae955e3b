import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as cancel } from "@/app/api/v1/projects/[project_id]/cancel/route";
import { GET as read } from "@/app/api/v1/projects/[project_id]/route";
import { POST as start } from "@/app/api/v1/projects/[project_id]/start/route";
import { POST as create } from "@/app/api/v1/projects/route";
import { closeDb, db } from "@/lib/db/client";
import { closeListener, listen } from "@/lib/db/notify";
import { EVENTS_CHANNEL } from "@/lib/jobs/log/repo";
import { RENDER_STEP } from "@/lib/jobs/pipeline";
import { balanceOf } from "@/lib/services/credits";
import { filmPipeline } from "@/lib/services/films/film-job";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { TestWorker } from "../support/worker";

const worker = new TestWorker();
let account: TestAccount;

beforeAll(async () => {
  account = await newAccount();
  await worker.start();
});
afterAll(async () => {
  await worker.stop();
  await closeListener();
  await closeDb();
});

/** Just long enough to be narrated as it stands: what is no script becomes an outline, and a film of half a minute. */
const BRIEF = {
  title: "Rivers",
  prompt: "Rivers carry water to the sea. Snow feeds them in spring. Ships go up and down.",
  config: { format: "square", language: "en" },
};
/** Becomes an outline, in which pictures are welcome. */
const TOPIC = { ...BRIEF, prompt: "Rivers carry water from the mountains to the sea." };
const at = (id: string) => ({ key: account.apiKey, params: { project_id: id } });

async function begun(pipeline_config: object, brief = BRIEF): Promise<{ id: string; jobId: string }> {
  const { id } = (await call(create, { key: account.apiKey, body: brief })).body;
  const answer = await call(start, { ...at(id), body: { pipeline_config } });
  expect(answer.status).toBe(200);
  return { id, jobId: answer.body.pipeline_id };
}

/** Reads a job again after each of its events, until `read` gives something. */
async function watching<T>(read: () => Promise<T | null | undefined | false>): Promise<T> {
  let wake = () => {};
  const stop = await listen(EVENTS_CHANNEL, () => wake());
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 500).unref();
      });
      const value = await read();
      if (value) return value;
      await changed;
    }
  } finally {
    stop();
  }
}

const jobOf = (id: string) => db().job.findUniqueOrThrow({ where: { id }, include: { steps: true } });
const ended = (id: string) =>
  watching(async () => {
    const job = await jobOf(id);
    return ["succeeded", "failed", "cancelled"].includes(job.status) && job;
  });

describe("a project's pipeline", () => {
  it("leaves out what is to be skipped", async () => {
    const { id, jobId } = await begun({ skip_steps: ["script", "voice", "music", "montage"] });
    const job = await ended(jobId);
    expect([job.status, job.errorMessage]).toEqual(["succeeded", null]);
    const { body } = await call(read, at(id));
    expect(body).toMatchObject({ status: "completed", video_url: null });
    const skipped = { status: "skipped", progress: 100 };
    expect(body.progress).toMatchObject({
      overall: 100,
      steps: { script: skipped, voice: skipped, montage: skipped, videos: { status: "completed" } },
    });
    expect(body.assets.map((asset: { type: string }) => asset.type)).toContain("thumbnail");
    expect(body.assets.map((asset: { type: string }) => asset.type)).not.toContain("voice");
    const timeline = await db().timeline.findUniqueOrThrow({ where: { filmId: body.video_id } });
    expect(timeline.durationSeconds).toBeGreaterThan(3);
    const ledger = await db().ledgerEntry.findMany({ where: { jobId }, orderBy: { id: "asc" } });
    expect(ledger.map((entry) => entry.kind)).toEqual(["hold", "release", "charge"]);
    expect(ledger.at(-1)?.amount).toBe(-job.creditsCharged);
  });

  it("keeps with each asset that the provider asked for gave way", async () => {
    const providers = { llm: "openai", image: "dalle3", video: "runway", voice: "elevenlabs", music: "suno" };
    const { id, jobId } = await begun({ skip_steps: ["montage"], providers }, TOPIC);
    expect((await ended(jobId)).errorMessage).toBeNull();
    const { body } = await call(read, at(id));
    const assets = await db().asset.findMany({ where: { filmId: body.video_id } });
    const warned = (kind: string) => assets.filter((asset) => asset.kind === kind).flatMap((asset) => asset.warnings);
    expect(warned("voice").length).toBeGreaterThan(0);
    const saying = (name: string) => expect.objectContaining({ text: expect.stringContaining(name) });
    const fellBack = (name: string) => ({ code: "provider_fallback", message: saying(name) });
    for (const warning of warned("voice")) expect(warning).toEqual(fellBack("elevenlabs"));
    expect(warned("image").length).toBeGreaterThan(0);
    for (const warning of warned("image")) expect(warning).toEqual(fellBack("dalle3"));
    expect(warned("music")).toEqual([fellBack("suno")]);
  });

  it.each(filmPipeline.steps.map((step) => step.key))("is cancelled within seconds in the step %s", async (key) => {
    const before = await balanceOf(account.actor);
    const { id, jobId } = await begun({});
    const reached = await watching(async () => {
      const job = await jobOf(jobId);
      const over = ["succeeded", "failed"].includes(job.status);
      const step = job.steps.find((candidate) => candidate.key === key);
      // A film is drawn ahead while its other steps run: then it is not yet at that step.
      const runs = key === RENDER_STEP ? job.currentStep === key : step?.status === "running";
      return (over || runs || step?.status === "succeeded") && { over, job };
    });
    if (["check", "deliver"].includes(key)) {
      // All of it was drawn while the other steps ran.
      const rendered = {
        jobId,
        type: "log",
        message: { startsWith: "Rendered" },
        data: { path: ["chunksRendered"], equals: 0 },
      };
      expect(await db().jobEvent.count({ where: rendered })).toBe(1);
    }
    const answer = await call(cancel, { ...at(id), body: {} });
    // A step may be over before it can be seen; what has ended cannot be cancelled.
    if (answer.status === 409) {
      expect(["check", "deliver"]).toContain(key);
      return;
    }
    expect(reached.over).toBe(false);
    expect(answer.body).toMatchObject({ status: "cancelled" });
    expect(await balanceOf(account.actor)).toBe(before);
    await watching(async () => {
      const runs = await db().$queryRaw<object[]>`select 1 from workflow.run where status = 'running'`;
      return runs.length === 0;
    });
    const { body } = await call(read, at(id));
    expect(body.status).toBe("cancelled");
    const settled = await db().jobEvent.count({ where: { jobId, type: "step.succeeded" } });
    expect(await db().jobEvent.count({ where: { jobId, type: "job.cancelled" } })).toBe(1);
    expect(settled).toBeLessThan(filmPipeline.steps.length);
  });
}, 900_000);
