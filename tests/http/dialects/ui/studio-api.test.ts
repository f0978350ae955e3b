import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as assetFile } from "@/app/api/ui/assets/[id]/file/route";
import { GET as readFilm } from "@/app/api/ui/films/[id]/route";
import { POST as estimate } from "@/app/api/ui/films/estimate/route";
import { GET as listFilms, POST as startFilm } from "@/app/api/ui/films/route";
import { POST as cancelJob } from "@/app/api/ui/jobs/[id]/cancel/route";
import { GET as jobEvents } from "@/app/api/ui/jobs/[id]/events/route";
import { GET as readJob } from "@/app/api/ui/jobs/[id]/route";
import { GET as listJobs } from "@/app/api/ui/jobs/route";
import { DELETE as revokeKey } from "@/app/api/ui/keys/[id]/route";
import { POST as createKey, GET as listKeys } from "@/app/api/ui/keys/route";
import { PATCH as changeMe, GET as me } from "@/app/api/ui/me/route";
import { newId } from "@/lib/core/ids";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { apiKeySchema, meSchema, newApiKeySchema } from "@/lib/http/dialects/ui/account";
import { estimateSchema, filmPage, filmSchema } from "@/lib/http/dialects/ui/films";
import { jobPage, jobSchema } from "@/lib/http/dialects/ui/jobs";
import type { RouteHandler } from "@/lib/http/kernel";
import { appendEvent } from "@/lib/jobs/log/repo";
import { authenticateApiKey } from "@/lib/services/api-keys";
import { balanceOf } from "@/lib/services/credits";
import { newAccount, type TestAccount } from "../../../support/accounts";
import { call } from "../../../support/call";
import { sessionCookie } from "../../../support/session";
import { plainPlan } from "../../../support/timelines";
import { newUpload } from "../../../support/uploads";

let account: TestAccount;
let cookie: string;
let strangerCookie: string;

beforeAll(async () => {
  account = await newAccount();
  cookie = await sessionCookie(account.actor.userId);
  strangerCookie = await sessionCookie((await newAccount()).actor.userId);
});
afterAll(async () => {
  await closeListener();
  await closeDb();
});

type Options = Parameters<typeof call>[1];
const ask = (handler: RouteHandler, options: Options = {}) =>
  call(handler, { ...options, headers: { cookie, "sec-fetch-site": "same-origin", ...options?.headers } });

const BLANK = { create: { width: 64, height: 36, channels: 3, background: "teal" } } as const;
const SCRIPT = "A bicycle that stands still falls over. One that rolls stays up, even without a rider.";

async function newJob(): Promise<string> {
  const started = await ask(startFilm, { body: { script: SCRIPT } });
  expect(started.status).toBe(201);
  return started.body.jobId;
}

