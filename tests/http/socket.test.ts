import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { POST as create } from "@/app/api/v1/projects/route";
import { closeDb, db } from "@/lib/db/client";
import { appendEvent } from "@/lib/jobs/log/repo";
import { loadJob, moveJob } from "@/lib/jobs/repo";
import { enterStep, reportProgress } from "@/lib/jobs/run";
import { cancelProject, startProject } from "@/lib/services/projects";
import { endSession, issueTokens } from "@/lib/services/tokens";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { sessionCookie } from "../support/session";
import { LiveClient, type LiveServer, liveServer } from "./support/live-client";

let account: TestAccount;
let server: LiveServer;

beforeAll(async () => {
  account = await newAccount();
  server = await liveServer();
});
afterAll(async () => {
  await server.stop();
  await closeDb();
});

async function started(): Promise<{ projectId: string; jobId: string }> {
  const { body } = await call(create, { key: account.apiKey, body: { title: "Tea" } });
  const run = await startProject(account.actor, { id: body.id });
  if (run.dryRun) throw new Error("Nothing was started");
  return { projectId: body.id, jobId: run.job.id };
}

async function say(jobId: string, message: string): Promise<string> {
  return String(await appendEvent(db(), { id: jobId, userId: account.actor.userId }, { type: "log", message }));
}

describe("the live connection", () => {
  it("answers the document's messages: auth, subscribe, progress", async () => {
    const { projectId, jobId } = await started();
    const { accessToken } = await issueTokens(account.actor.userId);
    const client = await LiveClient.open(server.url, accessToken);
    const subscribed = await client.follow(`project:${projectId}`);
    expect(subscribed).toMatchObject({ status: "scripting", progress: 0, step: null });
    await enterStep(await loadJob(jobId), "pictures");
    await reportProgress(await loadJob(jobId), "pictures", 0.5, { done: 5, total: 10 });
    const progress = await client.until((message) => message.type === "progress");
    expect(progress).toEqual({
      type: "progress",
      progress: 4,
      step: "image_generation",
      step_progress: 50,
      items_total: 10,
      items_completed: 5,
      channel: `project:${projectId}`,
      id: expect.stringMatching(/^\d+$/),
      job_id: jobId,
      timestamp: expect.any(String),
    });
    await cancelProject(account.actor, { id: projectId });
    const end = await client.until((message) => message.type === "status");
    expect(end).toMatchObject({ status: "cancelled" });
    await reportProgress(await loadJob(jobId), "pictures", 0.9);
    client.send({ type: "ping" });
    await client.until((message) => message.type === "pong");
    client.send({ type: "unsubscribe", channel: `project:${projectId}` });
    await client.until((message) => message.type === "unsubscribed");
    const unheard = await say(jobId, "nobody follows any more");
    const other = await LiveClient.open(server.url, account.apiKey);
    await other.follow(`job:${jobId}`, "0");
    await other.until((message) => message.id === unheard);
    expect(client.messages.some((message) => message.id === unheard)).toBe(false);
    expect(other.messages.filter((message) => message.type === "progress")).toHaveLength(1);
    client.socket.close();
    other.socket.close();
  });

  it("shows a project's next run on the same channel", async () => {
    const { projectId } = await started();
    const client = await LiveClient.open(server.url, account.apiKey);
    await client.follow(`project:${projectId}`);
    await cancelProject(account.actor, { id: projectId });
    const again = await startProject(account.actor, { id: projectId });
    const jobId = again.dryRun ? "" : again.job.id;
    await client.until((message) => message.job_id === jobId && message.status === "queued");
    await cancelProject(account.actor, { id: projectId });
    client.socket.close();
  });

  it("is for owners, and for those who say who they are", async () => {
    const { projectId, jobId } = await started();
    const stranger = await LiveClient.open(server.url, (await newAccount()).apiKey);
    for (const channel of [
      `project:${projectId}`,
      `job:${jobId}`,
      `render:${jobId}`,
      "project:none",
      "weather:today",
    ]) {
      stranger.send({ type: "subscribe", channel });
      const error = await stranger.until((message) => message.type === "error" && message.channel === channel);
      expect(error.code).toBe(channel.startsWith("weather") ? "VALIDATION_ERROR" : "NOT_FOUND");
    }
    const nul = JSON.stringify({ type: "subscribe", channel: "project:a\0b" });
    for (const nonsense of ["{", "[]", '{"type":"dance"}', '{"type":"subscribe"}', nul]) stranger.send(nonsense);
    stranger.send({ type: "ping" });
    await stranger.until((message) => message.type === "pong");
    expect(stranger.messages.filter((message) => message.type === "error")).toHaveLength(10);
    await say(jobId, "not for strangers");
    const nobody = await LiveClient.open(server.url);
    nobody.send({ type: "subscribe", channel: `job:${jobId}` });
    expect(await nobody.ended()).toBe(4401);
    const wrong = await LiveClient.open(server.url, "wrong");
    expect(await wrong.ended()).toBe(4401);
    expect(stranger.ids(`job:${jobId}`)).toEqual([]);
    stranger.socket.close();
  });

  it("refuses to be upgraded anywhere else", async () => {
    const refusals = await Promise.all(
      ["", "/more"].map(async (path) => {
        const socket = new WebSocket(server.url + path);
        const [error] = await Promise.race([once(socket, "error"), once(socket, "open").then(() => [undefined])]);
        socket.on("error", () => undefined).terminate();
        return (error as Error | undefined)?.message;
      }),
    );
    expect(refusals).toEqual([undefined, "Unexpected server response: 404"]);
  });

  it("answers every message of a client that sends many at once", async () => {
    const client = await LiveClient.open(server.url, account.apiKey);
    for (let count = 0; count < 400; count += 1) client.send({ type: "subscribe", channel: `project:none-${count}` });
    client.send({ type: "ping" });
    await client.until((message) => message.type === "pong");
    expect(client.messages.filter((message) => message.code === "NOT_FOUND")).toHaveLength(400);
    client.socket.close();
  });

  it("takes the studio's session, from the studio's own pages only", async () => {
    const { jobId } = await started();
    const cookie = await sessionCookie(account.actor.userId);
    const origin = server.url.replace("ws:", "http:").replace("/ws", "");
    const own = await LiveClient.open(server.url, undefined, { cookie, origin });
    await own.follow(`job:${jobId}`);
    const foreign = await LiveClient.open(server.url, undefined, { cookie, origin: "https://evil.example" });
    foreign.send({ type: "subscribe", channel: `job:${jobId}` });
    expect(await foreign.ended()).toBe(4401);
    own.socket.close();
  });

  it("ends when its token is signed out", async () => {
    const brisk = await liveServer(2000);
    const { accessToken } = await issueTokens(account.actor.userId);
    const client = await LiveClient.open(brisk.url, accessToken);
    await client.until((message) => message.type === "authenticated");
    await endSession(account.actor, { accessToken });
    expect(await client.ended()).toBe(4401);
    await brisk.stop();
  });
});

