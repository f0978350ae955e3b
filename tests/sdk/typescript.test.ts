import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { bodySignature, signedHeaders } from "@/lib/services/webhooks";
import type * as Sdk from "@/sdk/typescript/src/index";
import { newAccount, type TestAccount } from "../support/accounts";
import { ApiServer } from "../support/api-server";
import { onePicture } from "../support/api-world";
import { TYPESCRIPT_SNIPPET } from "./support/documented";
import { documentedKey, runNextPipeline } from "./support/pipeline";

const run = promisify(execFile);
const server = new ApiServer();
let account: TestAccount;
let folder: string;
let sdk: typeof Sdk;
let address: string;
let client: Sdk.VideoClient;

/** The package as its consumers have it: compiled by its own settings, under both names. */
beforeAll(async () => {
  account = await newAccount();
  address = await server.start();
  folder = await mkdtemp(path.join(tmpdir(), "framewright-sdk-"));
  const built = path.join(folder, "sdk");
  await run("npx", ["--no-install", "tsc", "-p", "sdk/typescript/tsconfig.json", "--outDir", path.join(built, "dist")]);
  await symlink(path.resolve("sdk/typescript/package.json"), path.join(built, "package.json"));
  for (const name of ["@framewright/sdk", "@iafactory/video-sdk"]) {
    const link = path.join(folder, "node_modules", name);
    await mkdir(path.dirname(link), { recursive: true });
    await symlink(built, link);
  }
  sdk = (await import(pathToFileURL(path.join(built, "dist", "index.js")).href)) as typeof Sdk;
  client = new sdk.VideoClient({ apiKey: account.apiKey, baseUrl: `${address}/api/v1` });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  await closeListener();
  await closeDb();
});

