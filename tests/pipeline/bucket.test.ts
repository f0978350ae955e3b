import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST as startGeneration } from "@/app/api/public/v1/generation/start/route";
import { GET as generationStatus } from "@/app/api/public/v1/generation/status/[job_id]/route";
import { GET as download } from "@/app/api/v1/assets/[asset_id]/download/route";
import { homePath, resetEnv } from "@/lib/core/env";
import { signingSecret } from "@/lib/core/secrets";
import { closeDb, db } from "@/lib/db/client";
import { probe } from "@/lib/media/probe";
import { storage } from "@/lib/storage";
import { type S3Emulator, startS3 } from "../emulators/s3";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { TestWorker } from "../support/worker";

let s3: S3Emulator;
let folder: string;
let account: TestAccount;
const workers: TestWorker[] = [];

/** The home of another machine of the same installation: the master key is the same, nothing else. */
async function newHome(name: string): Promise<string> {
  const home = path.join(folder, name);
  await mkdir(path.join(home, "render"), { recursive: true });
  await cp(homePath("keys"), path.join(home, "keys"), { recursive: true });
  await symlink(homePath("render", "bundles"), path.join(home, "render", "bundles"));
  return home;
}

beforeAll(async () => {
  [s3, account] = await Promise.all([startS3(), newAccount()]);
  folder = await mkdtemp(path.join(tmpdir(), "framewright-machines-"));
  // Made on first use: the machines share it.
  signingSecret();
  const homes = await Promise.all(["web", "worker-a", "worker-b"].map(newHome));
  for (const home of homes.slice(1)) {
    workers.push(new TestWorker({ ...s3.variables, FRAMEWRIGHT_HOME: home }));
  }
  for (const [name, value] of Object.entries({ ...s3.variables, FRAMEWRIGHT_HOME: homes[0]! })) vi.stubEnv(name, value);
  resetEnv();
  await Promise.all(workers.map((worker) => worker.start()));
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  vi.unstubAllEnvs();
  resetEnv();
  await Promise.all([s3.close(), closeDb(), rm(folder, { recursive: true, force: true })]);
});

describe("machines with one database and one bucket", () => {
  it("make a film together, which is downloaded from a third, whole and in ranges", async () => {
    const body = { script: "Rivers carry water to the sea.", format: "square" };
    const started = await call(startGeneration, { key: account.apiKey, body });
    expect(started.status).toBe(201);
    const jobId: string = started.body.data.job_id;
    const ended = async () => (await db().job.findUniqueOrThrow({ where: { id: jobId } })).finishedAt !== null;
    while (!(await ended())) await new Promise((resolve) => setTimeout(resolve, 300));
    const { data } = (await call(generationStatus, { key: account.apiKey, params: { job_id: jobId } })).body;
    expect(data).toMatchObject({ status: "completed", result: { duration: expect.any(Number) } });

    const asset = await db().asset.findFirstOrThrow({
      where: { userId: account.actor.userId, storageKey: { endsWith: ".mp4" } },
    });
    const get = (headers: Record<string, string> = {}) => {
      const authorization = `Bearer ${account.apiKey}`;
      const request = new Request("http://localhost:3000/", { headers: { authorization, ...headers } });
      return download(request, { params: Promise.resolve({ asset_id: asset.id }) });
    };
    const whole = await get();
    expect(whole.status).toBe(200);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(s3.objects.get(asset.storageKey!)!.body.equals(bytes)).toBe(true);
    const part = await get({ range: "bytes=1000-1999" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 1000-1999/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(1000, 2000))).toBe(true);
    const facts = await probe(await storage().localPath(asset.storageKey!));
    expect(facts.durationSeconds).toBeCloseTo(data.result.duration, 0);

    expect([...s3.objects.keys()].some((key) => key.startsWith("render-chunks/"))).toBe(true);
    expect(s3.uploads.size).toBe(0);
  }, 240_000);
});
