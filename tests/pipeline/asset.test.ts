import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as download } from "@/app/api/v1/assets/[asset_id]/download/route";
import { GET as batchStatus } from "@/app/api/v1/assets/batches/[batch_id]/route";
import { POST as images } from "@/app/api/v1/assets/images/generate/route";
import { POST as music } from "@/app/api/v1/assets/music/generate/route";
import { POST as videos } from "@/app/api/v1/assets/videos/generate/route";
import { POST as voice } from "@/app/api/v1/assets/voice/generate/route";
import { closeDb, db } from "@/lib/db/client";
import { balanceOf } from "@/lib/services/credits";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { TestWorker } from "../support/worker";

const worker = new TestWorker();
let account: TestAccount;

beforeAll(async () => {
  account = await newAccount();
  await worker.start();
});
afterAll(async () => {
  await worker.stop();
  await closeDb();
});

/** The batch once it has ended. */
async function ended(batchId: string) {
  for (;;) {
    const { body } = await call(batchStatus, { key: account.apiKey, params: { batch_id: batchId } });
    if (body.status !== "processing") return body;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function fileOf(id: string): Promise<Response> {
  const request = new Request("http://localhost:3000/", { headers: { authorization: `Bearer ${account.apiKey}` } });
  return download(request, { params: Promise.resolve({ asset_id: id }) });
}

describe("batches of assets", () => {
  it("makes one of each kind without any key, and pays for them", async () => {
    const before = await balanceOf(account.actor);
    const key = account.apiKey;
    const started = await Promise.all([
      call(images, {
        key,
        body: {
          prompts: [
            { scene_id: 1, prompt: "A robot reads a book under a tree", negative_prompt: "blurry" },
            { scene_id: "two", prompt: "Un phare dans la tempête" },
          ],
          config: { provider: "dalle3", size: "640x360" },
        },
      }),
      call(voice, {
        key,
        body: {
          segments: [{ scene_id: 1, text: "Bienvenue dans cette vidéo.", voice_id: "thomas", language: "fr" }],
          config: { provider: "elevenlabs", output_format: "mp3" },
        },
      }),
      call(music, { key, body: { prompt: "Upbeat corporate music", config: { provider: "suno", duration: 4 } } }),
      call(videos, {
        key,
        body: {
          prompts: [{ prompt: "A boat on a lake" }],
          config: { provider: "runway", duration: 1, size: "320x180" },
        },
      }),
    ]);
    for (const answer of started) expect(answer.status).toBe(202);
    const [pictures, speech, song, clip] = await Promise.all(started.map(({ body }) => ended(body.batch_id)));

    expect(pictures).toMatchObject({ type: "images", status: "completed", progress: 100, items_completed: 2 });
    expect(pictures.items[0]).toMatchObject({
      type: "image",
      scene_id: 1,
      status: "completed",
      width: 640,
      height: 360,
      negative_prompt: "blurry",
      provenance: { provider: "drawn", seed: expect.any(Number) },
    });
    expect(pictures.items[0].provenance.attempts.map((one: { provider: string }) => one.provider)).toEqual([
      "openai-images",
      "drawn",
    ]);
    expect(pictures.items[0].warnings[0].message).toContain("dalle3");
    expect(pictures.items[1].scene_id).toBe("two");
    expect(pictures.items[0].thumbnail_url).toMatch(/^http.*\/thumbnail$/);

    expect(speech.items[0]).toMatchObject({ type: "voice", status: "completed", mime_type: "audio/mpeg" });
    expect(speech.items[0].duration).toBeGreaterThan(1);
    const { provider: engine, attempts } = speech.items[0].provenance;
    expect(speech.warnings[0].message).toContain(`elevenlabs cannot be used`);
    expect(speech.warnings[0].message).toContain(`${engine} is used instead.`);
    expect(attempts.map((one: { provider: string }) => one.provider)).toEqual(["elevenlabs", engine]);
    const row = await db().asset.findUniqueOrThrow({ where: { id: speech.items[0].id } });
    const { words } = row.metadata as { words: { text: string }[] };
    expect(words.map(({ text }) => text).join(" ")).toBe("Bienvenue dans cette vidéo.");

    expect(song.items[0]).toMatchObject({ type: "music", status: "completed", duration: 4 });
    expect(clip.items[0]).toMatchObject({ type: "video", width: 320, height: 180, codec: "h264" });
    expect(clip.items[0].duration).toBeCloseTo(1, 1);
    expect(clip.items[0].provenance.provider).toBe("local-video");

    for (const { items } of [pictures, speech, song, clip]) {
      const file = await fileOf(items[0].id);
      expect([file.status, file.headers.get("content-type")]).toEqual([200, items[0].mime_type]);
      expect((await file.arrayBuffer()).byteLength).toBe(items[0].size);
    }
    const paid = [pictures, speech, song, clip].reduce((sum, { credits }) => sum + credits, 0);
    expect(await balanceOf(account.actor)).toBe(before - paid);
  });

  it("keeps an item that cannot be made, with its reason, and gives back its credits", async () => {
    const before = await balanceOf(account.actor);
    const text = "…";
    const body = { segments: [{ text }, { text: "Hello there.", language: "en" }] };
    const { body: started } = await call(voice, { key: account.apiKey, body });
    const batch = await ended(started.batch_id);
    expect(batch).toMatchObject({ status: "completed", items_completed: 1, items_failed: 1 });
    expect(batch.items[0]).toMatchObject({ status: "failed", error: expect.stringContaining("no words") });
    expect((await fileOf(batch.items[0].id)).status).toBe(409);
    expect(await balanceOf(account.actor)).toBe(before - batch.credits);

    const { body: alone } = await call(voice, { key: account.apiKey, body: { segments: [{ text }] } });
    expect(await ended(alone.batch_id)).toMatchObject({ status: "failed", error: expect.stringContaining("no words") });
    expect(await balanceOf(account.actor)).toBe(before - batch.credits);
  });
});
