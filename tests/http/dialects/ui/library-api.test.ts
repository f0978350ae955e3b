import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DELETE as deleteAsset, GET as readAsset } from "@/app/api/ui/assets/[id]/route";
import { GET as listAssets } from "@/app/api/ui/assets/route";
import { PATCH as tagAssets } from "@/app/api/ui/assets/tags/route";
import { DELETE as emptyTrash } from "@/app/api/ui/assets/trash/route";
import { POST as cancelProject } from "@/app/api/ui/projects/[id]/cancel/route";
import { PATCH as changeProject, DELETE as deleteProject, GET as readProject } from "@/app/api/ui/projects/[id]/route";
import { POST as startProject } from "@/app/api/ui/projects/[id]/start/route";
import { POST as createProject, GET as listProjects } from "@/app/api/ui/projects/route";
import { GET as readUsage } from "@/app/api/ui/usage/route";
import { POST as replay } from "@/app/api/ui/webhooks/[id]/deliveries/[delivery]/replay/route";
import { GET as listDeliveries } from "@/app/api/ui/webhooks/[id]/deliveries/route";
import { POST as rotate } from "@/app/api/ui/webhooks/[id]/rotate/route";
import { PATCH as changeWebhook, DELETE as deleteWebhook, GET as readWebhook } from "@/app/api/ui/webhooks/[id]/route";
import { POST as sendTest } from "@/app/api/ui/webhooks/[id]/test/route";
import { POST as createWebhook, GET as listWebhooks } from "@/app/api/ui/webhooks/route";
import { closeDb } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { assetPage, assetSchema } from "@/lib/http/dialects/ui/library";
import { projectCardSchema, projectPage, projectSchema, projectStarted } from "@/lib/http/dialects/ui/projects";
import { usageSchema } from "@/lib/http/dialects/ui/usage";
import { deliverySchema, newWebhookSchema, webhookSchema } from "@/lib/http/dialects/ui/webhooks";
import type { RouteHandler } from "@/lib/http/kernel";
import { balanceOf } from "@/lib/services/credits";
import { newAccount, type TestAccount } from "../../../support/accounts";
import { call } from "../../../support/call";
import { sessionCookie } from "../../../support/session";
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

type Options = NonNullable<Parameters<typeof call>[1]>;
const ask = (handler: RouteHandler, options: Options = {}) =>
  call(handler, { ...options, headers: { cookie, "sec-fetch-site": "same-origin", ...options.headers } });

const BRIEF = { title: "Lamps", prompt: "How our solar lamps work.", format: "square", targetSeconds: 30 };
const newProject = async () => projectCardSchema.parse((await ask(createProject, { body: BRIEF })).body);

describe("projects", () => {
  it("are written, found, changed and removed", async () => {
    const made = await newProject();
    expect(made).toMatchObject({ title: "Lamps", status: "draft", format: "square", jobId: null });
    const params = { id: made.id };
    const found = projectPage.parse((await ask(listProjects, { path: "/?search=lamp&status=draft" })).body);
    expect(found.items.map(({ id }) => id)).toContain(made.id);
    expect((await ask(listProjects, { path: "/?status=completed" })).body.total).toBe(0);
    const change = { ...BRIEF, title: "Lanterns", targetSeconds: undefined, language: "fr" };
    expect((await ask(changeProject, { method: "PATCH", params, body: change })).status).toBe(200);
    const project = projectSchema.parse((await ask(readProject, { params })).body);
    expect(project).toMatchObject({ title: "Lanterns", language: "fr", targetSeconds: null, job: null, assets: [] });
    expect((await ask(deleteProject, { method: "DELETE", params })).status).toBe(204);
    expect((await ask(readProject, { params })).status).toBe(404);
  });

  it("say what a run would take, start, are followed and cancelled", async () => {
    const { id } = await newProject();
    const params = { id };
    const before = await balanceOf(account.actor);
    const dry = await ask(startProject, { params, body: { dryRun: true, skipSteps: ["music"] } });
    const estimate = projectStarted.parse(dry.body);
    expect(estimate).toMatchObject({ jobId: null, balance: before });
    expect(estimate.credits).toBeGreaterThan(0);
    expect(await balanceOf(account.actor)).toBe(before);
    const started = projectStarted.parse((await ask(startProject, { params, body: {} })).body);
    const running = projectSchema.parse((await ask(readProject, { params })).body);
    expect(running).toMatchObject({ status: "scripting", jobId: started.jobId });
    expect(running.job?.steps.length).toBeGreaterThan(4);
    expect((await ask(startProject, { params, body: {} })).status).toBe(409);
    expect((await ask(cancelProject, { method: "POST", params })).status).toBe(204);
    expect(projectSchema.parse((await ask(readProject, { params })).body).status).toBe("cancelled");
    expect(await balanceOf(account.actor)).toBe(before);
  });
});

