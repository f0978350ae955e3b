import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PATCH as reschedule, DELETE as unschedule } from "@/app/api/v1/publish/[publish_id]/schedule/route";
import { GET as status } from "@/app/api/v1/publish/[publish_id]/status/route";
import { GET as list } from "@/app/api/v1/publish/route";
import { POST as schedule } from "@/app/api/v1/publish/schedule/route";
import { closeDb, db } from "@/lib/db/client";
import { publishDue, schedulePublishing } from "@/lib/services/publishing";
import { createEndpoint } from "@/lib/services/webhooks";
import { newAccount, type TestAccount } from "../support/accounts";
import { film as makeFilm, onePicture } from "../support/api-world";
import { call } from "../support/call";
import { newUpload } from "../support/uploads";

const HOUR = 3_600_000;
let account: TestAccount;
let stranger: TestAccount;
let filmId: string;

beforeAll(async () => {
  [account, stranger] = await Promise.all([newAccount(), newAccount()]);
  ({ filmId } = await makeFilm(account));
  const file = await newUpload(account.actor, await onePicture(), "tea.png");
  await db().asset.update({ where: { id: file.id }, data: { kind: "film", mime: "video/mp4", durationSeconds: 60 } });
  await db().film.update({ where: { id: filmId }, data: { fileAssetId: file.id } });
});
afterAll(closeDb);

const inAnHour = () => new Date(Date.now() + HOUR);
const plan = (given: object, key = account.apiKey) =>
  call(schedule, {
    key,
    body: { video_id: filmId, platforms: [{ platform: "watch", config: { visibility: "public" } }], schedule: given },
  });
/** One that is written down, beside the limit of requests. */
const planned = async (given: Partial<Parameters<typeof schedulePublishing>[1]["schedule"]> = {}): Promise<string> => {
  const wish = { videoId: filmId, platforms: [{ platform: "watch" }] };
  const at = { publishAt: inAnHour().toISOString(), ...given };
  const { publications } = await schedulePublishing(account.actor, { ...wish, schedule: at });
  return publications[0]?.id ?? "";
};
const of = (id: string, key = account.apiKey) => ({ key, params: { publish_id: id } });
const read = async (id: string) => (await call(status, of(id))).body;

describe("a time", () => {
  it("is an instant, or what the clocks of a zone show", async () => {
    const { body } = await plan({ publish_at: "2027-07-15T20:00:00", timezone: "Europe/Paris" });
    expect(body).toMatchObject({
      status: "scheduled",
      publish_at: "2027-07-15T18:00:00Z",
      timezone: "Europe/Paris",
      publications: [{ platform: "watch", status: "scheduled", progress: 0 }],
    });
    const winter = await plan({ publish_at: "2027-12-15T20:00:00", timezone: "Europe/Paris" });
    expect(winter.body.publish_at).toBe("2027-12-15T19:00:00Z");
  });

  it.each([
    [{ publish_at: new Date().toISOString() }, "schedule.publish_at", "too_small"],
    [{ publish_at: "2090-01-01T00:00:00Z" }, "schedule.publish_at", "too_big"],
    [{ publish_at: "soon" }, "schedule.publish_at", "invalid_format"],
    [{ publish_at: "2027-01-01T00:00", timezone: "Mars/Olympus" }, "schedule.timezone", "unknown"],
    [{}, "schedule.publish_at", "required"],
  ])("is refused by its field: %j", async (given, field, constraint) => {
    const { status: code, body } = await plan(given);
    expect(code).toBe(422);
    expect(body.error.details).toMatchObject({ field, constraint });
  });

  it("is not taken for what a platform refuses, or for somebody else's film", async () => {
    const wrong = await call(schedule, {
      key: account.apiKey,
      body: {
        video_id: filmId,
        platforms: [{ platform: "youtube" }],
        schedule: { publish_at: inAnHour().toISOString() },
      },
    });
    expect(wrong.body.error.details.field).toMatch(/^platforms\.0/);
    expect((await plan({ publish_at: inAnHour().toISOString() }, stranger.apiKey)).status).toBe(404);
  });
});

describe("until it begins, a publication", () => {
  it("gets another time, or is cancelled, by its owner", async () => {
    const id = await planned();
    const body = { schedule: { publish_at: "2027-03-01T10:00", timezone: "America/New_York" } };
    expect((await call(reschedule, { ...of(id, stranger.apiKey), body })).status).toBe(404);
    expect((await call(unschedule, of(id, stranger.apiKey))).status).toBe(404);
    expect((await call(reschedule, { ...of(id), body })).body.publish_at).toBe("2027-03-01T15:00:00Z");
    expect((await call(unschedule, of(id))).body.status).toBe("cancelled");
    expect(await read(id)).toMatchObject({ status: "cancelled" });
    expect((await call(reschedule, { ...of(id), body })).status).toBe(409);
  });

  it("is listed, alone with its batch", async () => {
    const { body } = await plan({ publish_at: inAnHour().toISOString() });
    const of = { publish_batch_id: body.publish_batch_id };
    const path = `/?publish_batch_id=${body.publish_batch_id}`;
    const found = await call(list, { key: account.apiKey, path });
    expect(found.body).toMatchObject({ total: 1, items: [{ ...of, video_id: filmId, status: "scheduled" }] });
    expect((await call(list, { key: stranger.apiKey, path })).body.total).toBe(0);
  });
});

describe("when its time has come, a publication", () => {
  it("begins, once however often it is looked for", async () => {
    const [id, later] = [await planned(), await planned({ publishAt: new Date(Date.now() + 3 * HOUR).toISOString() })];
    await Promise.all([1, 2, 3].map(() => publishDue(new Date(Date.now() + HOUR + 1000))));
    const row = await db().publication.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ status: "going", jobId: expect.any(String) });
    const jobs = await db().job.findMany({ where: { userId: account.actor.userId, kind: "publish" } });
    expect(jobs.filter(({ input }) => JSON.stringify(input).includes(id))).toHaveLength(1);
    expect(await read(later)).toMatchObject({ status: "scheduled" });
    expect((await call(unschedule, of(id))).status).toBe(409);
  });

  it("is published late after the studio did not run, or skipped, which is said", async () => {
    await createEndpoint(account.actor, { url: "https://example.com/hook", events: ["publish.failed"] });
    const [late, skipped] = [await planned(), await planned({ whenLate: "skip" })];
    await publishDue(new Date(Date.now() + 2 * HOUR));
    expect(await read(late)).toMatchObject({ status: "queued" });
    expect(await read(skipped)).toMatchObject({
      status: "failed",
      error: { message: expect.stringContaining("was not running") },
    });
    const told = await db().webhookDelivery.findMany({ where: { event: "publish.failed" } });
    expect(told.map(({ body }) => JSON.stringify(body)).some((body) => body.includes(skipped))).toBe(true);
  });
});
