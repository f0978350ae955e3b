import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as startExport } from "@/app/api/public/v1/export/start/route";
import { GET as exportStatus } from "@/app/api/public/v1/export/status/[job_id]/route";
import { POST as startGeneration } from "@/app/api/public/v1/generation/start/route";
import { GET as generationStatus } from "@/app/api/public/v1/generation/status/[job_id]/route";
import { GET as preview } from "@/app/api/ui/films/[id]/preview/route";
import { GET as readFilm } from "@/app/api/ui/films/[id]/route";
import { GET as media } from "@/app/media/[id]/[name]/route";
import { resetEnv } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { probe } from "@/lib/media/probe";
import { measureFile } from "@/lib/media/sound";
import { filmPipeline } from "@/lib/services/films/film-job";
import { accountWebhookSecret } from "@/lib/services/webhooks";
import { facts } from "../render/support/measure";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { Receiver } from "../support/receiver";
import { sessionCookie } from "../support/session";
import { StepGate } from "../support/step-gate";
import { TestWorker } from "../support/worker";

/** Two scenes, of about three seconds each. */
const SCRIPT = "Rivers carry water down to the sea. About 70 percent of it is ice.";
/** Pause (ms) between two looks at a job. */
const LOOK = 100;

const receiver = new Receiver();
const worker = new TestWorker({ FRAMEWRIGHT_ALLOW_PRIVATE_URLS: "1" });
let account: TestAccount;
let hook: string;

beforeAll(async () => {
  process.env.FRAMEWRIGHT_ALLOW_PRIVATE_URLS = "1";
  resetEnv();
  account = await newAccount();
  hook = await receiver.start();
});
afterAll(async () => {
  await worker.stop();
  await receiver.stop();
  await closeListener();
  await closeDb();
});

/**
 * Kills the worker once in each step of the job, with all of its work done and none of it written down.
 * @param look is called before each kill, with the keys of the steps that stand there
 */
async function killInEachStep(jobId: string, look: (steps: string[]) => Promise<void>): Promise<string[]> {
  const killed: string[] = [];
  const gate = new StepGate();
  await gate.close(jobId);
  await worker.start();
  for (;;) {
    const steps = await gate.waiting(jobId);
    if (steps.length === 0) break;
    await look(steps);
    await worker.kill();
    await gate.open(steps);
    killed.push(...steps);
    await worker.start();
  }
  await gate.remove();
  return killed;
}

/** What a client is told of a job that has ended. Clients may not ask as often as the database is looked at. */
async function finished(handler: typeof generationStatus, jobId: string) {
  while (!(await db().job.findUniqueOrThrow({ where: { id: jobId } })).finishedAt) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return (await call(handler, { key: account.apiKey, params: { job_id: jobId } })).body.data;
}

/** Fetches a link of an answer as a client without credentials would. */
async function fetchLink(url: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  const [, , id = "", name = ""] = pathname.split("/");
  const response = await media(new Request(`http://localhost${pathname}${search}`), {
    params: Promise.resolve({ id, name }),
  });
  expect(response.status).toBe(200);
  return response;
}

