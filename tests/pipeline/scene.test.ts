import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as startExport } from "@/app/api/public/v1/export/start/route";
import { GET as generationStatus } from "@/app/api/public/v1/generation/status/[job_id]/route";
import { GET as readFilm } from "@/app/api/ui/films/[id]/route";
import { POST as retry } from "@/app/api/ui/films/[id]/scenes/[scene]/retry/route";
import { POST as retryJob } from "@/app/api/ui/jobs/[id]/retry/route";
import { GET as readJob } from "@/app/api/ui/jobs/[id]/route";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { probe } from "@/lib/media/probe";
import { startFilm } from "@/lib/services/films";
import { loadFilm } from "@/lib/services/films/repo";
import { scenePipeline } from "@/lib/services/films/scene-job";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { storage } from "@/lib/storage";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { sessionCookie } from "../support/session";
import { StepGate } from "../support/step-gate";
import { newUpload } from "../support/uploads";
import { TestWorker } from "../support/worker";

const SCRIPT =
  "The old mill stands by the quiet river.\n\nA miller has lived here with his cat for years.\n\nVisitors come from the town for his good bread.";

const worker = new TestWorker();
let account: TestAccount;
let cookie: string;
let filmId: string;
let torn: { id: string; storageKey: string; bytes: Buffer };

const picture = (color: string) =>
  sharp({ create: { width: 96, height: 96, channels: 3, background: color } })
    .png()
    .toBuffer();

beforeAll(async () => {
  account = await newAccount();
  cookie = await sessionCookie(account.actor.userId);
  const whole = await newUpload(account.actor, await picture("#274"), "mill.png");
  const broken = await newUpload(account.actor, await picture("#a42"), "cat.png");
  torn = { id: broken.id, storageKey: broken.storageKey ?? "", bytes: await picture("#a42") };
  const started = await startFilm(account.actor, {
    script: SCRIPT,
    format: "square",
    mediaAssetIds: [torn.id, whole.id],
    music: "calm",
  });
  if (started.dryRun) throw new Error("a film was to be started");
  filmId = started.filmId;
  await storage().putBytes(torn.storageKey, Buffer.from("no picture any more"));
  await worker.start();
  await ended(started.job.id);
});
afterAll(async () => {
  await worker.stop();
  await closeListener();
  await closeDb();
});

const asks = (body?: object) => ({ headers: { cookie, "sec-fetch-site": "same-origin" }, ...(body ? { body } : {}) });
const film = async () => (await call(readFilm, { ...asks(), params: { id: filmId } })).body;
const job = async (id: string) => (await call(readJob, { ...asks(), params: { id } })).body;
const again = (scene: string, body: object = {}, headers?: Record<string, string>) =>
  call(retry, { ...asks(body), ...(headers ? { headers } : {}), params: { id: filmId, scene } });

async function ended(jobId: string) {
  for (;;) {
    const { finishedAt } = await db().job.findUniqueOrThrow({ where: { id: jobId } });
    if (finishedAt) return job(jobId);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** All that a film is, as its rows say. */
const kept = async () => ({ ...(await loadFilm(filmId)), timeline: await loadTimeline(filmId) });
type Kept = Awaited<ReturnType<typeof kept>>;
const shown = ({ timeline }: Kept) =>
  timeline.document.tracks
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === "scene" ? item.visual.type : []));
const musicOf = ({ production }: Kept) => production?.progress.musicAssetId;