describe("who may call", () => {
  it("answers nobody with 401 and a sentence", async () => {
    const answer = await call(me);
    expect(answer.status).toBe(401);
    expect(answer.body.error).toMatchObject({ code: "unauthenticated", message: "Sign in first." });
  });

  it("refuses changes that another site makes with the reader's cookie", async () => {
    const foreign = await ask(createKey, {
      body: { name: "x", scopes: ["read"] },
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(foreign.status).toBe(403);
    const older = await call(createKey, {
      body: { name: "x", scopes: ["read"] },
      headers: { cookie, origin: "https://elsewhere.example", host: "localhost:3000" },
    });
    expect(older.status).toBe(403);
  });

  it("hides other people's jobs and films", async () => {
    const jobId = await newJob();
    const { body } = await ask(readJob, { params: { id: jobId } });
    for (const [handler, id] of [
      [readJob, jobId],
      [readFilm, body.filmId],
      [jobEvents, jobId],
    ] as const) {
      const answer = await ask(handler, { params: { id }, headers: { cookie: strangerCookie } });
      expect(answer.status).toBe(404);
    }
  });
});

describe("the account", () => {
  it("is read and renamed", async () => {
    expect(meSchema.parse((await ask(me)).body)).toMatchObject({ email: account.email, role: "member" });
    const renamed = await ask(changeMe, { method: "PATCH", body: { name: "Ada" } });
    expect(renamed.body.name).toBe("Ada");
    const empty = await ask(changeMe, { method: "PATCH", body: { name: "  " } });
    expect(empty.status).toBe(422);
    expect(empty.body.error.field).toBe("name");
  });

  it("makes a key that works, shows it once, and revokes it", async () => {
    const made = newApiKeySchema.parse((await ask(createKey, { body: { name: "Board", scopes: ["read"] } })).body);
    expect(await authenticateApiKey(made.secret)).toMatchObject({ scopes: ["read"] });
    const listed = apiKeySchema.array().parse((await ask(listKeys)).body);
    expect(listed.map((key) => key.id)).toContain(made.key.id);
    expect(JSON.stringify(listed)).not.toContain(made.secret);
    const revoked = await ask(revokeKey, { method: "DELETE", params: { id: made.key.id } });
    expect(revoked.status).toBe(204);
    expect(await authenticateApiKey(made.secret)).toBeNull();
  });
});

describe("films and jobs", () => {
  it("estimates before anything is spent", async () => {
    const before = await balanceOf(account.actor);
    const { body } = await ask(estimate, { body: { script: SCRIPT } });
    const answer = estimateSchema.parse(body);
    expect(answer).toMatchObject({ language: "en", writer: "script", balance: before });
    expect(answer.credits).toBeGreaterThan(0);
    expect(await balanceOf(account.actor)).toBe(before);
  });

  it("says that a prompt which reads as a script is spoken as it is", async () => {
    const prompt = "Coffee was first grown in Ethiopia. Traders took it to Yemen. Today 2.5 million farms grow it.";
    const { writer, filmSeconds } = estimateSchema.parse((await ask(estimate, { body: { prompt } })).body);
    expect(writer).toBe("script");
    expect(filmSeconds).toBeLessThan(20);
  });

  it("starts, lists and cancels, and gives the credits back", async () => {
    const before = await balanceOf(account.actor);
    const jobId = await newJob();
    const job = jobSchema.parse((await ask(readJob, { params: { id: jobId } })).body);
    expect(job).toMatchObject({ status: "queued", kind: "film", format: "landscape" });
    expect(job.steps.map((step) => step.key)).toContain("render");
    expect(await balanceOf(account.actor)).toBe(before - job.creditsEstimated);
    const films = filmPage.parse((await ask(listFilms)).body);
    expect(films.items.find((film) => film.jobId === jobId)?.status).toBe("making");
    expect((await ask(cancelJob, { method: "POST", params: { id: jobId } })).status).toBe(204);
    expect(await balanceOf(account.actor)).toBe(before);
    const active = jobPage.parse((await ask(listJobs, { path: "/?status=active" })).body);
    expect(active.items.map((item) => item.id)).not.toContain(jobId);
    const film = filmSchema.parse((await ask(readFilm, { params: { id: job.filmId ?? "" } })).body);
    expect(film.status).toBe("failed");
    expect(film.request).toMatchObject({ script: SCRIPT, animate: "standard" });
    const still = await newUpload(account.actor, await sharp(BLANK).png().toBuffer(), "still.png");
    const id = newId("scene");
    await db().segment.create({
      data: { id, filmId: film.id, position: 1, plan: plainPlan(id), stillAssetId: still.id },
    });
    const kept = filmPage.parse((await ask(listFilms)).body).items.find(({ id }) => id === film.id);
    expect(kept).toMatchObject({ status: "failed", videoUrl: null, posterUrl: `/api/ui/assets/${still.id}/file` });
  });

  it("keeps timelines of programs out of the films, as drafts that only their owner sees", async () => {
    const id = newId("timeline");
    await db().film.create({
      data: { id, userId: account.actor.userId, title: "Timeline", language: "en", format: "square" },
    });
    const films = filmPage.parse((await ask(listFilms)).body);
    expect(films.items.map((film) => film.id)).not.toContain(id);
    expect(films.drafts).toBe(1);
    const drafts = filmPage.parse((await ask(listFilms, { path: "/?show=drafts" })).body);
    expect(drafts).toMatchObject({ total: 1, items: [{ id, status: "draft", jobId: null }] });
    expect(filmSchema.parse((await ask(readFilm, { params: { id } })).body)).toMatchObject({
      status: "draft",
      request: null,
    });
    const others = await ask(listFilms, { path: "/?show=drafts", headers: { cookie: strangerCookie } });
    expect(others.body).toMatchObject({ total: 0, drafts: 0, items: [] });
  });

  it("refuses a film about nothing", async () => {
    const answer = await ask(startFilm, { body: { format: "square" } });
    expect(answer.status).toBe(422);
  });
});

/** Reads server-sent events until `enough` says so or the stream ends. */
async function eventsOf(
  response: Response,
  enough: (ids: string[]) => boolean,
): Promise<{ ids: string[]; ended: boolean }> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const ids: string[] = [];
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { ids, ended: true };
    text += decoder.decode(value, { stream: true });
    ids.splice(0, ids.length, ...[...text.matchAll(/^id: (\d+)$/gm)].map((match) => match[1] ?? ""));
    if (enough(ids)) {
      await reader.cancel();
      return { ids, ended: false };
    }
  }
}

async function stream(jobId: string, lastEventId?: string): Promise<Response> {
  const headers = { cookie, ...(lastEventId ? { "last-event-id": lastEventId } : {}) };
  const request = new Request("http://localhost:3000/", { headers });
  const response = await jobEvents(request, { params: Promise.resolve({ id: jobId }) });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  return response;
}

describe("live events", () => {
  it("sends what happens, resumes after the last one seen, and ends with the job", async () => {
    const jobId = await newJob();
    const job = { id: jobId, userId: account.actor.userId };
    const first = await stream(jobId);
    const one = String(await appendEvent(db(), job, { type: "log", message: "one" }));
    expect((await eventsOf(first, (ids) => ids.length >= 1)).ids).toEqual([one]);
    const two = String(await appendEvent(db(), job, { type: "log", message: "two" }));
    const three = String(await appendEvent(db(), job, { type: "log", message: "three" }));
    const again = await stream(jobId, one);
    expect((await eventsOf(again, (ids) => ids.length >= 2)).ids).toEqual([two, three]);
    const last = await stream(jobId, three);
    await ask(cancelJob, { method: "POST", params: { id: jobId } });
    const end = await eventsOf(last, () => false);
    expect(end.ended).toBe(true);
    expect(end.ids).toHaveLength(1);
  });
});

describe("files", () => {
  it("are served whole and in parts, under their names", async () => {
    const picture = await sharp({ create: { width: 64, height: 36, channels: 3, background: "#c40" } })
      .png()
      .toBuffer();
    const { id } = await newUpload(account.actor, picture, "plage.png");
    const request = new Request("http://localhost:3000/?download=1", { headers: { cookie, range: "bytes=0-7" } });
    const part = await assetFile(request, { params: Promise.resolve({ id }) });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(picture.subarray(0, 8));
    expect(part.headers.get("content-disposition")).toContain('attachment; filename="plage.png"');
  });
});