describe("a film, from the request to the download", () => {
  it("finishes after a kill -9 in every step, is charged once, and is told by webhook", async () => {
    const started = await call(startGeneration, {
      key: account.apiKey,
      body: {
        script: SCRIPT,
        format: "square",
        voice_id: "voice_1234567890",
        avatar_id: "avatar_alex_casual",
        webhook_url: `${hook}/film`,
      },
    });
    expect(started.status).toBe(201);
    const jobId: string = started.body.data.job_id;
    const cookie = await sessionCookie(account.actor.userId);
    const id = (await db().job.findUniqueOrThrow({ where: { id: jobId } })).filmId!;
    const seen: unknown[] = [];
    const killed = await killInEachStep(jobId, async (steps) => {
      if (!steps.includes("voices")) return;
      expect(await db().timeline.count({ where: { filmId: id } })).toBe(0);
      seen.push((await call(preview, { params: { id }, headers: { cookie } })).body.timeline);
    });
    const heard = { kind: "audio", src: expect.stringContaining("-voice/file") };
    expect(Object.values((seen[0] as { assets: object }).assets)).toEqual(
      Array(2).fill(expect.objectContaining(heard)),
    );
    // Steps that run side by side come to the gate as they end.
    expect(killed.toSorted()).toEqual(filmPipeline.steps.map((step) => step.key).toSorted());

    const status = await finished(generationStatus, jobId);
    expect(status).toMatchObject({ status: "completed", progress_step: 5, current_step: null });
    expect(status.result).toMatchObject({
      video_id: expect.stringMatching(/^video_/),
      thumbnail_url: expect.stringMatching(/^http/),
      duration: expect.any(Number),
      cost: Math.ceil(status.result.duration / 2),
    });
    const ledger = await db().ledgerEntry.findMany({ where: { jobId }, orderBy: { id: "asc" } });
    expect(ledger.map((entry) => entry.kind)).toEqual(["hold", "release", "charge"]);
    expect(ledger.reduce((sum, entry) => sum + entry.amount, 0)).toBe(-status.result.cost);

    const film = await db().film.findUniqueOrThrow({
      where: { id: status.result.video_id },
      include: { segments: true },
    });
    expect(film.segments.every((segment) => segment.voiceAssetId && segment.stillAssetId)).toBe(true);
    expect(film.srtAssetId && film.vttAssetId).toBeTruthy();
    const problems = (film.report as { findings: { level: string }[] }).findings.filter(
      (finding) => finding.level === "problem",
    );
    expect(problems).toEqual([]);
  });

  it("exports in another format, and the link plays", async () => {
    const film = await db().film.findFirstOrThrow({
      where: { userId: account.actor.userId },
      include: { timeline: true },
    });
    const started = await call(startExport, {
      key: account.apiKey,
      body: { video_id: film.id, format: "vertical", webhook_url: `${hook}/export` },
    });
    expect(started.body.data).toMatchObject({ status: "pending", estimated_credits: 5 });
    const status = await finished(exportStatus, started.body.data.job_id);
    expect(status).toMatchObject({ status: "completed", progress: 100, result: { cost: 5 } });
    expect(status.result.video_url).toContain(`${film.id}_vertical.mp4`);
    const folder = await mkdtemp(path.join(tmpdir(), "framewright-test-"));
    const file = path.join(folder, "export.mp4");
    await writeFile(file, Buffer.from(await (await fetchLink(status.result.video_url)).arrayBuffer()));
    const facts = await probe(file);
    expect([facts.width, facts.height]).toEqual([1080, 1920]);
    expect(facts.durationSeconds).toBeCloseTo(film.timeline!.durationSeconds, 0);
    expect(Math.abs((await measureFile(file)).lufs + 16)).toBeLessThan(1.6);
    expect((await fetchLink(status.result.thumbnail_url)).headers.get("content-type")).toBe("image/jpeg");
    await rm(folder, { recursive: true });
  });

  it("exports the sound alone, which says what it is", async () => {
    const film = await db().film.findFirstOrThrow({
      where: { userId: account.actor.userId },
      include: { timeline: true },
    });
    const started = await call(startExport, {
      key: account.apiKey,
      body: { video_id: film.id, codec: "mp3", bitrate: "96k" },
    });
    expect(started.body.data).toMatchObject({ status: "pending", estimated_credits: 1 });
    const { status, result } = await finished(exportStatus, started.body.data.job_id);
    expect([status, result?.cost]).toEqual(["completed", 1]);
    expect(result.video_url).toContain(`${film.id}.mp3`);
    const answer = await fetchLink(result.video_url);
    expect(answer.headers.get("content-type")).toBe("audio/mpeg");
    const folder = await mkdtemp(path.join(tmpdir(), "framewright-test-"));
    const file = path.join(folder, "sound.mp3");
    await writeFile(file, Buffer.from(await answer.arrayBuffer()));
    const { format, streams } = await facts(file);
    expect(streams).toMatchObject([{ codec_name: "mp3", bit_rate: "96000" }]);
    expect(format.tags).toMatchObject({ title: film.title, comment: `Made with Framewright from ${film.id}` });
    expect(Number(format.duration)).toBeCloseTo(film.timeline!.durationSeconds, 0);
    expect((await fetchLink(result.thumbnail_url)).headers.get("content-type")).toBe("image/jpeg");
    const cookie = await sessionCookie(account.actor.userId);
    const { exports } = (await call(readFilm, { params: { id: film.id }, headers: { cookie } })).body;
    expect(exports).toMatchObject([{ format: null, codec: "mp3", bitrate: 96_000 }, { format: "vertical" }]);
    await rm(folder, { recursive: true });
  });

  it("signs its webhooks and keeps a log of them", async () => {
    await expect
      .poll(() => receiver.received.map((message) => message.path), { timeout: 20_000 })
      .toEqual(["/film", "/export"]);
    for (const message of receiver.received) {
      const verified = new Webhook(accountWebhookSecret(account.actor.userId)).verify(message.body, message.headers);
      expect(verified).toMatchObject({
        event: expect.stringMatching(/^(generation|export)\.completed$/),
        job_id: expect.any(String),
      });
    }
    const deliveries = await db().webhookDelivery.findMany({
      where: { userId: account.actor.userId },
      include: { attempts: true },
    });
    expect(deliveries.map((delivery) => [delivery.status, delivery.attempts.length])).toEqual([
      ["delivered", 1],
      ["delivered", 1],
    ]);
  });
}, 600_000);
