import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import { getAsset } from "@/lib/services/assets";
import { balanceOf } from "@/lib/services/credits";
import {
  cancelBatch,
  endBatch,
  generateImages,
  generateMusic,
  generateVoice,
  getBatch,
  makeItem,
} from "@/lib/services/generation";
import { moodFor } from "@/lib/services/generation/mood";
import type { ImagesRequest, VoiceRequest } from "@/lib/services/generation/requests";
import { createProject } from "@/lib/services/projects";
import { onlyProviders } from "../../providers/environment";
import { newAccount, type TestAccount } from "../../support/accounts";

let account: TestAccount;
let stranger: TestAccount;
const { signal } = new AbortController();

beforeAll(async () => {
  onlyProviders({});
  [account, stranger] = await Promise.all([newAccount(), newAccount()]);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeDb();
});

const images = (prompts: string[], more: Partial<ImagesRequest> = {}): ImagesRequest => ({
  prompts: prompts.map((prompt, at) => ({ prompt, negativePrompt: "", sceneId: at + 1 })),
  width: 160,
  height: 90,
  options: {},
  fallback: true,
  ...more,
});
const voice = (segments: VoiceRequest["segments"], more: Partial<VoiceRequest> = {}): VoiceRequest => ({
  ...{ segments, speed: 1, voiceSettings: {}, format: "wav", fallback: true },
  ...more,
});
const jobsOf = (userId: string) => db().job.count({ where: { userId } });