describe("the library", () => {
  it("shows an upload with where it came from, finds it, and removes it", async () => {
    const picture = await sharp({ create: { width: 32, height: 16, channels: 3, background: "#248" } })
      .png()
      .toBuffer();
    const { id } = await newUpload(account.actor, picture, "lake.png");
    const asset = assetSchema.parse((await ask(readAsset, { params: { id } })).body);
    expect(asset).toMatchObject({ name: "lake.png", group: "image", width: 32, height: 16, costCents: 0, seed: null });
    expect(asset.licence).not.toBe("");
    const page = assetPage.parse((await ask(listAssets, { path: "/?group=image&search=LAKE" })).body);
    expect(page.items.map((item) => item.id)).toEqual([id]);
    expect((await ask(listAssets, { path: "/?group=music" })).body.total).toBe(0);
    expect((await ask(listAssets, { path: "/?shelf=uploads" })).body.total).toBe(1);
    expect((await ask(listAssets, { path: "/?shelf=made" })).body.total).toBe(0);
    expect(
      (await ask(deleteAsset, { method: "DELETE", params: { id }, headers: { cookie: strangerCookie } })).status,
    ).toBe(404);
    const tags = { ids: [id], add: ["Harbour"] };
    expect((await ask(tagAssets, { method: "PATCH", body: tags })).body).toEqual({ changed: 1 });
    const wrong = await ask(tagAssets, { method: "PATCH", body: { ids: [id], add: ["a, b"] } });
    expect([wrong.status, wrong.body.error.field]).toEqual([422, "add.0"]);
    expect((await ask(deleteAsset, { method: "DELETE", params: { id } })).status).toBe(204);
    expect(assetPage.parse((await ask(listAssets, { path: "/" })).body)).toMatchObject({
      total: 0,
      trash: { files: 1 },
    });
    expect((await ask(listAssets, { path: "/?shelf=trash" })).body.items[0]).toMatchObject({ id, tags: ["Harbour"] });
    expect((await ask(emptyTrash, { method: "DELETE" })).body).toEqual({ removed: 1, kept: 0 });
    expect((await ask(readAsset, { params: { id } })).status).toBe(404);
  });
});

describe("webhooks", () => {
  const body = { url: "https://example.com/hook", events: ["project.completed"], description: "Board" };
  const newWebhook = async () => newWebhookSchema.parse((await ask(createWebhook, { body })).body);

  it("show a secret once, change it, and keep what was sent", async () => {
    const { webhook, secret } = await newWebhook();
    const params = { id: webhook.id };
    expect(secret).toMatch(/^whsec_/);
    expect(JSON.stringify((await ask(listWebhooks)).body)).not.toContain(secret);
    const turned = newWebhookSchema.parse((await ask(rotate, { method: "POST", params })).body);
    expect(turned.secret).not.toBe(secret);
    expect(turned.webhook.previousSecretUntil).not.toBeNull();
    const sent = deliverySchema.parse((await ask(sendTest, { params, body: {} })).body);
    expect(sent).toMatchObject({ event: "project.completed", status: "pending" });
    const again = await ask(replay, { method: "POST", params: { ...params, delivery: sent.id } });
    expect(again.status).toBe(202);
    const kept = deliverySchema.array().parse((await ask(listDeliveries, { params })).body);
    expect(kept.map(({ id }) => id).sort()).toEqual([sent.id, again.body.id].sort());
    const off = webhookSchema.parse(
      (await ask(changeWebhook, { method: "PATCH", params, body: { status: "disabled" } })).body,
    );
    expect(off.status).toBe("disabled");
    expect((await ask(sendTest, { params, body: {} })).status).toBe(409);
    expect((await ask(deleteWebhook, { method: "DELETE", params })).status).toBe(204);
  });

  it("refuses addresses inside the network, at the field", async () => {
    const answer = await ask(createWebhook, { body: { ...body, url: "http://169.254.169.254/" } });
    expect(answer.status).toBe(422);
    expect(answer.body.error.field).toBe("url");
  });

  it("and projects are hidden from strangers", async () => {
    const { webhook } = await newWebhook();
    const { id } = await newProject();
    for (const [handler, params, method] of [
      [readWebhook, { id: webhook.id }, "GET"],
      [listDeliveries, { id: webhook.id }, "GET"],
      [rotate, { id: webhook.id }, "POST"],
      [sendTest, { id: webhook.id }, "POST"],
      [replay, { id: webhook.id, delivery: "whd_x" }, "POST"],
      [deleteWebhook, { id: webhook.id }, "DELETE"],
      [readProject, { id }, "GET"],
      [startProject, { id }, "POST"],
      [cancelProject, { id }, "POST"],
      [deleteProject, { id }, "DELETE"],
    ] as const) {
      const answer = await ask(handler, { params, method, headers: { cookie: strangerCookie } });
      expect(answer.status).toBe(404);
    }
  });
});

it("counts the requests of the studio itself by day", async () => {
  await ask(listProjects);
  const usage = usageSchema.parse((await ask(readUsage, { path: "/?days=7" })).body);
  expect(usage.requests.find(({ surface }) => surface === "ui")?.count).toBeGreaterThan(0);
  expect(Date.parse(usage.to) - Date.parse(usage.from)).toBe(6 * 86_400_000);
});
