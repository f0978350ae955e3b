import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "inngest/edge";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as start } from "@/app/api/v1/projects/[project_id]/start/route";
import { POST as create } from "@/app/api/v1/projects/route";
import { POST as replay } from "@/app/api/v1/webhooks/[webhook_id]/deliveries/[delivery_id]/replay/route";
import { GET as deliveries } from "@/app/api/v1/webhooks/[webhook_id]/deliveries/route";
import { POST as rotate } from "@/app/api/v1/webhooks/[webhook_id]/rotate/route";
import { PATCH as patch, PUT as put, GET as read, DELETE as remove } from "@/app/api/v1/webhooks/[webhook_id]/route";
import { POST as test } from "@/app/api/v1/webhooks/[webhook_id]/test/route";
import { GET as list, POST as register } from "@/app/api/v1/webhooks/route";
import { GET as urlSecret } from "@/app/api/v1/webhooks/secret/route";
import { inngest } from "@/inngest/client";
import { Executor } from "@/inngest/executor/executor";
import { webhook } from "@/inngest/functions/webhook";
import { resetEnv } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { closeDb, db, transaction } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { loadJob } from "@/lib/jobs/repo";
import { markSucceeded } from "@/lib/jobs/run";
import { createApiKey } from "@/lib/services/api-keys";
import { exportFilm } from "@/lib/services/exports";
import { emitJobEnd, emitRenderStart } from "@/lib/services/jobs/emit-job-events";
import { failJob } from "@/lib/services/jobs/end-job";
import { accountWebhookSecret, bodySignature } from "@/lib/services/webhooks";
import { ownDatabase } from "../inngest/support/database";
import { eventually } from "../inngest/support/engine";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";

interface Received {
  headers: IncomingHttpHeaders;
  raw: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read bodies of every shape
  body: any;
}

import { putTimeline } from "../support/timelines";
import { everyKind } from "../timeline/fixture";

let account: TestAccount;
let engine: Executor;
let receiver: Server;
let url: string;
let removeDatabase: () => Promise<void>;
/** What the receiver answers, in turn; 200 when nothing is left. */
const answers: number[] = [];
const received: Received[] = [];

beforeAll(async () => {
  process.env.FRAMEWRIGHT_ALLOW_PRIVATE_URLS = "1";
  resetEnv();
  removeDatabase = await ownDatabase();
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const raw = Buffer.concat(parts).toString();
      received.push({ headers: request.headers, raw, body: JSON.parse(raw) });
      response.writeHead(answers.shift() ?? 200).end("noted");
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  engine = new Executor({ pool: pool(), handler: serve({ client: inngest, functions: [webhook] }) });
  await engine.start();
  account = await newAccount();
});
afterAll(async () => {
  await engine.stop();
  receiver.close();
  await closeDb();
  await removeDatabase();
  process.env.FRAMEWRIGHT_ALLOW_PRIVATE_URLS = "";
  resetEnv();
});
beforeEach(async () => {
  await db().webhookEndpoint.deleteMany({ where: { userId: account.actor.userId } });
  received.length = 0;
  answers.length = 0;
});

const EVERYTHING = ["project.created", "project.started", "project.completed", "project.failed"];
const RENDERS = ["render.started", "render.completed", "render.failed"];
const hook = (body: object = {}) =>
  call(register, { key: account.apiKey, body: { url, events: [...EVERYTHING, ...RENDERS], ...body } });
const at = (id: string, key = account.apiKey) => ({ key, params: { webhook_id: id } });
const arrived = (count: number) => eventually(async () => received.length >= count && received);
const logOf = async (id: string) => (await call(deliveries, at(id))).body.deliveries;
const settled = (id: string, status: string) =>
  eventually(async () => (await logOf(id)).find((one: { status: string }) => one.status === status));

function verified(message: Received, secret: string): void {
  const { signature, ...body } = message.body;
  const standard = secret.startsWith("whsec_") ? new Webhook(secret) : new Webhook(secret, { format: "raw" });
  standard.verify(message.raw, message.headers as Record<string, string>);
  expect(signature).toBe(bodySignature(secret, body));
}

