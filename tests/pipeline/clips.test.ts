import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { POST as cancel } from "@/app/api/v1/assets/batches/[batch_id]/cancel/route";
import { GET as batchStatus } from "@/app/api/v1/assets/batches/[batch_id]/route";
import { POST as videos } from "@/app/api/v1/assets/videos/generate/route";
import { GET as download } from "@/app/api/v1/videos/[video_id]/download/route";
import { GET as renderStatus } from "@/app/api/v1/videos/render/[render_id]/status/route";
import { POST as render } from "@/app/api/v1/videos/render/route";
import { POST as createTimeline } from "@/app/api/v1/videos/timeline/route";
import { closeDb } from "@/lib/db/client";
import { probe } from "@/lib/media/probe";
import { balanceOf } from "@/lib/services/credits";
import { startRunway } from "../emulators/runway";
import { rgbOfFrames } from "../render/support/measure";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { TestWorker } from "../support/worker";

let runway: Awaited<ReturnType<typeof startRunway>>;
let worker: TestWorker;
let account: TestAccount;
let folder: string;

beforeAll(async () => {
  [runway, account] = await Promise.all([startRunway(), newAccount()]);
  folder = await mkdtemp(path.join(tmpdir(), "framewright-clips-"));
  // The worker is started with this process's environment.
  const variables = {
    RUNWAYML_API_SECRET: "test-key",
    RUNWAYML_BASE_URL: `${runway.url}/v1`,
    FRAMEWRIGHT_ALLOW_PRIVATE_URLS: "1",
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  worker = new TestWorker();
  await worker.start();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await worker.stop();
  await Promise.all([runway.close(), rm(folder, { recursive: true }), closeDb()]);
});

async function until<T>(read: () => Promise<T | false | undefined>): Promise<T> {
  for (;;) {
    const value = await read();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const at = (batchId: string) => ({ key: account.apiKey, params: { batch_id: batchId } });
const ended = (batchId: string) =>
  until(async () => {
    const { body } = await call(batchStatus, at(batchId));
    return body.status !== "processing" && body;
  });

async function begin(prompt: string): Promise<string> {
  const config = { provider: "runway", duration: 1, size: "320x180" };
  const { status, body } = await call(videos, { key: account.apiKey, body: { prompts: [{ prompt }], config } });
  expect(status).toBe(202);
  return body.batch_id;
}

const jobFor = (prompt: string) => runway.jobs.jobs.filter((job) => job.prompt === prompt);

describe("a clip of a remote provider", () => {
  it("is made, paid and shown in a film", async () => {
    const [made] = (await ended(await begin("A red wall in the evening"))).items;
    expect(made).toMatchObject({
      status: "completed",
      codec: "h264",
      width: 256,
      warnings: [],
      provenance: { provider: "runway", model: "gen4.5", source: "job-1", attempts: [{ outcome: "succeeded" }] },
    });
    const { body: timeline } = await call(createTimeline, {
      key: account.apiKey,
      body: {
        config: { resolution: "160x90", fps: 10 },
        tracks: [{ type: "video", clips: [{ asset_id: made.id, duration: 1 }] }],
      },
    });
    const started = await call(render, {
      key: account.apiKey,
      body: { timeline_id: timeline.id, config: { format: "mp4" } },
    });
    expect(started.status).toBe(202);
    const done = await until(async () => {
      const { body } = await call(renderStatus, { key: account.apiKey, params: { render_id: started.body.render_id } });
      return ["completed", "failed"].includes(body.status) && body;
    });
    expect(done).toMatchObject({ status: "completed" });
    const request = new Request("http://localhost:3000/", { headers: { authorization: `Bearer ${account.apiKey}` } });
    const film = await download(request, { params: Promise.resolve({ video_id: done.video_id }) });
    const file = path.join(folder, "film.mp4");
    await writeFile(file, Buffer.from(await film.arrayBuffer()));
    expect((await probe(file)).durationSeconds).toBeCloseTo(1, 1);
    const rgb = await rgbOfFrames(file);
    const middle = (90 / 2) * 160 * 3 + 80 * 3;
    const [red = 0, green = 0, blue = 0] = rgb.subarray(middle, middle + 3);
    expect(red).toBeGreaterThan(170);
    expect(Math.max(green, blue)).toBeLessThan(90);
  }, 240_000);

  it("is ended at the provider when its batch is cancelled", async () => {
    const prompt = "An endless road";
    const before = await balanceOf(account.actor);
    const batchId = await begin(prompt);
    await until(async () => (jobFor(prompt)[0]?.asked ?? 0) > 0);
    expect((await call(cancel, { ...at(batchId), body: {} })).status).toBe(200);
    await until(async () => jobFor(prompt)[0]?.cancelled);
    expect(await ended(batchId)).toMatchObject({ items: [{ status: "failed" }] });
    expect(await balanceOf(account.actor)).toBe(before);
  });
});
