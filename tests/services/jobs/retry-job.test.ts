import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { closeDb, db } from "@/lib/db/client";
import { exportFilm, exportJob } from "@/lib/services/exports";
import { retryScene } from "@/lib/services/films";
import { filmJob } from "@/lib/services/films/film-job";
import { sceneJob } from "@/lib/services/films/scene-job";
import { batchInputOf, generateImages, generateMusic, generateVideos, generateVoice } from "@/lib/services/generation";
import { cancelJob, getJob } from "@/lib/services/jobs";
import { retryJob } from "@/lib/services/jobs/retry-job";
import { newAccount, type TestAccount } from "../../support/accounts";
import { film, render } from "../../support/api-world";

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
  await db().ledgerEntry.create({
    data: { userId: account.actor.userId, kind: "grant", amount: 10_000, reason: "test", once: newId("once") },
  });
});
afterAll(closeDb);

/** Ends a job and starts it again. */
async function repeated(jobId: string) {
  const { actor } = account;
  const before = await cancelJob(actor, { id: jobId });
  const again = await retryJob(actor, { jobId });
  expect(again).toMatchObject({ kind: before.kind, status: "queued", creditsEstimated: before.creditsEstimated });
  expect(again.id).not.toBe(before.id);
  return { before, again: await getJob(actor, { id: again.id }) };
}

describe("starting an ended job again", () => {
  it("is refused while it runs, and to strangers", async () => {
    const { jobId } = await film(account, false);
    await expect(retryJob(account.actor, { jobId })).rejects.toMatchObject({ code: "conflict" });
    const stranger = await newAccount();
    await expect(retryJob(stranger.actor, { jobId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("starts one of many that come at once, and another when that has ended", async () => {
    const { jobId } = await film(account, false);
    await cancelJob(account.actor, { id: jobId });
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => retryJob(account.actor, { jobId })));
    const [begun, ...others] = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(others).toEqual([]);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    const second = begun?.id ?? "";
    await cancelJob(account.actor, { id: second });
    const third = await retryJob(account.actor, { jobId: second });
    // The first and the third are the same request: it runs.
    await expect(retryJob(account.actor, { jobId })).rejects.toMatchObject({ code: "conflict" });
    await cancelJob(account.actor, { id: third.id });
  });

  it("makes a film from the same request, as a film of its own", async () => {
    const { jobId, filmId } = await film(account, false);
    const { before, again } = await repeated(jobId);
    expect(filmJob.inputOf(again)).toEqual(filmJob.inputOf(before));
    expect(again.filmId).not.toBe(filmId);
  });

  it("makes the same scene of the same film", async () => {
    const { jobId, filmId, sceneId } = await film(account);
    await cancelJob(account.actor, { id: jobId });
    const { id } = await retryScene(account.actor, { filmId, sceneId, narration: "Tea is old." });
    const { again } = await repeated(id);
    expect(again.filmId).toBe(filmId);
    expect(sceneJob.inputOf(again)).toEqual({ filmId, sceneId, narration: "Tea is old." });
  });

  it("exports the same film in the same way", async () => {
    const { filmId } = await film(account);
    const asked = { filmId, format: "square", codec: "vp9", quality: "draft" } as const;
    const { job } = await exportFilm(account.actor, asked);
    const { again } = await repeated(job?.id ?? "");
    expect(again.filmId).toBe(filmId);
    expect(exportJob.inputOf(again)).toMatchObject(asked);
  });

  it("renders the document as it was asked for, under a render's id", async () => {
    const { before, again } = await repeated(await render(account));
    expect(again.id).toMatch(/^render_/);
    expect(exportJob.inputOf(again)).toEqual(exportJob.inputOf(before));
  });

  const common = { fallback: true };
  const picture = { width: 64, height: 64, options: {} };
  it.each([
    [
      "pictures",
      () =>
        generateImages(account.actor, {
          ...common,
          ...picture,
          prompts: [{ prompt: "A cup", negativePrompt: "", sceneId: 7 }],
        }),
    ],
    [
      "speech",
      () =>
        generateVoice(account.actor, {
          ...common,
          segments: [{ text: "Tea is old." }],
          speed: 1,
          voiceSettings: {},
          format: "mp3",
        }),
    ],
    ["music", () => generateMusic(account.actor, { ...common, prompt: "calm piano", seconds: 10, format: "mp3" })],
    [
      "clips",
      () =>
        generateVideos(account.actor, {
          ...common,
          prompts: [{ prompt: "A boat" }],
          seconds: 2,
          width: 64,
          height: 64,
        }),
    ],
  ])("makes %s anew, as new assets", async (_, generate) => {
    const { batchId, assets } = await generate();
    const { before, again } = await repeated(batchId ?? "");
    const [asked] = batchInputOf(before).items;
    const [item] = batchInputOf(again).items;
    expect(item).toEqual({ ...asked, assetId: expect.any(String) });
    expect(item?.assetId).not.toBe(asked?.assetId);
    const [old] = assets;
    expect(await db().asset.findUniqueOrThrow({ where: { id: item?.assetId ?? "" } })).toMatchObject({
      batchId: again.id,
      status: "pending",
      name: old?.name,
      sceneRef: old?.sceneRef,
      metadata: old?.metadata,
    });
  });
});