describe("webhooks", () => {
  it("are registered with the document's request, and show the secret once", async () => {
    const body = {
      url: "https://myapp.com/webhook",
      events: ["project.completed", "render.completed", "publish.completed"],
      secret: "my-webhook-secret",
    };
    const answer = await call(register, { key: account.apiKey, body });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ...body, id: expect.any(String), status: "enabled" });
    const { id } = answer.body;
    expect((await call(read, at(id))).body).toMatchObject({ url: body.url, secret_hint: "…cret" });
    expect(JSON.stringify((await call(list, { key: account.apiKey })).body)).not.toContain(body.secret);
    const changed = await call(patch, { ...at(id), method: "PATCH", body: { events: ["render.failed"] } });
    expect(changed.body).toMatchObject({ url: body.url, events: ["render.failed"] });
    const whole = await call(put, { ...at(id), method: "PUT", body: { url: "https://a.example", events: RENDERS } });
    expect(whole.body).toMatchObject({ url: "https://a.example", events: RENDERS });
    expect((await call(remove, { ...at(id), method: "DELETE" })).status).toBe(204);
    expect((await call(read, at(id))).status).toBe(404);
  });

  it("say what signs deliveries to a webhook_url, to keys that may manage", async () => {
    const answer = await call(urlSecret, { key: account.apiKey });
    expect(answer.body).toEqual({ secret: accountWebhookSecret(account.actor.userId) });
    const { secret: key } = await createApiKey(account.actor, { name: "reader", scopes: ["read"] });
    expect((await call(urlSecret, { key })).status).toBe(403);
  });

  it("are nobody else's", async () => {
    const { body } = await hook();
    const stranger = (await newAccount()).apiKey;
    const foreign = at(body.id, stranger);
    for (const answer of [
      await call(read, foreign),
      await call(patch, { ...foreign, method: "PATCH", body: { description: "mine" } }),
      await call(remove, { ...foreign, method: "DELETE" }),
      await call(rotate, { ...foreign, body: {} }),
      await call(test, { ...foreign, body: {} }),
      await call(deliveries, foreign),
      await call(replay, { key: stranger, params: { webhook_id: body.id, delivery_id: "msg_1" }, body: {} }),
    ]) {
      expect(answer.status).toBe(404);
    }
  });

  it.each([
    [{ events: [] }, "events", "too_small"],
    [{ events: ["project.paused"] }, "events.0", "invalid_value"],
    [{ url: "ftp://example.com" }, "url", "invalid_format"],
    [{ url: undefined }, "url", "required"],
    [{ secret: "short" }, "secret", "too_small"],
    [{ secret: "whsec_c2hvcnQ=" }, "secret", "custom"],
  ])("refuse %j", async (body, field, constraint) => {
    const answer = await hook(body);
    expect(answer.status).toBe(422);
    expect(answer.body.error.details).toMatchObject({ field, constraint });
  });

  it("refuse private addresses", async () => {
    process.env.FRAMEWRIGHT_ALLOW_PRIVATE_URLS = "0";
    resetEnv();
    try {
      for (const address of ["http://127.0.0.1/", "http://10.0.0.1/", "http://[::1]/", "http://169.254.169.254/x"]) {
        const answer = await hook({ url: address });
        expect([answer.status, answer.body.error.details.field]).toEqual([422, "url"]);
      }
      expect((await hook({ url: "http://localhost:1/" })).status).toBe(422);
    } finally {
      process.env.FRAMEWRIGHT_ALLOW_PRIVATE_URLS = "1";
      resetEnv();
    }
  });

  it("keep the secret encrypted where an Idempotency-Key repeats the answer", async () => {
    const headers = { "idempotency-key": "hook-1" };
    const body = { url, events: RENDERS, secret: "a-very-secret-word" };
    const [first, second] = [
      await call(register, { key: account.apiKey, body, headers }),
      await call(register, { key: account.apiKey, body, headers }),
    ];
    expect(second.body).toEqual(first.body);
    expect(JSON.stringify(await db().idempotencyRecord.findMany())).not.toContain(body.secret);
  });
});