describe("following", () => {
  it("misses nothing over kill -9 of the server, and repeats nothing", async () => {
    const { jobId } = await started();
    const channel = `job:${jobId}`;
    const first = await liveServer();
    const before = await LiveClient.open(first.url, account.apiKey);
    const { last_event_id: from } = await before.follow(channel);
    const written: string[] = [];
    for (let index = 0; index < 20; index += 1) written.push(await say(jobId, `before ${index}`));
    await before.until((message) => message.id === written.at(-1));
    await first.stop("SIGKILL");
    expect(await before.ended()).toBe(1006);
    for (let index = 0; index < 450; index += 1) written.push(await say(jobId, `while away ${index}`));
    const second = await liveServer();
    const after = await LiveClient.open(second.url, account.apiKey);
    const busy = (async () => {
      for (let index = 0; index < 100; index += 1) written.push(await say(jobId, `while catching up ${index}`));
    })();
    await after.follow(channel, before.ids(channel).at(-1));
    await busy;
    written.push(await say(jobId, "the last"));
    await after.until((message) => message.id === written.at(-1));
    expect([...before.ids(channel), ...after.ids(channel)]).toEqual(written);
    expect(BigInt(from)).toBeLessThan(BigInt(written[0] ?? "0"));
    await second.stop();
    expect(await after.ended()).toBe(1001);
  });

  it("sees every event once when several jobs of processes write at the same time", async () => {
    const { projectId, jobId } = await started();
    const client = await LiveClient.open(server.url, account.apiKey);
    await client.follow(`project:${projectId}`);
    const written = await Promise.all(Array.from({ length: 120 }, (_, index) => say(jobId, `line ${index}`)));
    const all = written.toSorted((a, b) => Number(a) - Number(b));
    await client.until((message) => message.id === all.at(-1));
    expect(client.ids(`project:${projectId}`)).toEqual(all);
    client.socket.close();
  });

  it("drops a client that does not read, and nobody else", async () => {
    const { jobId } = await started();
    const channel = `job:${jobId}`;
    const patience = 2000;
    const strict = await liveServer(30_000, patience);
    const [slow, quick] = [
      await LiveClient.open(strict.url, account.apiKey),
      await LiveClient.open(strict.url, account.apiKey),
    ];
    await slow.follow(channel);
    await quick.follow(channel);
    // The server's heartbeat is slow: what drops the client is that it leaves unread what waits for it.
    slow.socket.pause();
    const long = "x".repeat(100_000);
    let last = "";
    for (let index = 0; index < 200; index += 1) last = await say(jobId, long);
    await quick.until((message) => message.id === last);
    await sleep(patience + 500);
    slow.socket.resume();
    expect(await slow.ended()).toBe(1006);
    expect(slow.ids(channel).length).toBeLessThan(200);
    expect(quick.ids(channel)).toHaveLength(200);
    const back = await LiveClient.open(strict.url, account.apiKey);
    await back.follow(channel, slow.ids(channel).at(-1));
    await back.until((message) => message.id === last);
    expect([...slow.ids(channel), ...back.ids(channel)]).toEqual(quick.ids(channel));
    await moveJob(db(), jobId, ["queued"], { status: "cancelled" });
    quick.socket.close();
    back.socket.close();
    await strict.stop();
  });
});
