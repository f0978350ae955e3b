import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as startExport } from "@/app/api/public/v1/export/start/route";
import { GET as exportStatus } from "@/app/api/public/v1/export/status/[job_id]/route";
import { POST as startGeneration } from "@/app/api/public/v1/generation/start/route";
import { GET as generationStatus } from "@/app/api/public/v1/generation/status/[job_id]/route";
import { GET as avatars } from "@/app/api/public/v1/resources/avatars/route";
import { GET as voices } from "@/app/api/public/v1/resources/voices/route";
import { closeDb, db } from "@/lib/db/client";
import { balanceOf } from "@/lib/services/credits";
import { cancelJob } from "@/lib/services/jobs";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";

let account: TestAccount;
let stranger: TestAccount;

beforeAll(async () => {
  account = await newAccount();
  stranger = await newAccount();
});
afterAll(closeDb);

const start = (body: unknown, headers: Record<string, string> = {}) =>
  call(startGeneration, { key: account.apiKey, body, headers });

describe("the public generation API", () => {
  it("lists the document's voices and filters as documented", async () => {
    const all = await call(voices, { key: account.apiKey });
    expect(all.status).toBe(200);
    expect(all.body.voices.slice(0, 4).map((voice: { id: string }) => voice.id)).toEqual([
      "voice_1234567890",
      "voice_0987654321",
      "voice_marie_fr",
      "voice_custom_001",
    ]);
    expect(Object.keys(all.body.voices[0])).toEqual(["id", "name", "language", "accent", "gender", "tags", "preview"]);
    expect(all.headers.get("x-ratelimit-limit")).toBe("100");
    expect(Number(all.headers.get("x-ratelimit-remaining"))).toBeLessThan(100);
    expect(Number(all.headers.get("x-ratelimit-reset"))).toBeGreaterThan(Date.now() / 1000);
    const french = await call(voices, { key: account.apiKey, path: "/?language=fr&gender=female" });
    expect(french.body.voices[0].id).toBe("voice_marie_fr");
    for (const voice of french.body.voices) expect([voice.language, voice.gender]).toEqual(["fr", "female"]);
    const anyCase = await call(voices, { key: account.apiKey, path: "/?language=FR&gender=Female" });
    expect(anyCase.body).toEqual(french.body);
  });

  it("lists the document's avatars and finds the one the document finds", async () => {
    const found = await call(avatars, { key: account.apiKey, path: "/?gender=male&tags=professional,business" });
    expect(found.body.avatars).toEqual([
      {
        id: "avatar_david_business",
        name: "David - Executive",
        gender: "male",
        tags: ["professional", "business", "executive"],
        preview: expect.stringMatching(/^https?:.*\.jpg$/),
      },
    ]);
  });

  it.each([
    {
      prompt: "Create a video about sustainable energy solutions",
      voice_id: "voice_1234567890",
      avatar_id: "avatar_sophia_business",
      format: "vertical",
      webSearch: { script: true, images: true },
      animate_image: true,
      animate_mode: "standard",
      webhook_url: "https://yoursite.com/webhook/video-generation",
    },
    {
      script:
        "Bonjour et bienvenue dans cette présentation sur l'intelligence artificielle. Aujourd'hui, nous allons explorer les dernières innovations...",
      voice_id: "voice_0987654321",
      avatar_id: "avatar_marcus_teacher",
      format: "square",
      media_urls: ["https://example.com/image1.jpg", "https://example.com/image2.png"],
    },
    {
      script: "Welcome to our quarterly business review...",
      voice_url: "https://yourstorage.com/custom_voice.mp3",
      avatar_id: "avatar_sophia_business",
      format: "ads",
    },
  ])("accepts the document's request as it stands", async (body) => {
    const answer = await start(body);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      data: { job_id: expect.stringMatching(/^job_/), status: "pending", estimated_credits: expect.any(Number) },
    });
    const status = await call(generationStatus, { key: account.apiKey, params: { job_id: answer.body.data.job_id } });
    expect(status.body.data).toEqual({
      job_id: answer.body.data.job_id,
      status: "pending",
      progress_step: 1,
      current_step: null,
    });
    await cancelJob(account.actor, { id: answer.body.data.job_id });
  });

  it("reproduces the documented errors", async () => {
    expect(await call(voices, { key: "wrong" })).toMatchObject({
      status: 401,
      body: {
        error: "Invalid API key",
        details: [{ code: "INVALID_API_KEY", message: "The provided API key is invalid or expired" }],
      },
    });
    expect(await start({ format: "round" })).toMatchObject({
      status: 400,
      body: {
        error: "Validation failed",
        details: [
          {
            code: "MISSING_CONTENT",
            message: "At least one of 'prompt', 'script', 'voice_url', or 'avatar_url' must be provided",
          },
          { code: "INVALID_FORMAT", message: "Format must be one of: 'vertical', 'square', 'ads'", field: "format" },
        ],
      },
    });
    const refused = await call(voices, { key: "wrong" });
    expect(Number(refused.headers.get("x-ratelimit-remaining"))).toBeLessThan(100);
    expect((await call(startExport, { key: account.apiKey, body: {} })).body.details).toEqual([
      { code: "MISSING_VIDEO_ID", message: expect.any(String), field: "video_id" },
    ]);
    const missing = await call(startExport, {
      key: account.apiKey,
      body: {
        video_id: "video_abc123def456",
        format: "vertical",
        webhook_url: "https://yoursite.com/webhook/video-export",
      },
    });
    expect(missing).toMatchObject({
      status: 404,
      body: {
        error: "Video not found",
        details: [{ code: "VIDEO_NOT_FOUND", message: 'Video with ID "video_abc123def456" not found' }],
      },
    });
  });

  it("refuses what the account cannot pay, and says how much is missing", async () => {
    const poor = await newAccount();
    await db().ledgerEntry.create({
      data: {
        userId: poor.actor.userId,
        kind: "charge",
        amount: -990,
        reason: "spent",
        once: `spent:${poor.actor.userId}`,
      },
    });
    const answer = await call(startGeneration, {
      key: poor.apiKey,
      body: { prompt: "The history of tea", duration: 45 },
    });
    expect(answer.status).toBe(402);
    expect(answer.body).toEqual({
      error: "Insufficient credits",
      details: [{ code: "INSUFFICIENT_CREDITS", message: "Required 25 credits, but only 10 available" }],
    });
  });

  it("answers 429 with the documented body and Retry-After", async () => {
    const busy = await newAccount();
    let last = await call(voices, { key: busy.apiKey });
    for (let index = 0; index < 100; index += 1) last = await call(avatars, { key: busy.apiKey });
    expect(last.status).toBe(429);
    expect(last.body.error).toBe("Rate limit exceeded");
    expect(last.body.details[0].code).toBe("RATE_LIMIT_EXCEEDED");
    expect(last.body.details[0].message).toMatch(/^Too many requests\. Try again in \d+ seconds\.$/);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(last.headers.get("x-ratelimit-remaining")).toBe("0");
  });

  it.each([
    ["{", "INVALID_REQUEST"],
    ['{"prompt": "\\u0000"}', "INVALID_REQUEST"],
    ['{"prompt": 5}', "INVALID_PROMPT"],
    ['{"prompt": "x", "voice_id": "nobody"}', "INVALID_VOICE_ID"],
    ['{"prompt": "x", "avatar_id": "nobody"}', "INVALID_AVATAR_ID"],
    ['{"prompt": "x", "webhook_url": "ftp://example.com"}', "INVALID_WEBHOOK_URL"],
    ['{"prompt": "x", "webhook_url": "http://169.254.169.254/latest"}', "INVALID_WEBHOOK_URL"],
    ['{"prompt": "x", "media_urls": ["http://localhost:5432/"]}', "INVALID_MEDIA_URLS"],
    ['{"prompt": "x", "voice_url": "http://[::1]/a.mp3"}', "INVALID_VOICE_URL"],
  ])("answers 400 to %s", async (raw, code) => {
    const answer = await call(startGeneration, { key: account.apiKey, raw });
    expect(answer.status).toBe(400);
    expect(answer.body.details[0].code).toBe(code);
  });

  it("holds credits once and gives them back when cancelled", async () => {
    const before = await balanceOf(account.actor);
    const answer = await start({ prompt: "The history of tea", duration: 40 });
    expect(await balanceOf(account.actor)).toBe(before - answer.body.data.estimated_credits);
    await cancelJob(account.actor, { id: answer.body.data.job_id });
    await cancelJob(account.actor, { id: answer.body.data.job_id });
    expect(await balanceOf(account.actor)).toBe(before);
    const status = await call(generationStatus, { key: account.apiKey, params: { job_id: answer.body.data.job_id } });
    expect(status.body.data).toMatchObject({ status: "failed", error: { code: "CANCELLED" } });
  });

  it("honours Idempotency-Key, dry_run and max_credits", async () => {
    const headers = { "idempotency-key": `key-${Date.now()}` };
    const body = { prompt: "The history of coffee" };
    const [first, second] = [await start(body, headers), await start(body, headers)];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect((await start({ prompt: "Another" }, headers)).status).toBe(422);
    await cancelJob(account.actor, { id: first.body.data.job_id });
    const before = await balanceOf(account.actor);
    expect((await start({ ...body, dry_run: true })).body.data).toMatchObject({ job_id: null });
    expect((await start({ ...body, max_credits: 1 })).status).toBe(402);
    expect(await balanceOf(account.actor)).toBe(before);
  });

  it("shows a stranger nothing", async () => {
    const answer = await start({ prompt: "Private" });
    const params = { job_id: answer.body.data.job_id };
    expect((await call(generationStatus, { key: stranger.apiKey, params })).status).toBe(404);
    expect((await call(exportStatus, { key: stranger.apiKey, params })).status).toBe(404);
    await cancelJob(account.actor, { id: params.job_id });
  });
});
