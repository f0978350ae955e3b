import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as startPublicExport } from "@/app/api/public/v1/export/start/route";
import { POST as startExport } from "@/app/api/ui/films/[id]/exports/route";
import { GET as readFilm } from "@/app/api/ui/films/[id]/route";
import { POST as cancelJob } from "@/app/api/ui/jobs/[id]/cancel/route";
import { POST as retryJob } from "@/app/api/ui/jobs/[id]/retry/route";
import { DELETE as emptyCache, GET as readCache } from "@/app/api/ui/render-cache/route";
import { POST as startRender } from "@/app/api/v1/videos/render/route";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { exportStarted } from "@/lib/http/dialects/ui/films";
import { renderCacheSchema } from "@/lib/http/dialects/ui/rendering";
import type { RouteHandler } from "@/lib/http/kernel";
import { reshape } from "@/lib/planning";
import { ChunkCache, planRender } from "@/lib/render";
import { cacheRoot } from "@/lib/render/cache/cache";
import { renderEngine } from "@/lib/render/engine";
import { balanceOf } from "@/lib/services/credits";
import { filmTimeline } from "@/lib/services/films/film-timeline";
import { provideRenderEngine } from "@/lib/services/rendering";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { withSubtitles } from "@/lib/services/videos/captions";
import type { Timeline } from "@/lib/timeline/schema";
import { newAccount, type TestAccount } from "../support/accounts";
import { film } from "../support/api-world";
import { call } from "../support/call";
import { sessionCookie } from "../support/session";
import { putTimeline } from "../support/timelines";

const CHUNK_BYTES = 1000;

let account: TestAccount;
let cookie: string;
let filmId: string;

/** Puts the first chunks of the film into the owner's cache, as a render that was broken off leaves them. */
async function keep(owner: string, chunks: number, change = (film: Timeline) => film): Promise<void> {
  const timeline = change(await filmTimeline(account.actor, { id: filmId }));
  const cache = new ChunkCache(cacheRoot(), owner);
  const plan = await planRender(timeline, { ownerKey: owner });
  for (const { hash } of plan.chunks.slice(0, chunks)) {
    const work = await cache.workPath(hash, "h264");
    await writeFile(work, Buffer.alloc(CHUNK_BYTES, 1));
    await cache.commit(work, hash, "h264");
  }
}

const ask = (handler: RouteHandler, options: Parameters<typeof call>[1] = {}, as = cookie) =>
  call(handler, { ...options, headers: { cookie: as, "sec-fetch-site": "same-origin" } });

beforeAll(async () => {
  provideRenderEngine(renderEngine);
  account = await newAccount();
  cookie = await sessionCookie(account.actor.userId);
  ({ filmId } = await film(account));
});
afterAll(async () => {
  provideRenderEngine(undefined);
  await closeListener();
  await closeDb();
});

describe("a dry run", () => {
  it("tells seconds and what earlier renders left, spends nothing and starts nothing", async () => {
    const before = await balanceOf(account.actor);
    const dry = (wishes: object) =>
      ask(startExport, { params: { id: filmId }, body: { format: "landscape", dryRun: true, ...wishes } });
    const first = exportStarted.parse((await dry({})).body);
    expect(first).toMatchObject({ jobId: null, pieces: { kept: 0 } });
    expect(first.seconds).toBeGreaterThan(1);
    await keep(account.actor.userId, 3, (made) => reshape(made, "landscape"));
    const again = exportStarted.parse((await dry({})).body);
    expect(again.pieces).toEqual({ total: first.pieces?.total, kept: 3 });
    expect(again.seconds).toBeLessThan(first.seconds);
    // Another encoder's pieces are others.
    expect((await dry({ codec: "vp9" })).body.pieces.kept).toBe(0);
    expect((await dry({ format: "square" })).body.pieces.kept).toBe(0);
    expect((await dry({ bitrate: 2_000_000 })).body.pieces.kept).toBe(0);
    expect(await balanceOf(account.actor)).toBe(before);
    expect(await db().job.count({ where: { userId: account.actor.userId, kind: "export" } })).toBe(0);
  });

  it("tells what sound alone takes, and names a bit rate that cannot be", async () => {
    const dry = (wishes: object) =>
      ask(startExport, { params: { id: filmId }, body: { format: "landscape", dryRun: true, ...wishes } });
    const sound = exportStarted.parse((await dry({ codec: "mp3", bitrate: 96_000 })).body);
    expect(sound).toMatchObject({ jobId: null, credits: 1, pieces: null });
    expect(sound.seconds).toBeGreaterThan(0);
    for (const [wishes, reason] of [
      [{ codec: "gif", bitrate: 2_000_000 }, "gif has no bit rate"],
      [{ codec: "wav", bitrate: 192_000 }, "wav has no bit rate"],
      [{ codec: "mp3", bitrate: 2_000_000 }, "mp3 takes 32 kbit/s to 320 kbit/s, not 2 Mbit/s"],
      [{ bitrate: 50_000 }, "h264 takes 100 kbit/s to 200 Mbit/s, not 50 kbit/s"],
    ] as const) {
      const { status, body } = await dry(wishes);
      expect([status, body.error.issues[0].field]).toEqual([422, "bitrate"]);
      expect(body.error.issues[0].message).toContain(reason);
    }
    const open = (more: object) =>
      call(startPublicExport, { key: account.apiKey, body: { video_id: filmId, dry_run: true, ...more } });
    expect((await open({ codec: "aac", bitrate: "128k" })).body.data).toMatchObject({ estimated_credits: 1 });
    expect((await open({ codec: "h264", bitrate: "8M" })).body.data).toMatchObject({ estimated_credits: 5 });
    const wrong = await open({ codec: "aac", bitrate: "8M" });
    expect([wrong.status, wrong.body.details[0].field]).toEqual([400, "bitrate"]);
  });

  it("says the same on the other surfaces", async () => {
    await keep(account.actor.userId, 2, (made) => withSubtitles(made, { include: false, style: "default" }));
    const { body } = await call(startRender, {
      key: account.apiKey,
      body: { timeline_id: filmId, dry_run: true },
    });
    expect(body).toMatchObject({ render_id: null, plan: { total_frames: 1800, chunks_reused: 2 } });
    expect(body.plan.unique_frames).toBeLessThan(1800);
    const open = await call(startPublicExport, { key: account.apiKey, body: { video_id: filmId, dry_run: true } });
    expect(open.body.data).toMatchObject({ job_id: null, status: "dry_run" });
    expect(open.body.data.estimated_seconds).toBeGreaterThan(0);
  });

  it("estimates from past jobs where this machine renders nothing", async () => {
    provideRenderEngine(undefined);
    const dry = await ask(startExport, { params: { id: filmId }, body: { format: "landscape", dryRun: true } });
    expect(dry.body).toMatchObject({ jobId: null, pieces: null });
    expect(dry.body.seconds).toBeGreaterThan(0);
    expect((await ask(readCache)).body).toEqual({ cache: null });
    provideRenderEngine(renderEngine);
  });
});

