import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DELETE as revokeKey } from "@/app/api/ui/keys/[id]/route";
import { POST as createKey, GET as listKeys } from "@/app/api/ui/keys/route";
import { POST as images } from "@/app/api/v1/assets/images/generate/route";
import { GET as usage } from "@/app/api/v1/usage/route";
import { POST as preview } from "@/app/api/v1/voices/[voice_id]/preview/route";
import { GET as voices } from "@/app/api/v1/voices/route";
import { closeDb, db } from "@/lib/db/client";
import { createApiKey } from "@/lib/services/api-keys";
import { recordUsage } from "@/lib/services/usage";
import { until } from "../render/support/processes";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { sessionCookie } from "../support/session";

let account: TestAccount;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  account = await newAccount();
});
afterAll(async () => {
  for (const child of processes) child.disconnect();
  await closeDb();
});

async function webProcess(): Promise<ChildProcess> {
  const child = fork(path.resolve(import.meta.dirname, "support/limit-process.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  processes.push(child);
  await once(child, "message");
  return child;
}

it("counts a key's requests over two processes together", async () => {
  const children = await Promise.all([webProcess(), webProcess()]);
  const results = await Promise.all(
    children.map(async (child) => {
      child.send({ key: account.apiKey, times: 60 });
      return (await once(child, "message"))[0];
    }),
  );
  const statuses = results.flatMap((result) => result.statuses);
  expect(statuses.filter((status) => status === 200)).toHaveLength(100);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  for (const result of results) expect(result.statuses).toContain(200);
  const remaining = results.flatMap((result) => result.remaining);
  expect(remaining.filter((left) => left === 0)).toHaveLength(21);
  const refused = results.find((result) => result.refused)?.refused;
  expect(refused.body.error).toMatchObject({
    code: "RATE_LIMIT_EXCEEDED",
    message: expect.stringContaining("seconds"),
  });
  expect(refused.headers).toMatchObject({ "x-ratelimit-limit": "100", "x-ratelimit-remaining": "0" });
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect(Number(refused.headers["x-ratelimit-reset"])).toBeGreaterThan(Date.now() / 1000 - 60);
  expect((await call(voices, { key: account.apiKey })).headers.get("x-ratelimit-limit")).toBe("1000");
});

it("counts all keys of an account together, and leaves other accounts alone", async () => {
  const [many, other] = [await newAccount(), await newAccount()];
  const keys = await Promise.all(
    Array.from({ length: 6 }, async (_, at) => (await createApiKey(many.actor, { name: `key ${at}` })).secret),
  );
  // 20 a minute for each key; 40 for all of them.
  const make = (key: string) => call(images, { key, body: {} });
  const answers = await Promise.all(keys.flatMap((key) => Array.from({ length: 15 }, () => make(key))));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(50);
  expect((await make(other.apiKey)).status).toBe(422);
});

it("gives an account at most fifty working keys, also when they are asked for at once", async () => {
  const { actor } = await newAccount();
  const make = (expiresAt?: string) => createApiKey(actor, { name: "one of many", expiresAt });
  await make(new Date(Date.now() + 60_000).toISOString());
  await db().apiKey.updateMany({
    where: { userId: actor.userId, NOT: { expiresAt: null } },
    data: { expiresAt: new Date(0) },
  });
  const made = await Promise.allSettled(Array.from({ length: 55 }, () => make()));
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(49);
  const cookie = await sessionCookie(actor.userId);
  const refused = await call(createKey, { body: { name: "more", scopes: ["read"] }, headers: { cookie } });
  expect(refused.status).toBe(409);
  expect(refused.body.error.message).toContain("50 working API keys");
  const [{ id = "" } = {}] = (await call(listKeys, { headers: { cookie } })).body;
  await call(revokeKey, { method: "DELETE", params: { id }, headers: { cookie } });
  expect((await call(createKey, { body: { name: "more", scopes: ["read"] }, headers: { cookie } })).status).toBe(201);
});

it("refuses a key from the moment it expires", async () => {
  const { actor } = await newAccount();
  const expiresAt = new Date(Date.now() + 500);
  const { secret } = await createApiKey(actor, { name: "short", expiresAt });
  expect((await call(voices, { key: secret })).status).toBe(200);
  await until(async () => expiresAt < new Date());
  for (const handler of [voices, images]) {
    const answer = await call(handler, { key: secret, ...(handler === images ? { body: {} } : {}) });
    expect(answer.status).toBe(401);
  }
});

it("lists voices with the document's request, and says which are there instead", async () => {
  const answer = await call(voices, { key: account.apiKey, path: "/?provider=elevenlabs&language=fr" });
  expect(answer.status).toBe(200);
  const thomas = answer.body.voices.find((voice: { id: string }) => voice.id === "thomas");
  expect(thomas).toMatchObject({
    id: "thomas",
    name: "Thomas",
    provider: expect.any(String),
    language: "fr",
    gender: "male",
    style: "professional",
    preview_url: expect.stringMatching(/^https?:/),
  });
  for (const voice of answer.body.voices) expect(voice.language).toBe("fr");
  expect(answer.body.warnings[0].message).toContain("elevenlabs");
  const espeak = await call(voices, { key: account.apiKey, path: "/?provider=espeak&language=fr" });
  for (const voice of espeak.body.voices) expect(voice.provider).toBe("espeak");
  expect(espeak.body.warnings).toEqual([]);
  expect((await call(voices, { key: account.apiKey, path: "/?provider=nobody" })).body.error).toMatchObject({
    code: "VALIDATION_ERROR",
    details: { field: "provider" },
  });
});

it("speaks a preview as MP3, once for each text", async () => {
  const ask = async (voice: string, body: object) => {
    const request = new Request("http://localhost/", {
      method: "POST",
      headers: { authorization: `Bearer ${account.apiKey}`, "idempotency-key": "preview" },
      body: JSON.stringify(body),
    });
    return preview(request, { params: Promise.resolve({ voice_id: voice }) });
  };
  const body = { text: "Bonjour, ceci est un test de voix.", provider: "elevenlabs" };
  const first = await ask("thomas", body);
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("audio/mpeg");
  expect(first.headers.get("x-warning")).toContain("elevenlabs");
  const bytes = await first.bytes();
  expect(bytes.length).toBeGreaterThan(5000);
  const second = await ask("thomas", body);
  expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
  expect(await second.bytes()).toEqual(bytes);
  expect((await ask("nobody", body)).status).toBe(404);
  expect((await ask("thomas", { text: "x".repeat(301) })).status).toBe(422);
});

it("reports requests, credits and cost by day and provider", async () => {
  const fresh = await newAccount();
  const job = { id: "job_x", userId: fresh.actor.userId };
  const provenance = { provider: "openai", model: "gpt-image-1", licence: "", costCents: 4 };
  await recordUsage(job, { kind: "image", provenance, units: 1 });
  await recordUsage(job, { kind: "image", provenance, units: 1 });
  await db().ledgerEntry.createMany({
    data: [
      { userId: fresh.actor.userId, kind: "charge", amount: -20, reason: "film", once: `c:${job.userId}` },
      { userId: fresh.actor.userId, kind: "refund", amount: 5, reason: "scene", once: `r:${job.userId}` },
    ],
  });
  await call(voices, { key: fresh.apiKey });
  await call(voices, { key: fresh.apiKey, path: "/?provider=nobody" });
  const answer = await call(usage, { key: fresh.apiKey, path: "/?days=7" });
  const today = new Date().toISOString().slice(0, 10);
  expect(answer.body).toEqual({
    from: expect.any(String),
    credits_balance: 985,
    totals: { requests: 2, credits: 15, provider_calls: 2, cost_cents: 8 },
    requests: [{ day: today, surface: "platform", requests: 2, failed: 1 }],
    credits: [{ day: today, credits: 15 }],
    providers: [{ day: today, kind: "image", provider: "openai", calls: 2, units: 2, cost_cents: 8 }],
  });
  expect((await call(usage, { key: fresh.apiKey, path: "/?days=0" })).status).toBe(422);
});
