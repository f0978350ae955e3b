import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { appendEvent } from "@/lib/jobs/log/repo";
import { loadJob, updateStep } from "@/lib/jobs/repo";
import { exportFilm } from "@/lib/services/exports";
import {
  assertBitrate,
  assertSounding,
  emptyRenderCache,
  estimateRender,
  measureAround,
  measureSound,
  outputCredits,
  provideRenderEngine,
  type RenderEngine,
  readRenderCache,
  soundSeconds,
} from "@/lib/services/rendering";
import { countAhead, findRenderPlaces, findRenderStages } from "@/lib/services/rendering/repo";
import type { Timeline } from "@/lib/timeline/schema";
import { newAccount, type TestAccount } from "../../support/accounts";
import { film, onePicture } from "../../support/api-world";
import { newUpload } from "../../support/uploads";
import { everyKind } from "../../timeline/fixture";

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterEach(() => provideRenderEngine(undefined));
afterAll(async () => {
  await closeListener();
  await closeDb();
});

/** A renderer that only answers, and what it was asked. */
function standIn() {
  const asked: { timeline: Timeline; ownerKey: string }[] = [];
  const cleared: string[] = [];
  const use = (owner: string) => ({ files: cleared.includes(owner) ? 0 : 3, bytes: 10, limitBytes: 100 });
  const chunk = { hash: "h", from: 0, to: 10, pictures: [] };
  const engine: RenderEngine = {
    plan: async (timeline: Timeline, { ownerKey }: { ownerKey: string }) => {
      asked.push({ timeline, ownerKey });
      const chunks = [true, true, false].map((cached) => ({ ...chunk, cached }));
      return { estimateSeconds: 10, totalFrames: 30, uniqueFrames: 20, chunks };
    },
    still: async () => undefined,
    cacheUse: async (owner: string) => use(owner),
    clearCache: async (owner: string) => {
      cleared.push(owner);
      return use(owner);
    },
  };
  return { engine, asked, cleared };
}

describe("on a machine that renders nothing", () => {
  it("nothing is known of cache and time", async () => {
    expect(await readRenderCache(account.actor)).toBeNull();
    expect(await emptyRenderCache(account.actor)).toBeNull();
    expect(await estimateRender(account.actor.userId, everyKind(), {})).toBeUndefined();
  });
});

describe("the cache", () => {
  it("is shown and emptied for its owner alone", async () => {
    const { engine, cleared } = standIn();
    provideRenderEngine(engine);
    expect(await readRenderCache(account.actor)).toMatchObject({ files: 3 });
    expect(await emptyRenderCache(account.actor)).toMatchObject({ files: 0 });
    expect(cleared).toEqual([account.actor.userId]);
  });
});

describe("an estimate", () => {
  it("counts the plan's chunks, and adds what this machine takes beside the render", async () => {
    const { engine } = standIn();
    provideRenderEngine(engine);
    const facts = { totalFrames: 30, uniqueFrames: 20, chunks: 3, chunksReused: 2 };
    expect(await estimateRender(account.actor.userId, everyKind(), {})).toEqual({ ...facts, seconds: 11.5 });
    const at = (seconds: number) => new Date(seconds * 1000);
    const { jobId } = await film(account);
    await updateStep(db(), jobId, "render", { startedAt: at(0), finishedAt: at(500) });
    await updateStep(db(), jobId, "script", { startedAt: at(0), finishedAt: at(3) });
    await updateStep(db(), jobId, "deliver", { startedAt: at(503), finishedAt: at(504) });
    const { steps } = await loadJob(jobId);
    await measureAround(steps);
    expect(await estimateRender(account.actor.userId, everyKind(), {})).toMatchObject({ seconds: 14 });
  });

  it("plans with the contents of the owner's files, not of others'", async () => {
    const { engine, asked } = standIn();
    provideRenderEngine(engine);
    const stranger = await newAccount();
    const mine = await newUpload(account.actor, await onePicture(), "one.png");
    const foreign = await newUpload(stranger.actor, await onePicture(), "one.png");
    const entry = (id: string) => ({
      id,
      kind: "image" as const,
      src: "there",
      mime: "image/png",
      hash: "",
      width: 64,
      height: 48,
      durationSeconds: 0,
    });
    const assets = Object.fromEntries([mine.id, foreign.id, "gone"].map((id) => [id, entry(id)]));
    await estimateRender(account.actor.userId, { ...everyKind(), assets }, {});
    const [plan] = asked;
    expect(plan?.ownerKey).toBe(account.actor.userId);
    expect(plan?.timeline.assets[mine.id]).toMatchObject({ hash: mine.sha256, src: "there" });
    for (const id of [foreign.id, "gone"]) expect(plan?.timeline.assets[id]).toMatchObject({ hash: "", src: "" });
  });

  it("of the sound alone grows with the film, at this machine's pace once it is known", async () => {
    const unmeasured = await soundSeconds(100);
    const around = (await soundSeconds(0)) - 0;
    expect(unmeasured - around).toBeCloseTo(5);
    await measureSound(20, 100);
    await measureSound(20, 0);
    expect((await soundSeconds(100)) - around).toBeCloseTo(20);
  });
});