describe("a scene that failed", () => {
  it("is a card in a finished film, which says why", async () => {
    const made = await film();
    expect(made).toMatchObject({ status: "ready", videoUrl: expect.any(String) });
    expect(made.scenes.map((scene: { status: string }) => scene.status)).toEqual(["ready", "failed", "ready"]);
    expect(made.scenes[1]).toMatchObject({
      visual: "card",
      medium: { assetId: torn.id, kind: "image" },
      error: { message: { text: "The picture “cat.png” cannot be read." } },
    });
    expect(made.notices).toMatchObject([{ code: "scene_1", message: { text: expect.stringContaining("cat.png") } }]);
    const { body } = await call(generationStatus, { key: account.apiKey, params: { job_id: made.jobId } });
    expect(body.data.notices).toMatchObject([{ code: "scene_1" }]);
    expect(shown(await kept())[1]).toBe("card");
  });

  it("leaves the film as it was when it cannot be made again, and says so", async () => {
    const before = await kept();
    const { body, status } = await again(before.segments[1]!.id);
    expect(status).toBe(201);
    const failed = await ended(body.jobId);
    expect(failed).toMatchObject({
      status: "failed",
      error: { message: { text: "Scene 2 could not be made again: The picture “cat.png” cannot be read." } },
    });
    expect(failed.error.remedy.text).toMatch(/^The film is unchanged\./);
    expect(await kept()).toEqual({ ...before, updatedAt: expect.any(Date) });
    expect((await film()).notices).toHaveLength(1);
  });

  it("is made alone after its cause is mended, also when the worker dies in each step", async () => {
    const before = await kept();
    await storage().putBytes(torn.storageKey, torn.bytes);
    await worker.stop();
    const { body } = await call(retryJob, {
      ...asks({}),
      params: { id: (await db().job.findFirstOrThrow({ where: { filmId, kind: "scene" } })).id },
    });
    const jobId: string = body.jobId;

    const busy = await again(before.segments[0]!.id);
    expect([busy.status, busy.body.error.code]).toEqual([409, "conflict"]);
    const exported = await call(startExport, { key: account.apiKey, body: { video_id: filmId, format: "square" } });
    expect(exported.status).toBe(409);

    const gate = new StepGate();
    await gate.close(jobId);
    await worker.start();
    const killed: string[] = [];
    for (let steps = await gate.waiting(jobId); steps.length > 0; steps = await gate.waiting(jobId)) {
      await worker.kill();
      expect(await kept()).toEqual(before);
      await gate.open(steps);
      killed.push(...steps);
      await worker.start();
    }
    await gate.remove();
    // The scene keeps its voice, so that step only says so and is through at once.
    expect(killed).toEqual(scenePipeline.steps.map(({ key }) => key).filter((key) => key !== "voices"));

    expect(await ended(jobId)).toMatchObject({ status: "succeeded", creditsCharged: 0 });
    const after = await kept();
    expect(after.fileAssetId).not.toBe(before.fileAssetId);
    expect([after.segments[0], after.segments[2]]).toEqual([before.segments[0], before.segments[2]]);
    expect(after.segments[1]).toMatchObject({
      status: "voiced",
      error: null,
      voiceAssetId: before.segments[1]!.voiceAssetId,
    });
    expect(shown(after)[1]).toBe("picture");
    expect(musicOf(after)).toBe(musicOf(before));
    const made = await film();
    expect(made).toMatchObject({ status: "ready", notices: [], remaking: [] });
    expect(made.scenes[1]).toMatchObject({ status: "ready", visual: "picture", error: null });
    const rendered = await db().jobEvent.findFirstOrThrow({
      where: { jobId, message: { startsWith: "Rendered" } },
      orderBy: { id: "asc" },
    });
    expect(rendered.data).toMatchObject({ chunksReused: expect.any(Number), chunksRendered: expect.any(Number) });
    expect((rendered.data as { chunksReused: number }).chunksReused).toBeGreaterThan(0);
    const [old, fresh] = await Promise.all(
      [before, after].map(async ({ fileAssetId }) => {
        const { storageKey } = await db().asset.findUniqueOrThrow({ where: { id: fileAssetId! } });
        return storage().localPath(storageKey!);
      }),
    );
    expect((await readFile(old!)).equals(await readFile(fresh!))).toBe(false);
    expect((await probe(fresh!)).durationSeconds).toBeCloseTo((await probe(old!)).durationSeconds, 2);
  });

  it("is nobody else's to make again", async () => {
    const stranger = await sessionCookie((await newAccount()).actor.userId);
    const { segments: scenes } = await kept();
    const headers = { cookie: stranger, "sec-fetch-site": "same-origin" };
    expect((await again(scenes[1]!.id, {}, headers)).status).toBe(404);
    const theirs = await newUpload((await newAccount()).actor, await picture("#111"), "theirs.png");
    expect((await again(scenes[1]!.id, { mediaAssetId: theirs.id })).status).toBe(404);
  });

  it("takes other words and another picture, and the sound follows", async () => {
    const before = await kept();
    const other = await newUpload(account.actor, await picture("#427"), "dog.png");
    const text = "A miller once lived here with his dog, who slept by the door in winter.";
    const { body } = await again(before.segments[1]!.id, { text, mediaAssetId: other.id });
    expect(await ended(body.jobId)).toMatchObject({ status: "succeeded" });
    const after = await kept();
    const [scene] = after.segments.slice(1);
    expect(scene).toMatchObject({ narration: text, plan: { media: { assetId: other.id } }, status: "voiced" });
    expect(scene!.voiceAssetId).not.toBe(before.segments[1]!.voiceAssetId);
    expect(shown(after)[1]).toBe("picture");
    expect(after.durationSeconds).toBeGreaterThan(before.durationSeconds + 1);
    const music = await db().asset.findUniqueOrThrow({
      where: { id: musicOf(after)! },
    });
    expect(music.durationSeconds).toBeCloseTo(after.durationSeconds, 0);
    expect(after.report).toMatchObject({ expectedSeconds: after.durationSeconds });
  });
}, 300_000);
