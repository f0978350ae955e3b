import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db, transaction } from "@/lib/db/client";
import { insertJob, loadJob } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { loadFilm } from "@/lib/services/films/repo";
import { scenePipeline } from "@/lib/services/films/scene-job";
import { segmentOf } from "@/lib/services/production/context";
import {
  beginDraft,
  changeProgress,
  changeSegment,
  filmOf,
  handOver,
  keepReport,
  madeId,
  productionOf,
} from "@/lib/services/production/draft";
import { reportOf } from "@/lib/services/production/report";
import { settleSceneNotices } from "@/lib/services/production/scene-notices";
import { failScene } from "@/lib/services/production/steps/fail-scene";
import { newAccount, type TestAccount } from "../../support/accounts";
import { film } from "../../support/api-world";
import { stageOf } from "../../support/film-stage";
import { everyKind } from "../../timeline/fixture";
import { SEEN } from "./seen";

afterAll(closeDb);

let owner: TestAccount;
let made: Awaited<ReturnType<typeof film>>;
beforeEach(async () => {
  owner = await newAccount();
  made = await film(owner);
});

/** A job that makes the film's scene again, with nothing but its draft begun. */
async function again() {
  const { filmId, sceneId } = made;
  const id = `scene-job-${filmId}`;
  const { userId } = owner.actor;
  const row = { id, userId, kind: "scene", filmId, input: { filmId, sceneId } };
  const job = await insertJob(db(), scenePipeline, row);
  await beginDraft(job, { filmId, sceneId }, { status: "pending", narration: "Tea came by sea." });
  return job;
}

const sceneOf = async () => (await loadFilm(made.filmId)).segments[0];

describe("a job that changes a finished film", () => {
  it("keeps all that its steps make side by side to itself", async () => {
    const job = await again();
    const before = await loadFilm(made.filmId);
    const changes = [
      { status: "voiced" },
      { voiceAssetId: "voice-1" },
      { pictureAssetId: "picture-1" },
      { heading: "Sea" },
    ];
    await Promise.all(changes.map((change) => changeSegment(job, made.sceneId, change)));
    await keepReport(job, reportOf(everyKind(), SEEN));
    expect(await loadFilm(made.filmId)).toEqual(before);
    const drafted = (await filmOf(job)).segments[0];
    expect(drafted).toMatchObject({ narration: "Tea came by sea.", ...Object.assign({}, ...changes) });
    expect((await stageOf(job.id)).film.segments[0]).toEqual(drafted);
  });

  it("hands it over whole, and then has nothing more to change", async () => {
    const job = await again();
    await changeSegment(job, made.sceneId, { status: "voiced", voiceAssetId: "voice-1" });
    await changeProgress(job, { mood: "calm" });
    await keepReport(job, reportOf(everyKind(), SEEN));
    await transaction((tx) => handOver(tx, job));
    const { segments, report, production } = await loadFilm(made.filmId);
    expect(segments[0]).toMatchObject({ status: "voiced", narration: "Tea came by sea.", voiceAssetId: "voice-1" });
    expect(report?.durationSeconds).toBe(SEEN.durationSeconds);
    expect(production?.progress.mood).toBe("calm");
    await expect(changeSegment(job, made.sceneId, { heading: "Late" })).rejects.toMatchObject({ code: "cancelled" });
  });

  it("leaves nothing of what is not handed over", async () => {
    const job = await again();
    const before = await sceneOf();
    await changeSegment(job, made.sceneId, { status: "voiced" });
    const gone = transaction(async (tx) => {
      await handOver(tx, job);
      throw new Error("the process dies");
    });
    await expect(gone).rejects.toThrow("the process dies");
    expect(await sceneOf()).toEqual(before);
    expect((await productionOf(job)).draft?.segments).toHaveProperty([made.sceneId, "status"], "voiced");
  });

  it("begins anew without what an earlier try has left", async () => {
    const job = await again();
    await changeSegment(job, made.sceneId, { voiceAssetId: "voice-1" });
    await beginDraft(job, { filmId: made.filmId, sceneId: made.sceneId }, { narration: "Tea came by land." });
    expect((await productionOf(job)).draft?.segments).toEqual({ [made.sceneId]: { narration: "Tea came by land." } });
  });

  it("gives its files ids of their own", async () => {
    const job = await again();
    const own = { job, production: await productionOf(job) };
    const films = {
      job: await loadJob(made.jobId),
      production: await productionOf({ id: made.jobId, filmId: made.filmId }),
    };
    expect(madeId(films, made.sceneId, "voice")).toBe(`${made.sceneId}-voice`);
    expect(madeId(own, made.sceneId, "voice")).toBe(`${made.sceneId}-voice-${job.id}`);
  });
});

describe("a job that makes the film", () => {
  it("writes to the film itself, and loses no part of what is found out side by side", async () => {
    const job = await loadJob(made.jobId);
    await changeSegment(job, made.sceneId, { heading: "Tea" });
    expect((await sceneOf())?.heading).toBe("Tea");
    await Promise.all([
      changeProgress(job, { mood: "calm" }),
      changeProgress(job, { seed: 7 }),
      changeProgress(job, { reviewAt: 1 }),
    ]);
    expect((await loadFilm(made.filmId)).production?.progress).toMatchObject({ mood: "calm", seed: 7, reviewAt: 1 });
  });
});

describe("a scene that cannot be made", () => {
  const why = say("films.medium_gone");

  it("is told by the film until it is made again", async () => {
    const stage = await stageOf(made.jobId);
    await failScene(stage, segmentOf(stage, made.sceneId), "pictures", why);
    expect(await sceneOf()).toMatchObject({ status: "failed", error: { message: why, step: "pictures" } });
    const notices = async () => (await loadJob(made.jobId)).notices.map(({ code }) => code);
    expect(await notices()).toContain("scene_0");
    await transaction((tx) => settleSceneNotices(tx, made.filmId));
    expect(await notices()).toContain("scene_0");
    await changeSegment(stage.job, made.sceneId, { status: "voiced", error: null });
    await transaction((tx) => settleSceneNotices(tx, made.filmId));
    expect(await notices()).not.toContain("scene_0");
  });

  it("ends the job that is there for it alone", async () => {
    const { id } = await again();
    const stage = await stageOf(id);
    const failing = failScene(stage, segmentOf(stage, made.sceneId), "voices", why);
    await expect(failing).rejects.toMatchObject({ code: "provider_refused", details: { reason: why, step: "voices" } });
    expect((await filmOf(stage.job)).segments[0]?.status).toBe("pending");
  });
});
