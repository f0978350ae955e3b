import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PUT as replace } from "@/app/api/v1/videos/timeline/[timeline_id]/route";
import { closeDb, db, transaction } from "@/lib/db/client";
import { runFfmpeg } from "@/lib/media/ffmpeg";
import { writeWave } from "@/lib/media/wave";
import { uploadAsset } from "@/lib/services/assets";
import { editFilmText, getFilm, listFilmTexts, retryScene, startFilm } from "@/lib/services/films";
import { changeSegment } from "@/lib/services/production/draft";
import { deliverChange, leaveFilm } from "@/lib/services/production/steps/deliver-change";
import { planFilm } from "@/lib/services/production/steps/plan-scenes";
import { resetScene } from "@/lib/services/production/steps/reset-scene";
import { documentOf, layOutChange, layOutFilm } from "@/lib/services/production/steps/timeline";
import { understandFilm, writeFilmScript } from "@/lib/services/production/steps/write-script";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { saveTimeline } from "@/lib/services/timelines/save-timeline";
import { replaceTimeline } from "@/lib/services/videos";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { newAccount, type TestAccount } from "../../support/accounts";
import { onePicture } from "../../support/api-world";
import { call } from "../../support/call";
import { stageOf } from "../../support/film-stage";

const SCRIPT =
  "The old mill stands by the quiet river.\n\nFor two hundred years a miller has lived here with his cat.\n\nCome and taste the bread.";

let account: TestAccount;
let folder: string;
let clip: string;