it("gives back what sound cost when it is cancelled, and shows it without a shape", async () => {
  const before = await balanceOf(account.actor);
  const body = { format: "square", codec: "wav" };
  const { jobId } = exportStarted.parse((await ask(startExport, { params: { id: filmId }, body })).body);
  expect(await balanceOf(account.actor)).toBe(before - 1);
  const shown = (await ask(readFilm, { params: { id: filmId } })).body.exports;
  expect(shown).toMatchObject([{ jobId, codec: "wav", format: null, bitrate: null, status: "queued", fileUrl: null }]);
  expect((await ask(cancelJob, { method: "POST", params: { id: jobId ?? "" } })).status).toBe(204);
  expect(await balanceOf(account.actor)).toBe(before);
});

it("starts an ended render again with all that was asked for, and only for its owner", async () => {
  const body = { timeline_id: filmId, config: { format: "webm", bitrate: "2M" } };
  const { render_id } = (await call(startRender, { key: account.apiKey, body })).body;
  const again = (as = cookie) => ask(retryJob, { method: "POST", params: { id: render_id } }, as);
  expect((await again()).status).toBe(409);
  await ask(cancelJob, { method: "POST", params: { id: render_id } });
  const stranger = await sessionCookie((await newAccount()).actor.userId);
  expect((await again(stranger)).status).toBe(404);
  const { status, body: started } = await again();
  expect(status).toBe(201);
  const jobs = await db().job.findMany({ where: { id: { in: [render_id, started.jobId] } } });
  expect(jobs).toHaveLength(2);
  expect(jobs[0]?.input).toEqual(jobs[1]?.input);
  expect(jobs[0]?.input).toMatchObject({ codec: "vp9", settings: { bitrate: 2_000_000 } });
  await ask(cancelJob, { method: "POST", params: { id: started.jobId } });
});

it("makes no sound of a film in which nothing is heard, and says so before", async () => {
  const { filmId: silent } = await film(account);
  const { document: muted } = await loadTimeline(silent);
  for (const track of muted.tracks) track.muted = true;
  await putTimeline(silent, muted);
  for (const dryRun of [true, false]) {
    const body = { format: "landscape", codec: "mp3", dryRun };
    const refused = await ask(startExport, { params: { id: silent }, body });
    expect([refused.status, refused.body.error.message]).toEqual([409, "The film has no sound."]);
  }
  const body = { timeline_id: silent, config: { format: "mp3" } };
  expect((await call(startRender, { key: account.apiKey, body })).status).toBe(409);
});

describe("the render cache", () => {
  it("shows and empties one's own part only", async () => {
    const stranger = await newAccount();
    const theirs = await sessionCookie(stranger.actor.userId);
    await keep(stranger.actor.userId, 2);
    const mine = renderCacheSchema.parse((await ask(readCache)).body).cache;
    expect(mine).toMatchObject({ files: 5, bytes: 5 * CHUNK_BYTES });
    expect(mine?.limitBytes).toBeGreaterThan(0);
    const emptied = await ask(emptyCache);
    expect(emptied.body.cache).toMatchObject({ files: 0, bytes: 0 });
    expect((await ask(readCache)).body.cache).toMatchObject({ files: 0 });
    expect((await ask(readCache, {}, theirs)).body.cache).toMatchObject({ files: 2, bytes: 2 * CHUNK_BYTES });
  });
});
