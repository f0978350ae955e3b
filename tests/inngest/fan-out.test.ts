import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { childEnv, homePath, resetEnv } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { renderRequest, toRenderRequest } from "@/lib/http/dialects/platform/render-request";
import { probe } from "@/lib/media/probe";
import { uploadAsset } from "@/lib/services/assets";
import { renderTimeline } from "@/lib/services/exports";
import { storage } from "@/lib/storage";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { InngestServer } from "../emulators/inngest/server";
import { type S3Emulator, startS3 } from "../emulators/s3";
import { newAccount, type TestAccount } from "../support/accounts";
import { film, onePicture } from "../support/api-world";
import { putTimeline } from "../support/timelines";

const SIZE = { width: 160, height: 90 };
/** Frames of a picture that moves all the time: more than one machine draws alone, in several chunks. */
const FRAMES = 420;

let apps: ChildProcess[] = [];
let bucket: S3Emulator | undefined;
let account: TestAccount;

/** A machine, and what it shares with the others. */
async function startApp(variables: Record<string, string>): Promise<string> {
  const environment = childEnv({ ...variables, INNGEST_BASE_URL: "http://127.0.0.1:9" });
  const child = fork(path.resolve(import.meta.dirname, "support/app-process.ts"), {
    execArgv: ["--import", "tsx"],
    env: environment,
  });
  apps.push(child);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return `http://127.0.0.1:${port}`;
}

/** A home with nothing in it but the installation's key and the bundled composition. */
async function newHome(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), "framewright-home-"));
  await mkdir(path.join(home, "render"));
  await cp(homePath("keys"), path.join(home, "keys"), { recursive: true });
  await symlink(homePath("render", "bundles"), path.join(home, "render", "bundles"));
  return home;
}

/** What two machines share: files and chunks on one disk, or a bucket and nothing else. */
const SHARED = {
  "one disk": async () => {
    const FRAMEWRIGHT_RENDER_CACHE = await mkdtemp(path.join(tmpdir(), "framewright-chunks-"));
    return [{ FRAMEWRIGHT_RENDER_CACHE }, { FRAMEWRIGHT_RENDER_CACHE }];
  },
  "a bucket": async () => {
    bucket = await startS3();
    const homes = await Promise.all([newHome(), newHome()]);
    for (const [name, value] of Object.entries(bucket.variables)) vi.stubEnv(name, value);
    resetEnv();
    return homes.map((FRAMEWRIGHT_HOME) => ({ FRAMEWRIGHT_HOME }));
  },
};

beforeAll(async () => {
  account = await newAccount();
});
afterEach(async () => {
  for (const app of apps) app.disconnect();
  apps = [];
  vi.unstubAllEnvs();
  resetEnv();
  await bucket?.close();
  bucket = undefined;
});
afterAll(async () => {
  await closeListener();
  await closeDb();
});

async function movingPicture(): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "framewright-picture-")), "one.png");
  await writeFile(file, await onePicture());
  const asset = await uploadAsset(account.actor, { path: file, name: "one.png" });
  const { filmId } = await film(account);
  const timeline = parseTimeline({
    version: 1,
    fps: 30,
    ...SIZE,
    durationInFrames: FRAMES,
    language: "en",
    theme: {},
    assets: { [asset.id]: { id: asset.id, kind: "image", src: "", hash: asset.sha256, width: 64, height: 48 } },
    tracks: [
      {
        id: "picture",
        kind: "visual",
        items: [
          {
            kind: "image",
            id: "picture",
            from: 0,
            durationInFrames: FRAMES,
            assetId: asset.id,
            motion: { mode: "standard", end: { x: 0.7, y: 0.4, scale: 3 } },
          },
        ],
      },
    ],
  });
  await putTimeline(filmId, timeline);
  return filmId;
}

it.each(["one disk", "a bucket"] as const)(
  "draws a film's parts on machines that share %s, joins them on one",
  async (by) => {
    const server = new InngestServer({ apps: await Promise.all((await SHARED[by]()).map(startApp)) });
    const { job } = await renderTimeline(
      account.actor,
      toRenderRequest(renderRequest.parse({ timeline_id: await movingPicture() })),
    );
    const jobId = job?.id ?? "";
    await server.run("framewright-export", { name: "export/requested", data: { jobId } });
    const parts = server.ran.filter(({ step }) => step.startsWith("draw-"));
    expect(parts.map(({ step }) => step).sort()).toEqual(["draw-1", "draw-2"]);
    expect(new Set(parts.map(({ app }) => app)).size).toBe(2);
    const done = await db().job.findUniqueOrThrow({ where: { id: jobId } });
    expect(done.status).toBe("succeeded");
    const events = await db().jobEvent.findMany({ where: { jobId, type: "log" } });
    const drawn = events
      .map(({ message }) => /^Rendered (\d+) of (\d+) pieces/.exec(message))
      .filter((match) => match !== null);
    expect(drawn.map(([, made, asked]) => [Number(made), Number(asked)])).toEqual([
      [expect.any(Number), expect.any(Number)],
      [expect.any(Number), expect.any(Number)],
    ]);
    const pieces = drawn.reduce((sum, [, made]) => sum + Number(made), 0);
    const joined = events.find(({ message }) => /^Rendered \d+ frames/.test(message));
    expect(joined?.data).toMatchObject({ chunksRendered: 0, chunksReused: pieces });
    const { assetId } = done.output as { assetId: string };
    const asset = await db().asset.findUniqueOrThrow({ where: { id: assetId } });
    expect(await probe(await storage().localPath(asset.storageKey ?? ""))).toMatchObject(SIZE);
  },
  180_000,
);
