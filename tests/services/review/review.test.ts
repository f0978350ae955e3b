import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { loadJob } from "@/lib/jobs/repo";
import { balanceOf } from "@/lib/services/credits";
import { getFilm, startFilm } from "@/lib/services/films";
import { cancelJob } from "@/lib/services/jobs";
import { planFilm } from "@/lib/services/production/steps/plan-scenes";
import { understandFilm, writeFilmScript } from "@/lib/services/production/steps/write-script";
import {
  approveReview,
  beginReview,
  listVisuals,
  type PlanReview,
  readReview,
  saveReview,
} from "@/lib/services/review";
import { newAccount, type TestAccount } from "../../support/accounts";
import { stageOf } from "../../support/film-stage";
import { newUpload } from "../../support/uploads";

const SCRIPT = `Tea is the oldest drink of the mountains.

Black tea is strong, green tea is mild, and white tea is rare.

In 2020 people drank 6 million tonnes of it.

Come and taste it with us.`;

let account: TestAccount;
let stranger: TestAccount;
let jobId: string;
let review: PlanReview;

beforeAll(async () => {
  account = await newAccount();
  stranger = await newAccount();
});
afterAll(async () => {
  await closeListener();
  await closeDb();
});

/** A film whose plan has just been put up for review. */
beforeEach(async () => {
  const started = await startFilm(account.actor, { script: SCRIPT, review: true, title: "Tea" });
  if (started.dryRun) throw new Error("Nothing was started");
  jobId = started.job.id;
  await understandFilm(await stageOf(jobId));
  await writeFilmScript(await stageOf(jobId));
  expect((await planFilm(await stageOf(jobId))).review).toBe(true);
  await beginReview(jobId);
  review = await readReview(account.actor, { jobId });
});

const kept = () => review.scenes.map(({ id, narration }) => ({ id, narration }));
const save = (scenes: Parameters<typeof saveReview>[1]["scenes"]) =>
  saveReview(account.actor, { jobId, revision: review.revision, scenes });

describe("a plan in review", () => {
  it("waits with its scenes, which only its owner sees, and nobody else changes or approves", async () => {
    expect(await loadJob(jobId)).toMatchObject({ status: "waiting", currentStep: null });
    expect(review.scenes.length).toBeGreaterThan(2);
    expect(review.preview.timeline.durationInFrames).toBe(
      Math.max(...review.scenes.map(({ from, durationInFrames }) => from + durationInFrames)),
    );
    const strange = { code: "not_found" };
    await expect(readReview(stranger.actor, { jobId })).rejects.toMatchObject(strange);
    await expect(saveReview(stranger.actor, { jobId, revision: 0, scenes: kept() })).rejects.toMatchObject(strange);
    await expect(approveReview(stranger.actor, { jobId })).rejects.toMatchObject(strange);
    const sceneId = review.scenes[0]?.id ?? "";
    await expect(listVisuals(stranger.actor, { jobId, sceneId })).rejects.toMatchObject(strange);
  });

  it("takes other words, another order, new scenes and fewer of them, and leaves the rest as it is", async () => {
    const [first, second, ...rest] = kept();
    if (!first || !second) throw new Error("There are no scenes");
    const words = "Tea grows at 2,100 metres.";
    const after = await save([second, { ...first, narration: words }, { id: null, narration: "Pour it slowly." }]);
    expect(after.scenes.map(({ narration }) => narration)).toEqual([second.narration, words, "Pour it slowly."]);
    expect(after.scenes.map(({ id }) => id).slice(0, 2)).toEqual([second.id, first.id]);
    expect(new Set(after.scenes.map(({ id }) => id)).size).toBe(3);
    expect(rest.length).toBeGreaterThan(0);
    const { segments } = await getFilm(account.actor, { id: review.filmId });
    expect(segments.map(({ plan }) => plan.chapter)[0]).toBe("Tea");
    expect(segments.slice(1).every(({ plan }) => plan.chapter !== "Tea")).toBe(true);
    // A tab that has seen none of it says so.
    await expect(save(kept())).rejects.toMatchObject({ code: "conflict" });
  });

  it("shows a scene in another way, and with a picture of the user's own until that is taken away", async () => {
    const scene = review.scenes[1];
    if (!scene) throw new Error("There is no second scene");
    const ways = await listVisuals(account.actor, { jobId, sceneId: scene.id });
    expect(ways.map(({ key }) => key)).toContain(scene.visual);
    const other = ways.find(({ key }) => key !== scene.visual)?.key ?? "";
    const change = (part: object) => kept().map((one) => (one.id === scene.id ? { ...one, ...part } : one));
    review = await save(change({ visual: other }));
    expect(review.scenes[1]).toMatchObject({ id: scene.id, visual: other, narration: scene.narration });
    const blank = { create: { width: 64, height: 36, channels: 3, background: "teal" } } as const;
    const { id } = await newUpload(account.actor, await sharp(blank).png().toBuffer(), "tea.png");
    review = await save(change({ mediaAssetId: id }));
    expect(review.scenes[1]).toMatchObject({ visual: "image", medium: { assetId: id } });
    expect(Object.keys(review.preview.timeline.assets)).toEqual([id]);
    review = await save(change({ mediaAssetId: null }));
    expect(review.scenes[1]?.medium).toBeNull();
    const foreign = await newUpload(stranger.actor, await sharp(blank).png().toBuffer(), "tea.png");
    await expect(save(change({ mediaAssetId: foreign.id }))).rejects.toMatchObject({ code: "not_found" });
  });

  it("refuses scenes that say nothing, naming the field", async () => {
    await expect(save([{ id: null, narration: "  " }])).rejects.toMatchObject({ code: "validation" });
    await expect(save([])).rejects.toMatchObject({ code: "validation" });
  });

  it("goes on once, with what a longer script costs more held with it, and without the time it waited", async () => {
    const before = await balanceOf(account.actor);
    const held = (await loadJob(jobId)).creditsEstimated;
    const long = Array.from({ length: 12 }, (_, n) => ({ id: null, narration: `${SCRIPT.split("\n")[0]} ${n}.` }));
    review = await save([...kept(), ...long]);
    expect(review.estimate.credits).toBeGreaterThan(held);
    await approveReview(account.actor, { jobId });
    const job = await loadJob(jobId);
    expect(job).toMatchObject({ status: "running", creditsEstimated: review.estimate.credits });
    expect(await balanceOf(account.actor)).toBe(before - (review.estimate.credits - held));
    await expect(approveReview(account.actor, { jobId })).rejects.toMatchObject({ code: "conflict" });
    await expect(save(kept())).rejects.toMatchObject({ code: "conflict" });
    expect(await db().outbox.count({ where: { id: `film-reviewed:${jobId}` } })).toBe(1);
    // The step that put it up is repeated after a crash: the film goes on all the same.
    await beginReview(jobId);
    expect((await loadJob(jobId)).status).toBe("running");
    await cancelJob(account.actor, { id: jobId });
    expect(await balanceOf(account.actor)).toBe(before + held);
  });

  it("is cancelled like any work, and gives back what was held", async () => {
    const before = await balanceOf(account.actor);
    const { creditsEstimated } = await loadJob(jobId);
    await cancelJob(account.actor, { id: jobId });
    expect(await balanceOf(account.actor)).toBe(before + creditsEstimated);
    await expect(readReview(account.actor, { jobId })).rejects.toMatchObject({ code: "conflict" });
  });
});