describe("a batch that is asked for", () => {
  it("holds its credits and has one pending asset for each item, in their order", async () => {
    const before = await balanceOf(account.actor);
    const project = await createProject(account.actor, { title: "Tea" });
    const prompts = ["A tea cup", "A mountain", "A harbour"];
    const started = await generateImages(account.actor, images(prompts, { projectId: project.id }));
    expect(started).toMatchObject({ credits: 3, warnings: [], estimateSeconds: expect.any(Number) });
    expect(await balanceOf(account.actor)).toBe(before - 3);
    const { job, assets } = await getBatch(account.actor, { id: started.batchId ?? "" });
    expect(job).toMatchObject({ kind: "images", status: "queued" });
    expect(assets).toMatchObject(
      prompts.map((prompt, at) => ({ prompt, status: "pending", projectId: project.id, sceneRef: String(at + 1) })),
    );
    const outbox = await db().outbox.findMany({ where: { name: "asset/requested" }, orderBy: { createdAt: "desc" } });
    expect(outbox[0]?.data).toMatchObject({ jobId: started.batchId });
    await expect(getBatch(stranger.actor, { id: started.batchId ?? "" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("leaves nothing behind when it is only priced, too dear, or not allowed", async () => {
    const { userId } = account.actor;
    const [jobs, before, assets] = [await jobsOf(userId), await balanceOf(account.actor), await db().asset.count()];
    const dry = await generateImages(account.actor, images(["A cup"], { dryRun: true }));
    expect(dry).toMatchObject({ batchId: null, assets: [], credits: 1 });
    const foreign = await createProject(stranger.actor, { title: "Not yours" });
    const refused: [ImagesRequest, string][] = [
      [images(["A cup", "A pot"], { maxCredits: 1 }), "insufficient_credits"],
      [images(["A cup"], { projectId: foreign.id }), "not_found"],
      [images(["A cup"], { provider: "nobody" }), "validation"],
      [images(["A cup"], { provider: "openai", fallback: false }), "validation"],
    ];
    for (const [request, code] of refused) {
      await expect(generateImages(account.actor, request)).rejects.toMatchObject({ code });
    }
    expect([await jobsOf(userId), await balanceOf(account.actor), await db().asset.count()]).toEqual([
      jobs,
      before,
      assets,
    ]);
  });

  it("says which provider takes over for one that is not there, on the job and the assets", async () => {
    const started = await generateImages(account.actor, images(["A cup"], { provider: "openai" }));
    expect(started.warnings).toHaveLength(1);
    const { job, assets } = await getBatch(account.actor, { id: started.batchId ?? "" });
    expect(job.notices).toHaveLength(1);
    expect(assets[0]?.warnings).toMatchObject([{ code: "provider_fallback", message: started.warnings[0]?.message }]);
  });

  it("names the segment whose voice nobody has", async () => {
    const segments = [{ text: "Hello." }, { text: "Bonjour.", voiceId: "no such voice" }];
    await expect(generateVoice(account.actor, voice(segments))).rejects.toMatchObject({
      code: "validation",
      field: "segments.1.voiceId",
    });
  });

  it("finds each text's language", async () => {
    const segments = [
      { text: "The tea is hot and the cup is full." },
      { text: "Le thé est chaud et la tasse est pleine." },
    ];
    const { batchId } = await generateVoice(account.actor, voice(segments));
    const { input } = await loadJob(batchId ?? "");
    expect(input).toMatchObject({ items: [{ language: "en" }, { language: "fr" }] });
  });
});

describe("a batch that is made", () => {
  it("takes credits for what was made, gives those of the rest back, and can be read with both", async () => {
    const before = await balanceOf(account.actor);
    const { batchId, assets } = await generateImages(account.actor, images(["A cup", "A pot", "A spoon"]));
    const id = batchId ?? "";
    const [cup, pot, spoon] = assets.map((asset) => asset.id);
    for (const asset of [cup, spoon]) expect(await makeItem(id, asset ?? "", signal)).toEqual({ waiting: false });
    await db().asset.update({ where: { id: pot ?? "" }, data: { status: "failed", error: "It was no pot." } });
    // Asked for again, as the workflow engine may: nothing is made twice.
    const made = await getAsset(account.actor, { id: cup ?? "" });
    await makeItem(id, cup ?? "", signal);
    expect((await getAsset(account.actor, { id: cup ?? "" })).updatedAt).toEqual(made.updatedAt);
    await endBatch(id);
    await endBatch(id);
    const batch = await getBatch(account.actor, { id });
    expect(batch.job).toMatchObject({
      status: "succeeded",
      progress: 1,
      output: { completed: [cup, spoon], failed: 1 },
    });
    expect(batch.assets.map(({ status }) => status)).toEqual(["completed", "failed", "completed"]);
    expect(await balanceOf(account.actor)).toBe(before - 2);
    expect(made).toMatchObject({ width: 160, height: 90, mime: expect.stringContaining("image/"), costCents: 0 });
    expect(made.attempts.at(-1)).toMatchObject({ outcome: "succeeded", durationMs: expect.any(Number) });
    await expect(cancelBatch(account.actor, { id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("of which nothing could be made fails with the first reason, and costs nothing", async () => {
    const before = await balanceOf(account.actor);
    const { batchId, assets } = await generateImages(account.actor, images(["A cup"]));
    await db().asset.update({ where: { id: assets[0]?.id ?? "" }, data: { status: "failed", error: "Out of paint." } });
    await endBatch(batchId ?? "");
    const { job } = await getBatch(account.actor, { id: batchId ?? "" });
    expect(job).toMatchObject({ status: "failed", errorMessage: "Nothing of the batch could be made: Out of paint." });
    expect(await balanceOf(account.actor)).toBe(before);
  });

  it("keeps what was made when it is cancelled, and makes nothing more", async () => {
    const before = await balanceOf(account.actor);
    const { batchId, assets } = await generateImages(account.actor, images(["A cup", "A pot"]));
    const [cup = "", pot = ""] = assets.map(({ id }) => id);
    await makeItem(batchId ?? "", cup, signal);
    const { job, assets: left } = await cancelBatch(account.actor, { id: batchId ?? "" });
    expect(job.status).toBe("cancelled");
    expect(left.map(({ status }) => status)).toEqual(["completed", "failed"]);
    await expect(makeItem(batchId ?? "", pot, signal)).rejects.toMatchObject({ code: "cancelled" });
    expect(await balanceOf(account.actor)).toBeGreaterThanOrEqual(before - 2);
  });

  it("speaks in the container that was asked for, with the times of its words", async () => {
    const request = voice([{ text: "Tea is a drink." }], { format: "mp3" });
    const { batchId, assets } = await generateVoice(account.actor, request);
    const id = assets[0]?.id ?? "";
    await makeItem(batchId ?? "", id, signal);
    const asset = await getAsset(account.actor, { id });
    expect(asset).toMatchObject({ status: "completed", kind: "voice", mime: "audio/mpeg", codec: "mp3" });
    expect(asset.metadata.words?.map(({ text }) => text).join(" ")).toContain("Tea");
    const ends = asset.metadata.words?.map(({ end }) => end) ?? [];
    expect(Math.max(...ends)).toBeLessThanOrEqual((asset.durationSeconds ?? 0) + 0.01);
  });
});

describe("the mood of music", () => {
  it.each([
    ["An epic battle", undefined, "epic"],
    ["Une musique douce et paisible", "fast", "calm"],
    ["Lo-fi beats to study", undefined, "lofi"],
    ["Energetic summer party", "slow", "upbeat"],
    ["Something nice", "slow", "calm"],
    ["Something nice", "fast", "upbeat"],
    ["Something nice", undefined, "corporate"],
    ["A dark film score with orchestral drama", undefined, "cinematic"],
  ])("of %j at tempo %s is %s", (words, tempo, mood) => {
    expect(moodFor(words, tempo)).toBe(mood);
  });

  it("is asked for by name, or found in prompt and style", async () => {
    const request = { prompt: "Something nice", seconds: 8, format: "wav" as const, fallback: true };
    const moods = [];
    for (const more of [{ mood: "dark" as const }, { style: "epic trailer" }, {}]) {
      const { batchId } = await generateMusic(account.actor, { ...request, ...more });
      moods.push((await loadJob(batchId ?? "")).input);
    }
    expect(moods).toMatchObject([
      { items: [{ mood: "dark" }] },
      { items: [{ mood: "epic" }] },
      { items: [{ mood: "corporate" }] },
    ]);
  });
});
