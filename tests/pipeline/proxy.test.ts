import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as openProxy, POST as retry } from "@/app/api/ui/assets/[id]/proxy/route";
import { GET as read, DELETE as remove } from "@/app/api/ui/assets/[id]/route";
import { GET as preview } from "@/app/api/ui/films/[id]/preview/route";
import { closeDb, db } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { previewSchema } from "@/lib/http/dialects/ui/film-preview";
import { type AssetView, assetSchema } from "@/lib/http/dialects/ui/library";
import type { RouteHandler } from "@/lib/http/kernel";
import { textOf } from "@/lib/messages/message";
import { type AssetRow, getAsset, uploadAsset } from "@/lib/services/assets";
import { emptyTrash } from "@/lib/services/library";
import { storage } from "@/lib/storage";
import { film, numberedClip, tempFolder } from "../render/support/films";
import { newAccount, type TestAccount } from "../support/accounts";
import { film as newFilm } from "../support/api-world";
import { call } from "../support/call";
import { sessionCookie } from "../support/session";
import { putTimeline } from "../support/timelines";
import { TestWorker } from "../support/worker";

const worker = new TestWorker();
let account: TestAccount;
let headers: Record<string, string>;
let clip: string;

beforeAll(async () => {
  account = await newAccount();
  headers = { cookie: await sessionCookie(account.actor.userId), "sec-fetch-site": "same-origin" };
  clip = path.join(await tempFolder(), "clip.avi");
  await numberedClip(clip, 40, 25, ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p"]);
});
afterAll(async () => {
  await worker.stop();
  await closeDb();
});

const upload = (name: string): Promise<AssetRow> => uploadAsset(account.actor, { path: clip, name });
const ask = (handler: RouteHandler, id: string, method = "GET") => call(handler, { headers, method, params: { id } });
const look = async (id: string): Promise<AssetView> => assetSchema.parse((await ask(read, id)).body);

async function settled(id: string): Promise<AssetView> {
  for (;;) {
    const asset = await look(id);
    if (!["unknown", "preparing"].includes(asset.proxy.state)) return asset;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A film that shows one clip, as its page plays it. */
async function previewOf(assetId: string) {
  const { filmId } = await newFilm(account);
  const timeline = film({
    assets: { [assetId]: { id: assetId, kind: "video", src: `/api/ui/assets/${assetId}/file`, durationSeconds: 1.6 } },
    tracks: [
      { id: "clips", kind: "visual", items: [{ kind: "video", id: "clip", assetId, from: 0, durationInFrames: 40 }] },
    ],
  });
  await putTimeline(filmId, timeline);
  return previewSchema.parse((await ask(preview, filmId)).body);
}

describe("a clip that browsers do not play", () => {
  it("is taken in at once, with a still in its place until its copy is there", async () => {
    const { id, proxyState } = await upload("beach.avi");
    expect(proxyState).toBe("preparing");
    expect(await look(id)).toMatchObject({ status: "completed", playUrl: "", proxy: { state: "preparing" } });
    expect((await ask(openProxy, id)).status).toBe(404);
    const before = await previewOf(id);
    expect(before.preparing).toEqual([{ name: "beach.avi", progress: 0 }]);
    expect(before.timeline.tracks[0]?.items[0]).toMatchObject({ kind: "image", id: "clip", durationInFrames: 40 });

    await worker.start();
    expect(await settled(id)).toMatchObject({ playUrl: `/api/ui/assets/${id}/proxy`, proxy: { state: "ready" } });
    const request = new Request("http://localhost:3000/", { headers: { ...headers, range: "bytes=0-99" } });
    const answer = await openProxy(request, { params: Promise.resolve({ id }) });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([206, "video/mp4"]);
    await answer.body?.cancel();
    const after = await previewOf(id);
    expect(after).toMatchObject({ preparing: [], failed: [] });
    expect(after.timeline.tracks[0]?.items[0]).toMatchObject({ kind: "video" });
    expect(after.timeline.assets[id]?.src).toBe(`/api/ui/assets/${id}/proxy`);

    const { proxyKey } = await getAsset(account.actor, { id });
    expect((await ask(remove, id, "DELETE")).status).toBe(204);
    expect(await storage().stat(proxyKey ?? "")).toMatchObject({ bytes: expect.any(Number) });
    await db().film.deleteMany({ where: { userId: account.actor.userId } });
    expect(await emptyTrash(account.actor)).toEqual({ removed: 1, kept: 0 });
    await expect(storage().stat(proxyKey ?? "")).rejects.toMatchObject({ code: "not_found" });
  });

  it("gets its copy when it was brought before there were copies, as soon as somebody opens it", async () => {
    const { id } = await upload("old.avi");
    await settled(id);
    await db().asset.update({ where: { id }, data: { proxyState: "unknown", proxyKey: null } });
    expect((await look(id)).proxy.state).toBe("preparing");
    expect((await settled(id)).proxy.state).toBe("ready");
  });

  it("says why there is no copy, and tries again when asked", async () => {
    await worker.stop();
    const { id, storageKey } = await upload("torn.avi");
    const file = await storage().localPath(storageKey ?? "");
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, 40));
    await worker.start();
    const failed = await settled(id);
    expect(failed).toMatchObject({ playUrl: "", proxy: { state: "failed" } });
    expect(textOf(failed.proxy.error ?? "")).toMatch(/could not be read|cannot be shown/);
    expect((await previewOf(id)).failed).toEqual([{ name: "torn.avi", reason: failed.proxy.error }]);
    await writeFile(file, whole);
    expect((await ask(retry, id, "POST")).status).toBe(204);
    expect((await settled(id)).proxy.state).toBe("ready");
    expect((await ask(retry, id, "POST")).status).toBe(409);
  });

  it("gets its copy although the worker dies over it", async () => {
    const { id } = await upload("crash.avi");
    const held =
      "select 1 from workflow.item join workflow.run on run.id = run_id where function_id = 'framewright-proxy' and worker is not null";
    while ((await pool().query(held)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await worker.kill();
    await worker.start();
    expect((await settled(id)).proxy.state).toBe("ready");
  });
});
