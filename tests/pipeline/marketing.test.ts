import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as cancel } from "@/app/marketing/api/job/[job_id]/cancel/route";
import { POST as retry } from "@/app/marketing/api/job/[job_id]/segment/[segment_index]/retry/route";
import { GET as status } from "@/app/marketing/api/job/[job_id]/status/route";
import { POST as quick } from "@/app/marketing/api/quick/route";
import { closeDb, db } from "@/lib/db/client";
import type { MarketingJobWire } from "@/lib/http/dialects/marketing/job-wire";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { TestWorker } from "../support/worker";

const worker = new TestWorker();
let account: TestAccount;

beforeAll(async () => {
  account = await newAccount();
});
afterAll(async () => {
  await worker.stop();
  await closeDb();
});

const read = async (job_id: string): Promise<MarketingJobWire> =>
  (await call(status, { key: account.apiKey, params: { job_id } })).body;

async function until(id: string, isDone: (job: MarketingJobWire) => boolean): Promise<MarketingJobWire> {
  for (;;) {
    const job = await read(id);
    if (isDone(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
const ended = ({ status: state }: MarketingJobWire) => ["completed", "failed", "cancelled"].includes(state);

const request = {
  theme: "A tea shop at the harbour",
  segments_count: 2,
  segment_duration: 2,
  aspect_ratio: "1:1",
  music: "calm",
};

it("makes a film of clips with narration and music, and one of its segments again", async () => {
  await worker.start();
  const made = await call(quick, { key: account.apiKey, body: { ...request, auto_generate: true } });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ status: "generating", status_display: "Generating", final_video_url: null });
  const film = await until(made.body.id, ended);
  expect(film).toMatchObject({ status: "completed", progress_percent: 100, error: null, actual_cost: 0 });
  expect(film.segments.map((one) => [one.segment_index, one.status, one.provider])).toEqual([
    [0, "completed", "local-video"],
    [1, "completed", "local-video"],
  ]);
  const file = await db().asset.findUniqueOrThrow({ where: { id: film.final_video_asset_id ?? "" } });
  // The first segment says the subject, and lasts as long as that takes if it takes longer.
  expect(file.durationSeconds).toBeGreaterThanOrEqual(4);
  const row = await db().film.findUniqueOrThrow({ where: { id: film.film_id ?? "" }, include: { timeline: true } });
  expect([row.status, row.fileAssetId]).toEqual(["ready", file.id]);
  const document = row.timeline?.document as { tracks: { kind: string }[] } | undefined;
  expect(document?.tracks.map(({ kind }) => kind)).toEqual(["visual", "voice", "music", "captions"]);

  const again = await call(retry, {
    key: account.apiKey,
    params: { job_id: film.id, segment_index: "1" },
    body: { prompt: "A steaming tea cup on a wooden table" },
  });
  expect(again.status).toBe(202);
  const next = await until(film.id, ended);
  expect(next.status).toBe("completed");
  expect(next.segments[0]?.video_asset_id).toBe(film.segments[0]?.video_asset_id);
  expect(next.segments[1]?.video_asset_id).not.toBe(film.segments[1]?.video_asset_id);
  expect(next.segments[1]?.prompt).toBe("A steaming tea cup on a wooden table");
  expect([next.film_id, next.final_video_asset_id === film.final_video_asset_id]).toEqual([film.film_id, false]);
}, 300_000);

it("stops with all its parts, and goes on afterwards", async () => {
  await worker.stop();
  const { body } = await call(quick, { key: account.apiKey, body: { ...request, music: "none", auto_generate: true } });
  const stopped = await call(cancel, { key: account.apiKey, params: { job_id: body.id } });
  expect(stopped.body).toMatchObject({ status: "cancelled" });
  const again = await call(cancel, { key: account.apiKey, params: { job_id: body.id } });
  expect([again.status, again.body.status]).toEqual([200, "cancelled"]);
  const active = { userId: account.actor.userId, status: { in: ["queued" as const, "running" as const] } };
  expect(await db().job.count({ where: active })).toBe(0);
});