describe("the line of renders", () => {
  it("counts those asked for before that have not ended, of everybody", async () => {
    const stranger = await newAccount();
    const start = async (owner: TestAccount) => {
      const { filmId } = await film(owner);
      const { job } = await exportFilm(owner.actor, { filmId, format: "square" });
      return db().job.findUniqueOrThrow({ where: { id: job?.id ?? "" } });
    };
    const first = await start(stranger);
    const before = await countAhead(first.createdAt);
    const second = await start(account);
    expect(await countAhead(second.createdAt)).toBeGreaterThan(before);
    const ahead = await countAhead(second.createdAt);
    await db().job.update({ where: { id: first.id }, data: { status: "failed" } });
    expect(await countAhead(second.createdAt)).toBe(ahead - 1);
  });

  it("remembers the places and stages that each job was told, oldest first", async () => {
    const { jobId } = await film(account);
    const told = (type: string, data: Record<string, unknown>) =>
      appendEvent(db(), { id: jobId, userId: account.actor.userId }, { type, data });
    await told("render.place", { position: 2, waitSeconds: 30 });
    await told("render.stage", { stage: "drawing" });
    await told("render.place", { position: 0, waitSeconds: 0 });
    await told("render.stage", { stage: "joining" });
    const places = await findRenderPlaces([jobId, "other"]);
    expect(places.get(jobId)).toMatchObject([
      { position: 2, waitSeconds: 30 },
      { position: 0, waitSeconds: 0 },
    ]);
    expect([places.get("other"), (await findRenderPlaces([])).size]).toEqual([undefined, 0]);
    expect((await findRenderStages(jobId)).map(({ stage }) => stage)).toEqual(["drawing", "joining"]);
  });
});

describe("outputs", () => {
  it("cost less when they are sound alone", () => {
    expect(outputCredits("mp3")).toBeLessThan(outputCredits("h264"));
  });

  it("of sound need a film in which something is heard", () => {
    const { tracks } = everyKind();
    const silent = { ...everyKind(), tracks: tracks.filter(({ kind }) => kind === "captions") };
    expect(() => assertSounding(silent)).toThrow(expect.objectContaining({ code: "conflict" }));
    expect(() => assertSounding(everyKind())).not.toThrow();
  });

  it("take a bit rate where their codec has one, within its bounds", () => {
    const refusal = expect.objectContaining({
      code: "validation",
      issues: [expect.objectContaining({ field: "rate" })],
    });
    expect(() => assertBitrate("wav", 128_000, "rate")).toThrow(refusal);
    expect(() => assertBitrate("mp3", 1, "rate")).toThrow(refusal);
    expect(() => assertBitrate("h264", 10 ** 12, "rate")).toThrow(refusal);
    expect(() => assertBitrate("mp3", undefined)).not.toThrow();
    expect(() => assertBitrate("h264", 4_000_000)).not.toThrow();
  });
});