describe("deliveries", () => {
  it("tell of a project from its creation to its end, signed both ways, each once", async () => {
    const { body: endpoint } = await hook({ secret: "my-webhook-secret" });
    const project = (await call(create, { key: account.apiKey, body: { title: "Tea" } })).body;
    const params = { project_id: project.id };
    const { pipeline_id: jobId } = (await call(start, { key: account.apiKey, params, body: {} })).body;
    const job = await loadJob(jobId);
    for (let twice = 0; twice < 2; twice += 1) {
      await transaction(async (tx) => {
        await markSucceeded(tx, job, { filmId: job.filmId, durationSeconds: 120 }, 0);
        await emitJobEnd(tx, jobId);
      });
    }
    const messages = await arrived(3);
    expect(messages.map(({ body }) => body.event).sort()).toEqual([
      "project.completed",
      "project.created",
      "project.started",
    ]);
    const end = messages.find(({ body }) => body.event === "project.completed");
    expect(Object.keys(end?.body)).toEqual(["event", "timestamp", "data", "signature"]);
    expect(end?.body.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(end?.body.data).toMatchObject({ project_id: project.id, video_url: expect.any(String), duration: 120 });
    for (const message of messages) verified(message, "my-webhook-secret");
    await eventually(async () =>
      (await logOf(endpoint.id)).every((one: { status: string }) => one.status === "delivered"),
    );
    expect(received).toHaveLength(3);
    const [latest] = await logOf(endpoint.id);
    expect(latest.attempts[0]).toMatchObject({
      response_status: 200,
      response_body: "noted",
      error: null,
      request_headers: expect.objectContaining({ "webhook-id": latest.id }),
    });
  });

  it("tell of a failed project and of renders", async () => {
    await hook();
    const project = (await call(create, { key: account.apiKey, body: { title: "Tea" } })).body;
    const params = { project_id: project.id };
    const { pipeline_id: jobId } = (await call(start, { key: account.apiKey, params, body: {} })).body;
    await failJob(jobId, new AppError({ code: "storage_full", message: "The disk is full" }));
    const { filmId } = await loadJob(jobId);
    await putTimeline(filmId ?? "", everyKind());
    const renders = [
      await exportFilm(account.actor, { filmId: filmId ?? "" }),
      await exportFilm(account.actor, { filmId: filmId ?? "" }),
    ];
    const [good, bad] = renders.map(({ job }) => job?.id ?? "");
    await transaction((tx) => emitRenderStart(tx, good ?? ""));
    const job = await loadJob(good ?? "");
    const { id: assetId } = await db().asset.create({
      data: { id: newId("film"), userId: account.actor.userId, kind: "film", durationSeconds: 12.34 },
    });
    await transaction(async (tx) => {
      await markSucceeded(tx, job, { assetId }, 5);
      await emitJobEnd(tx, job.id);
    });
    await failJob(bad ?? "", new AppError({ code: "engine_unavailable", message: "No browser" }));
    const messages = await arrived(6);
    const data = (event: string) => messages.find(({ body }) => body.event === event)?.body.data;
    expect(data("project.failed")).toMatchObject({ project_id: project.id, error: { message: "The disk is full" } });
    expect(data("render.started")).toMatchObject({ render_id: good, video_id: filmId });
    expect(data("render.completed")).toMatchObject({ render_id: good, duration: 12.3 });
    expect(data("render.failed")).toMatchObject({ render_id: bad, error: { message: "No browser" } });
  });

  it("are tried again after a failure, with the same id", async () => {
    const { body } = await hook();
    answers.push(503);
    await call(test, { ...at(body.id), body: { event: "render.failed" } });
    const [first, second] = await arrived(2);
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body.data.test).toBe(true);
    const log = await settled(body.id, "delivered");
    expect(log.attempts.map((one: { response_status: number }) => one.response_status)).toEqual([503, 200]);
  });

  it("are sent again on request, to where the endpoint now is", async () => {
    const { body } = await hook();
    const sent = await call(test, { ...at(body.id), body: {} });
    expect(sent.status).toBe(202);
    expect(sent.body.body.data).toEqual({ test: true, message: "A test from Framewright" });
    await settled(body.id, "delivered");
    await call(patch, { ...at(body.id), method: "PATCH", body: { url: `${url}?new` } });
    const params = { webhook_id: body.id, delivery_id: sent.body.id };
    const again = await call(replay, { key: account.apiKey, params, body: {} });
    expect(again.status).toBe(202);
    expect(again.body).toMatchObject({ url: `${url}?new`, body: sent.body.body });
    await arrived(2);
    verified(received[1] as Received, body.secret);
    const missing = { webhook_id: body.id, delivery_id: "msg_none" };
    expect((await call(replay, { key: account.apiKey, params: missing, body: {} })).status).toBe(404);
  });

  it("end with 410, which disables the endpoint until it is enabled again", async () => {
    const { body } = await hook();
    answers.push(410);
    await call(test, { ...at(body.id), body: {} });
    await settled(body.id, "failed");
    const now = (await call(read, at(body.id))).body;
    expect(now).toMatchObject({ status: "disabled", disabled_reason: expect.stringContaining("410") });
    expect((await call(test, { ...at(body.id), body: {} })).status).toBe(409);
    await call(create, { key: account.apiKey, body: { title: "Tea" } });
    expect(await logOf(body.id)).toHaveLength(1);
    await call(patch, { ...at(body.id), method: "PATCH", body: { status: "enabled" } });
    await call(test, { ...at(body.id), body: {} });
    await arrived(2);
  });

  it("are signed by both secrets while one replaces the other", async () => {
    const { body } = await hook();
    const rotated = await call(rotate, { ...at(body.id), body: {} });
    expect(rotated.body.secret).toMatch(/^whsec_/);
    expect(rotated.body.secret).not.toBe(body.secret);
    await call(test, { ...at(body.id), body: {} });
    const [message] = await arrived(1);
    for (const secret of [body.secret, rotated.body.secret]) {
      new Webhook(secret).verify(message?.raw ?? "", message?.headers as Record<string, string>);
    }
    verified(message as Received, rotated.body.secret);
    await call(rotate, { ...at(body.id), body: { overlap_hours: 0, secret: "another-secret" } });
    await call(test, { ...at(body.id), body: {} });
    const [, next] = await arrived(2);
    verified(next as Received, "another-secret");
    const old = new Webhook(rotated.body.secret);
    expect(() => old.verify(next?.raw ?? "", next?.headers as Record<string, string>)).toThrow();
  });
});