beforeAll(async () => {
  account = await newAccount();
  folder = await mkdtemp(path.join(tmpdir(), "edited-"));
  const file = path.join(folder, "film.mp4");
  const [picture, sound] = [path.join(folder, "film.png"), path.join(folder, "film.wav")];
  await writeFile(picture, await onePicture());
  const tone = Float32Array.from({ length: 48_000 }, (_, at) => 0.3 * Math.sin(at / 20));
  await writeWave(sound, { sampleRate: 48_000, channels: [tone] });
  const inputs = ["-loop", "1", "-i", picture, "-i", sound];
  await runFfmpeg([...inputs, "-t", "1", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-y", file]);
  clip = (await uploadAsset(account.actor, { path: file, name: "film.mp4" })).id;
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await closeDb();
});

/** A finished film, as far as its rows and its document say so. */
async function finishedFilm(): Promise<string> {
  const started = await startFilm(account.actor, { script: SCRIPT, music: "none" });
  if (started.dryRun) throw new Error("a film was to be started");
  const { id } = started.job;
  await understandFilm(await stageOf(id));
  await writeFilmScript(await stageOf(id));
  await planFilm(await stageOf(id));
  await layOutFilm(await stageOf(id));
  await db().segment.updateMany({ where: { filmId: started.filmId }, data: { status: "voiced" } });
  await db().film.update({ where: { id: started.filmId }, data: { status: "ready", fileAssetId: clip } });
  await db().job.update({ where: { id }, data: { status: "succeeded" } });
  return started.filmId;
}

/** A scene that is being made again, up to its render: it will say something longer. */
async function remaking(filmId: string): Promise<{ jobId: string; sceneId: string }> {
  const sceneId = (await getFilm(account.actor, { id: filmId })).segments[1]!.id;
  const narration =
    "For more than two hundred years many millers have lived here, one after the other, with all their cats.";
  const { id: jobId } = await retryScene(account.actor, { filmId, sceneId, narration });
  await resetScene(await stageOf(jobId), sceneId);
  const { job } = await stageOf(jobId);
  await changeSegment(job, sceneId, { status: "voiced" });
  await layOutChange(await stageOf(jobId));
  return { jobId, sceneId };
}

const itemsOf = ({ tracks }: Timeline) => tracks.flatMap(({ items }) => items);
const itemOf = (timeline: Timeline, id: string) => itemsOf(timeline).find((item) => item.id === id);

/** What somebody does to the film by hand: a title over all of it. */
async function addTitle(filmId: string, id: string): Promise<void> {
  const { document, revision } = await loadTimeline(filmId);
  const title = { kind: "text" as const, id, from: 0, durationInFrames: document.durationInFrames, text: "By hand" };
  const track = { id: `track-${id}`, kind: "overlay" as const, items: [title] };
  const edited = parseTimeline({ ...document, tracks: [...document.tracks, track] });
  await transaction((tx) =>
    saveTimeline(tx, filmId, edited, { origin: "text", owner: account.actor.userId, expected: revision }),
  );
}

it("an edit during a scene's making stays, and the scene is in: the newest document is rendered once more", async () => {
  const filmId = await finishedFilm();
  const before = await loadTimeline(filmId);
  const { jobId, sceneId } = await remaking(filmId);
  const rendered = await documentOf(await stageOf(jobId));
  expect((await loadTimeline(filmId)).document).toEqual(before.document);
  await addTitle(filmId, "one");

  const drawn: Timeline[] = [];
  await deliverChange(await stageOf(jobId), { assetId: clip, posterAssetId: clip }, async (document) => {
    drawn.push(document);
    // Somebody edits while that is rendered, too.
    if (drawn.length === 1) await addTitle(filmId, "two");
    return { assetId: clip, posterAssetId: clip };
  });

  const { document, revision } = await loadTimeline(filmId);
  expect(drawn).toHaveLength(2);
  expect(document).toEqual(drawn[1]);
  expect(revision).toBe(before.revision + 3);
  expect(itemOf(document, sceneId)).toEqual(itemOf(rendered, sceneId));
  expect(itemOf(document, sceneId)!.durationInFrames).toBeGreaterThan(
    itemOf(before.document, sceneId)!.durationInFrames,
  );
  for (const id of ["one", "two"]) {
    expect(itemOf(document, id)).toMatchObject({ text: "By hand", durationInFrames: document.durationInFrames });
  }
  const film = await getFilm(account.actor, { id: filmId });
  expect(film.segments[1]!.narration).toMatch(/all their cats/);
  expect(film.report).not.toBeNull();
  expect((await db().job.findUniqueOrThrow({ where: { id: jobId } })).status).toBe("succeeded");
});

it("hands over the change also to a film that is edited all the time", async () => {
  const filmId = await finishedFilm();
  const { jobId, sceneId } = await remaking(filmId);
  let edits = 0;
  const edit = async () => {
    edits += 1;
    await addTitle(filmId, `edit-${edits}`);
    return { assetId: clip, posterAssetId: clip };
  };
  await edit();
  await deliverChange(await stageOf(jobId), { assetId: clip, posterAssetId: clip }, edit);
  const { document } = await loadTimeline(filmId);
  for (let at = 1; at <= edits; at += 1) expect(itemOf(document, `edit-${at}`)).toBeDefined();
  expect(itemOf(document, sceneId)).toBeDefined();
  expect((await getFilm(account.actor, { id: filmId })).segments[1]!.narration).toMatch(/all their cats/);
});

it("leaves a film whose scene was replaced meanwhile as it is, says so, and makes it again no more", async () => {
  const filmId = await finishedFilm();
  const { jobId, sceneId } = await remaking(filmId);
  const body = { tracks: [{ type: "video", clips: [{ asset_id: clip, duration: 1 }] }] };
  const answer = await call(replace, {
    key: account.apiKey,
    method: "PUT",
    body,
    params: { timeline_id: filmId },
  });
  expect(answer.status).toBe(200);
  const mine = await loadTimeline(filmId);

  expect(await layOutChange(await stageOf(jobId))).toBeNull();
  await leaveFilm(await stageOf(jobId));
  expect(await loadTimeline(filmId)).toEqual(mine);
  const { status, notices } = await db().job.findUniqueOrThrow({ where: { id: jobId } });
  expect([status, notices]).toMatchObject(["succeeded", [{ code: "scene_gone" }]]);
  expect((await getFilm(account.actor, { id: filmId })).segments[1]!.narration).not.toMatch(/all their cats/);
  await expect(retryScene(account.actor, { filmId, sceneId })).rejects.toMatchObject({
    code: "conflict",
    message: "The scene is no longer in the film's timeline, so it cannot be made again.",
  });
});

it("refuses to replace another revision than the one that is meant, and two edits of one text at once", async () => {
  const filmId = await finishedFilm();
  const { revision } = await loadTimeline(filmId);
  await addTitle(filmId, "one");
  const draft = {
    width: 1280,
    height: 720,
    fps: 30,
    background: "",
    tracks: [
      { type: "video" as const, clips: [{ assetId: clip, start: 0, trimStart: 0, volume: 1, fadeIn: 0, fadeOut: 0 }] },
    ],
  };
  await expect(replaceTimeline(account.actor, { id: filmId, draft, revision })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(itemOf((await loadTimeline(filmId)).document, "one")).toBeDefined();
  const [text] = await listFilmTexts(account.actor, { filmId });
  const edits = ["One", "Two", "Three"].map((said) =>
    editFilmText(account.actor, { filmId, itemId: text!.itemId, field: text!.field, text: said }),
  );
  const outcomes = await Promise.allSettled(edits);
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  for (const reason of refused) expect(reason).toMatchObject({ code: "conflict" });
  const done = outcomes.length - refused.length;
  expect((await loadTimeline(filmId)).revision).toBe(revision + 1 + done);
  await replaceTimeline(account.actor, { id: filmId, draft, revision: revision + 1 + done });
});
