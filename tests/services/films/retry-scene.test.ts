import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { resetEnv } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { insertJob, loadJob } from "@/lib/jobs/repo";
import { exportFilm } from "@/lib/services/exports";
import { getFilm, retryScene, startFilm } from "@/lib/services/films";
import { scenePipeline } from "@/lib/services/films/scene-job";
import { failJob } from "@/lib/services/jobs/end-job";
import { fetchMedia } from "@/lib/services/production/steps/fetch-media";
import { planFilm } from "@/lib/services/production/steps/plan-scenes";
import { resetScene } from "@/lib/services/production/steps/reset-scene";
import { layOutFilm } from "@/lib/services/production/steps/timeline";
import { chooseVoice, levelVoices, speakScene } from "@/lib/services/production/steps/voices";
import { understandFilm, writeFilmScript } from "@/lib/services/production/steps/write-script";
import { startElevenLabs } from "../../emulators/elevenlabs";
import { newAccount, type TestAccount } from "../../support/accounts";
import { stageOf } from "../../support/film-stage";
import { newUpload } from "../../support/uploads";

const SCRIPT =
  "The old mill stands by the river. First the water turns the wheel, then the wheel turns the stone, and finally the stone grinds the corn. About 70 percent of the flour becomes bread. Come and taste it.";

let server: Awaited<ReturnType<typeof startElevenLabs>>;
let account: TestAccount;
let filmId: string;

const upload = async (color: string, name: string) => {
  const image = sharp({ create: { width: 64, height: 36, channels: 3, background: color } });
  return newUpload(account.actor, await image.png().toBuffer(), name);
};

/** A finished film, as far as its rows say so. */
async function finishedFilm(change: object = {}): Promise<string> {
  const picture = await upload("#264", "mill.png");
  const started = await startFilm(account.actor, { script: SCRIPT, mediaAssetIds: [picture.id], ...change });
  if (started.dryRun) throw new Error("a film was to be started");
  const jobId = started.job.id;
  await understandFilm(await stageOf(jobId));
  await fetchMedia(await stageOf(jobId));
  await writeFilmScript(await stageOf(jobId));
  await planFilm(await stageOf(jobId));
  await layOutFilm(await stageOf(jobId));
  await db().film.update({ where: { id: started.filmId }, data: { status: "ready" } });
  await db().segment.updateMany({
    where: { filmId: started.filmId },
    data: { status: "voiced", voiceAssetId: "voice" },
  });
  await db().job.update({ where: { id: jobId }, data: { status: "succeeded" } });
  return started.filmId;
}

beforeAll(async () => {
  server = await startElevenLabs();
  vi.stubEnv("ELEVENLABS_API_KEY", "test-key");
  vi.stubEnv("ELEVENLABS_BASE_URL", server.url);
  resetEnv();
  account = await newAccount();
  filmId = await finishedFilm();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  resetEnv();
  await Promise.all([server.close(), closeDb()]);
});

/** The plan that a request makes of a scene; the film itself keeps its own. */
async function remade(position: number, request: object) {
  const film = await getFilm(account.actor, { id: filmId });
  const sceneId = film.segments[position]!.id;
  const job = await insertJob(db(), scenePipeline, {
    id: `job_${position}_${Math.random()}`,
    userId: account.actor.userId,
    kind: "scene",
    filmId,
    input: { filmId, sceneId, ...request },
  });
  const speaks = await resetScene(await stageOf(job.id), sceneId);
  await db().job.update({ where: { id: job.id }, data: { status: "cancelled" } });
  expect(await getFilm(account.actor, { id: filmId })).toEqual(film);
  const { segments: scenes } = (await stageOf(job.id)).film;
  return {
    speaks,
    before: film.segments.map((scene) => scene.plan),
    plan: scenes[position]!.plan,
  };
}

const shownAt = async () => {
  const { segments: scenes } = await getFilm(account.actor, { id: filmId });
  return scenes.findIndex((scene) => scene.plan.media);
};

describe("a scene made again", () => {
  it("is drawn from its words without its picture, as neither neighbour is", async () => {
    const at = await shownAt();
    const { plan, before, speaks } = await remade(at, { mediaAssetId: null });
    expect(plan.media).toBeUndefined();
    expect(plan.visual.type).not.toBe("picture");
    expect([before[at - 1]?.visual.type, before[at + 1]?.visual.type]).not.toContain(plan.visual.type);
    expect([plan.narration, plan.id, speaks]).toEqual([before[at]!.narration, before[at]!.id, false]);
  });

  it("shows another picture or clip", async () => {
    const other = await upload("#642", "wheel.png");
    const { plan, speaks } = await remade(1, { mediaAssetId: other.id });
    expect(plan).toMatchObject({ media: { assetId: other.id }, visual: { type: "picture", assetId: other.id } });
    expect(speaks).toBe(false);
  });

  it("keeps its picture with other words, and is spoken again", async () => {
    const at = await shownAt();
    const { plan, before, speaks } = await remade(at, { narration: "The mill is four hundred years old." });
    expect(plan).toMatchObject({ narration: "The mill is four hundred years old.", media: before[at]!.media });
    expect([plan.visual.type, speaks]).toEqual(["picture", true]);
  });

  it("is spoken again when nothing else is asked for, and shows the same", async () => {
    const { plan, before, speaks } = await remade(0, {});
    expect([plan, speaks]).toEqual([before[0], true]);
  });
});