describe("the TypeScript client", () => {
  it("runs the document's snippet as it stands", async () => {
    const author = await newAccount();
    await documentedKey(author);
    const script = path.join(folder, "snippet.mjs");
    await writeFile(script, TYPESCRIPT_SNIPPET);
    const env = { ...process.env, FRAMEWRIGHT_BASE_URL: `${address}/api/v1` };
    const [{ stdout }] = await Promise.all([run(process.execPath, [script], { env }), runNextPipeline(author)]);
    expect(stdout.trim().split("\n").at(-1)).toBe("Progress: 100%");
    const [project] = await db().project.findMany({ where: { userId: author.actor.userId } });
    expect(project).toMatchObject({ title: "Ma Vidéo", prompt: "Créer une vidéo sur l'IA..." });
  });

  it("keeps projects", async () => {
    const created = await client.projects.create({ title: "Tea", prompt: "The history of tea" });
    expect((await client.projects.update(created.id, { title: "Green tea" })).title).toBe("Green tea");
    expect((await client.projects.get(created.id)).progress.overall).toBe(0);
    expect((await client.projects.list({ search: "green" })).total).toBe(1);
    const titles: string[] = [];
    for await (const project of client.projects.all()) titles.push(project.title);
    expect(titles).toContain("Green tea");
    await client.projects.delete(created.id);
    await expect(client.projects.get(created.id)).rejects.toBeInstanceOf(sdk.NotFoundError);
  });

  it("waits for the end, tells how far it is, and throws when it was cancelled", async () => {
    const project = await client.projects.create({ title: "Tea", prompt: "The history of tea" });
    expect((await client.projects.start(project.id)).status).toBe("scripting");
    await expect(client.projects.start(project.id)).rejects.toBeInstanceOf(sdk.ConflictError);
    const seen: Sdk.Progress[] = [];
    const waiting = client.projects.wait_for_completion(project.id, {
      interval: 20,
      onProgress: (one) => seen.push(one),
    });
    await runNextPipeline(account);
    expect((await waiting).status).toBe("completed");
    expect(seen.at(-1)).toMatchObject({ percentage: 100, status: "completed" });
    await client.projects.start(project.id);
    const watch = client.projects.onProgress(project.id, () => {}, { interval: 20 });
    const refused = expect(watch.done).rejects.toMatchObject({ name: "JobFailedError", code: "CANCELLED" });
    await client.projects.cancel(project.id);
    await refused;
  });

  it("stops looking when it is told to, or when the time is over", async () => {
    const project = await client.projects.create({ title: "Tea", prompt: "The history of tea" });
    await client.projects.start(project.id);
    const watch = client.projects.onProgress(project.id, () => {});
    watch.stop();
    await expect(watch.done).rejects.toMatchObject({ name: "AbortError" });
    const waiting = client.projects.waitForCompletion(project.id, { timeout: 30, interval: 10 });
    await expect(waiting).rejects.toBeInstanceOf(sdk.TimeoutError);
    await client.projects.cancel(project.id);
  });

  it("uploads, lists and downloads assets", async () => {
    const file = new Blob([new Uint8Array(await onePicture())], { type: "image/png" });
    const asset = await client.assets.upload(file, { name: "one.png" });
    expect(asset).toMatchObject({ type: "image", width: 64, height: 48 });
    expect((await client.assets.list({ type: "image" })).items.map((one) => one.id)).toContain(asset.id);
    expect((await (await client.assets.download(asset.id)).blob()).size).toBe(asset.size);
    const prompts = [{ scene_id: 1, prompt: "A lighthouse in a storm" }];
    const batch = await client.assets.generateImages({ prompts });
    expect(batch.images).toHaveLength(1);
    await client.assets.cancelBatch(batch.batch_id as string);
    await expect(client.assets.waitForBatch(batch.batch_id as string)).rejects.toBeInstanceOf(sdk.JobFailedError);
    await client.assets.delete(asset.id);
  });

  it("lays out a timeline and renders it", async () => {
    const file = new Blob([new Uint8Array(await onePicture())], { type: "image/png" });
    const { id: asset_id } = await client.assets.upload(file, { name: "one.png" });
    const clips = [{ asset_id, start_time: 0, duration: 5, transition_in: "fade" as const }];
    const timeline = await client.videos.createTimeline({ tracks: [{ type: "video", clips }] });
    expect((await client.videos.getTimeline(timeline.id)).duration).toBe(5);
    const behind = client.videos.still(timeline.id, { time: 5.5, type: "jpeg" });
    await expect(behind).rejects.toBeInstanceOf(sdk.ValidationError);
    const render = await client.videos.render({ timeline_id: timeline.id, output: { include_subtitles: true } });
    const waiting = client.videos.waitForRender(render.render_id as string, { interval: 20 });
    const refused = expect(waiting).rejects.toMatchObject({ code: "CANCELLED" });
    expect((await client.videos.cancelRender(render.render_id as string)).status).toBe("cancelled");
    await refused;
    await expect(client.videos.download(render.render_id as string)).rejects.toBeInstanceOf(sdk.ConflictError);
  });

  it("lists voices and previews one", async () => {
    const { voices } = await client.voices.list({ provider: "elevenlabs", language: "fr" });
    expect(voices.map((voice) => voice.id)).toContain("thomas");
    const speech = await client.voices.preview("thomas", { text: "Bonjour." });
    expect([speech.type, speech.size > 1000]).toEqual(["audio/mpeg", true]);
  });

  it("speaks the public generation API", async () => {
    const { voices } = await client.publicGeneration.voices({ language: "fr", gender: "female" });
    expect(voices[0]?.id).toBe("voice_marie_fr");
    expect((await client.publicGeneration.avatars()).avatars.length).toBeGreaterThan(5);
    const started = await client.publicGeneration.start({ prompt: "The history of tea", format: "vertical" });
    const waiting = client.publicGeneration.waitFor(started.job_id as string, { interval: 20 });
    const refused = expect(waiting).rejects.toBeInstanceOf(sdk.JobFailedError);
    await runNextPipeline(account, "failed");
    await refused;
    await expect(client.publicGeneration.export({ video_id: "nothing" })).rejects.toMatchObject({
      code: "VIDEO_NOT_FOUND",
    });
    await expect(client.publicGeneration.start({ format: "round" })).rejects.toMatchObject({
      name: "ValidationError",
      code: "MISSING_CONTENT",
    });
  });

  it("verifies what webhooks bring", async () => {
    const hook = await client.webhooks.create({ url: "https://example.com/hook", events: ["project.completed"] });
    expect((await client.webhooks.list()).webhooks.map((one) => one.id)).toContain(hook.id);
    const plain = { event: "project.completed", timestamp: "2024-12-01T12:00:00Z", data: { duration: 120.5, é: "ü" } };
    const payload = JSON.stringify({ ...plain, signature: bodySignature(hook.secret, plain) });
    const sign = (at: number) => signedHeaders([hook.secret], "msg_1", at, payload);
    const now = Math.floor(Date.now() / 1000);
    const given = { payload, secret: hook.secret };
    expect((await client.webhooks.verify({ ...given, headers: sign(now) })).event).toBe("project.completed");
    for (const wrong of [
      { ...given, headers: sign(now - 3600) },
      { ...given, headers: sign(now), payload: payload.replace("120.5", "1.5") },
      { ...given, headers: sign(now), secret: "another-secret" },
      { ...given, headers: {} },
    ]) {
      await expect(client.webhooks.verify(wrong)).rejects.toBeInstanceOf(sdk.WebhookVerificationError);
    }
    await client.webhooks.delete(hook.id);
  });

  it("tries again after 429 and 5xx with the same idempotency key, and does nothing twice", async () => {
    server.failures.push(
      { status: 429, headers: { "retry-after": "0" } },
      { status: 503, headers: { "retry-after": "0" } },
      { status: 409, headers: { "retry-after": "0" } },
    );
    const before = server.requests.length;
    const project = await client.projects.create({ title: "Once", prompt: "The history of tea" });
    const keys = server.requests.slice(before).map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect((await client.projects.list({ search: "Once" })).items.map((one) => one.id)).toEqual([project.id]);
    server.failures.push({ status: 409 });
    await expect(client.projects.list()).rejects.toBeInstanceOf(sdk.ConflictError);
    server.failures.push({ status: 429, headers: { "retry-after": "3600" } });
    await expect(client.projects.list()).rejects.toMatchObject({ name: "RateLimitError", retryAfter: 3600 });
  });

  it("says what was wrong", async () => {
    await expect(client.projects.create({ title: "" })).rejects.toMatchObject({
      name: "ValidationError",
      status: 422,
      code: "VALIDATION_ERROR",
      field: "title",
      requestId: expect.stringMatching(/^req_/),
    });
    const nobody = new sdk.VideoClient({ apiKey: "wrong", baseUrl: `${address}/api/v1` });
    await expect(nobody.projects.list()).rejects.toBeInstanceOf(sdk.AuthenticationError);
    const nowhere = new sdk.VideoClient({ apiKey: "x", baseUrl: "http://127.0.0.1:1/api/v1", maxRetries: 0 });
    await expect(nowhere.projects.list()).rejects.toBeInstanceOf(sdk.ConnectionError);
    await expect(client.projects.list({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