it("cannot be exported while it is made again: the file would not have it", async () => {
  const own = await finishedFilm({ mediaAssetIds: [] });
  const { segments } = await getFilm(account.actor, { id: own });
  await retryScene(account.actor, { filmId: own, sceneId: segments[0]!.id });
  await expect(exportFilm(account.actor, { filmId: own })).rejects.toMatchObject({
    code: "conflict",
    message: "A scene of the film is being updated.",
    remedy: "Wait until it is finished, or cancel its job.",
  });
});

describe("a scene whose voice a provider refuses", () => {
  it("fails alone, fails again with the same words, and is spoken with others", async () => {
    const script = "The mill is old. Its quota of corn is large every year. Nobody knows how long it will stand here.";
    const own = await finishedFilm({ script, mediaAssetIds: [], voiceId: "elevenlabs:rachel", fallback: false });
    const making = await db().job.findFirstOrThrow({ where: { filmId: own } });
    await db().segment.updateMany({ where: { filmId: own }, data: { status: "pending", voiceAssetId: null } });
    const { segments: scenes } = await getFilm(account.actor, { id: own });
    const failing = scenes.find((scene) => scene.narration.includes("quota"))!;
    await chooseVoice(await stageOf(making.id));
    expect(await speakScene(await stageOf(making.id), failing.id)).toBe(false);
    const failed = await getFilm(account.actor, { id: own });
    expect(failed.segments[failing.position]).toMatchObject({
      status: "failed",
      error: { step: "voices", message: { text: expect.stringContaining("quota") } },
    });

    const again = async (change: object) => {
      const { id } = await retryScene(account.actor, { filmId: own, sceneId: failing.id, ...change });
      expect(await resetScene(await stageOf(id), failing.id)).toBe(true);
      return id;
    };
    const refused = await again({});
    const speaking = stageOf(refused).then((stage) => speakScene(stage, failing.id));
    await expect(speaking).rejects.toMatchObject({
      code: "provider_refused",
      message: expect.stringMatching(/^Scene \d could not be made again: .*quota/),
    });
    await failJob(refused, await speaking.catch((error: unknown) => error));
    expect((await loadJob(refused)).status).toBe("failed");

    const spoken = await again({ narration: "Its share of corn is large every year." });
    expect(await speakScene(await stageOf(spoken), failing.id)).toBe(true);
    await levelVoices(await stageOf(spoken));
    const { film } = await stageOf(spoken);
    expect(film.segments[failing.position]).toMatchObject({ status: "voiced", error: null });
    expect(film.segments[failing.position]!.voiceAssetId).toContain(spoken);
    expect((await getFilm(account.actor, { id: own })).segments).toEqual(failed.segments);
  });
});

describe("what is refused", () => {
  it("is a sound as a picture, and a film that is not finished", async () => {
    const { segments: scenes } = await getFilm(account.actor, { id: filmId });
    const sceneId = scenes[0]!.id;
    const sound = await upload("#000", "sound.png");
    await db().asset.update({ where: { id: sound.id }, data: { kind: "music" } });
    await expect(retryScene(account.actor, { filmId, sceneId, mediaAssetId: sound.id })).rejects.toMatchObject({
      code: "validation",
      field: "mediaAssetId",
    });
    await db().film.update({ where: { id: filmId }, data: { status: "draft" } });
    await expect(retryScene(account.actor, { filmId, sceneId })).rejects.toMatchObject({ code: "conflict" });
    await db().film.update({ where: { id: filmId }, data: { status: "ready" } });
  });

  it("is other words over the user's own recording; the same ones are not", async () => {
    const own = await finishedFilm({ voiceUrl: "https://example.com/voice.wav" });
    const { segments: scenes } = await getFilm(account.actor, { id: own });
    const [scene] = scenes;
    const ask = (narration: string) => retryScene(account.actor, { filmId: own, sceneId: scene!.id, narration });
    await expect(ask("Something else is said.")).rejects.toMatchObject({ code: "validation", field: "narration" });
    const { id, input } = await ask(scene!.narration);
    expect(input).toEqual({ filmId: own, sceneId: scene!.id });
    expect(await resetScene(await stageOf(id), scene!.id)).toBe(false);
  });
});
