import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { closeDb, db } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import { deleteAsset, getAsset, listAssets, openAsset } from "@/lib/services/assets";
import { jobOutcome } from "@/lib/services/jobs/job-outcome";
import {
  emptyTrash,
  listFolded,
  listTags,
  markSuperseded,
  pruneTrash,
  pruneVersions,
  readTrash,
  restoreAssets,
  tagAssets,
  trashAssets,
} from "@/lib/services/library";
import { assetAddress } from "@/lib/services/production/steps/resolve-assets";
import { storage } from "@/lib/storage";
import type { Timeline } from "@/lib/timeline/schema";
import { newAccount, type TestAccount } from "../../support/accounts";
import { film, onePicture } from "../../support/api-world";
import { putTimeline } from "../../support/timelines";
import { newUpload } from "../../support/uploads";
import { everyKind } from "../../timeline/fixture";

let owner: TestAccount;

beforeEach(async () => {
  owner = await newAccount();
});
afterAll(closeDb);

const upload = async (name = "one.png") => newUpload(owner.actor, await onePicture(), name);

/** A stored file of a film. */
async function fileOf(filmId: string, name: string, more: object = {}): Promise<string> {
  const id = newId("asset");
  const storageKey = `library-test/${id}`;
  await storage().putBytes(storageKey, Buffer.from(name));
  await db().asset.create({
    data: { id, userId: owner.actor.userId, filmId, kind: "film", name, storageKey, provider: "framewright", ...more },
  });
  return id;
}

/** A document that shows a picture. */
function showing(id: string): Timeline {
  const document = everyKind();
  const [like] = Object.values(document.assets);
  if (!like) throw new Error("unreachable");
  return { ...document, assets: { ...document.assets, [id]: { ...like, id, src: assetAddress(id) } } };
}

/** A finished film with a file, an older one in whose place it stands, and one that each of its rows names. */
async function changedFilm() {
  const { filmId, jobId, sceneId } = await film(owner);
  const older = await fileOf(filmId, "older");
  const newer = await fileOf(filmId, "newer");
  const voice = await fileOf(filmId, "voice", { kind: "voice" });
  const drawn = await fileOf(filmId, "drawn", { kind: "image" });
  const square = await fileOf(filmId, "square");
  const brought = await fileOf(filmId, "brought", { kind: "image", provider: "upload" });
  await putTimeline(filmId, showing(drawn));
  await db().segment.update({ where: { id: sceneId }, data: { voiceAssetId: voice } });
  await db().film.update({ where: { id: filmId }, data: { fileAssetId: newer } });
  await db().job.update({
    where: { id: jobId },
    data: { status: "succeeded", finishedAt: new Date(), output: { filmId, assetId: older } },
  });
  await db().job.create({
    data: {
      id: newId("job_export"),
      userId: owner.actor.userId,
      kind: "export",
      filmId,
      status: "succeeded",
      input: { format: "square" },
      output: { assetId: square },
    },
  });
  return { filmId, jobId, older, newer, kept: [newer, voice, drawn, square, brought] };
}

const superseded = async (filmId: string) =>
  (await db().asset.findMany({ where: { filmId, supersededAt: { not: null } } })).map(({ id }) => id);

const tomorrow = () => new Date(Date.now() + 86_400_000);

describe("earlier versions", () => {
  it("are what nothing of a finished film names, and no export gave out", async () => {
    const { filmId, older } = await changedFilm();
    await markSuperseded(filmId);
    expect(await superseded(filmId)).toEqual([older]);
  });

  it("are left alone while somebody works on the film", async () => {
    const { filmId, jobId } = await changedFilm();
    await db().job.update({ where: { id: jobId }, data: { status: "running" } });
    await markSuperseded(filmId);
    expect(await superseded(filmId)).toEqual([]);
  });

  it("are removed after their time, and links of the job that made one lead to the newer file", async () => {
    const { filmId, jobId, older, newer, kept } = await changedFilm();
    const linked = async () => {
      const outcome = await jobOutcome({ ...(await loadJob(jobId)), steps: [] });
      return outcome.status === "succeeded" && outcome.file.assetId;
    };
    expect(await linked()).toBe(older);
    await markSuperseded(filmId);
    expect(await linked()).toBe(newer);
    await pruneVersions(new Date(Date.now() - 86_400_000));
    expect(await getAsset(owner.actor, { id: older })).toMatchObject({ name: "older" });
    await pruneVersions(tomorrow());
    await expect(getAsset(owner.actor, { id: older })).rejects.toMatchObject({ code: "not_found" });
    await expect(storage().stat(`library-test/${older}`)).rejects.toThrow();
    expect(await linked()).toBe(newer);
    for (const id of kept) expect((await openAsset(owner.actor, { id })).bytes).toBeGreaterThan(0);
  });

  it("stay when something names them again", async () => {
    const { filmId, older } = await changedFilm();
    await markSuperseded(filmId);
    await db().film.update({ where: { id: filmId }, data: { posterAssetId: older } });
    await pruneVersions(tomorrow());
    expect(await superseded(filmId)).toEqual([]);
    expect(await getAsset(owner.actor, { id: older })).toMatchObject({ name: "older" });
  });

  it("are folded into their film with all else that belongs to it", async () => {
    const { filmId } = await changedFilm();
    await markSuperseded(filmId);
    await upload();
    const { items, total } = await listFolded(owner.actor, { page: 1, limit: 10, search: "" });
    expect({ items, total }).toMatchObject({ items: [{ filmId, files: 6, superseded: 1 }], total: 1 });
    expect((await listAssets(owner.actor, { shelf: "uploads" })).items.map(({ name }) => name)).toEqual(["one.png"]);
    expect((await listAssets(owner.actor, { shelf: "films", filmId })).total).toBe(6);
    const stranger = (await newAccount()).actor;
    expect((await listFolded(stranger, { page: 1, limit: 10, search: "" })).total).toBe(0);
  });
});

describe("the trash", () => {
  it("keeps a file out of the way until it is restored or emptied", async () => {
    const { id, storageKey } = await upload();
    await deleteAsset(owner.actor, { id });
    expect((await listAssets(owner.actor)).total).toBe(0);
    expect(await readTrash(owner.actor)).toMatchObject({ files: 1 });
    await expect(getAsset(owner.actor, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteAsset(owner.actor, { id })).rejects.toMatchObject({ code: "not_found" });
    expect((await openAsset(owner.actor, { id, trashed: true })).bytes).toBeGreaterThan(0);
    expect(await restoreAssets(owner.actor, { ids: [id] })).toEqual({ restored: 1 });
    expect((await listAssets(owner.actor)).total).toBe(1);
    expect(await trashAssets(owner.actor, { ids: [id] })).toEqual({ trashed: 1, kept: 0 });
    expect(await emptyTrash(owner.actor)).toEqual({ removed: 1, kept: 0 });
    await expect(storage().stat(storageKey ?? "")).rejects.toThrow();
  });

  it("keeps what a film uses, also when it is emptied, and takes nothing that a film is made of", async () => {
    const { filmId, newer } = await changedFilm();
    const { id } = await upload();
    await putTimeline(filmId, showing(id));
    expect(await trashAssets(owner.actor, { ids: [id, newer] })).toEqual({ trashed: 1, kept: 1 });
    expect(await emptyTrash(owner.actor)).toEqual({ removed: 0, kept: 1 });
    await pruneTrash(tomorrow());
    expect((await openAsset(owner.actor, { id, trashed: true })).bytes).toBeGreaterThan(0);
  });

  it("is emptied of what has lain there long enough", async () => {
    const [young, old] = [await upload(), await upload()];
    await trashAssets(owner.actor, { ids: [young.id, old.id] });
    await db().asset.update({ where: { id: old.id }, data: { trashedAt: new Date(Date.now() - 31 * 86_400_000) } });
    await pruneTrash(new Date(Date.now() - 30 * 86_400_000));
    expect((await listAssets(owner.actor, { shelf: "trash" })).items.map(({ id }) => id)).toEqual([young.id]);
  });

  it("and tags are their owner's alone", async () => {
    const { id } = await upload();
    const { actor } = await newAccount();
    expect(await trashAssets(actor, { ids: [id] })).toEqual({ trashed: 0, kept: 0 });
    expect(await tagAssets(actor, { ids: [id], add: ["mine"] })).toEqual({ changed: 0 });
    await trashAssets(owner.actor, { ids: [id] });
    expect(await restoreAssets(actor, { ids: [id] })).toEqual({ restored: 0 });
    expect(await emptyTrash(actor)).toEqual({ removed: 0, kept: 0 });
    expect(await readTrash(actor)).toEqual({ files: 0, bytes: 0 });
    expect((await getAsset(owner.actor, { id, trashed: true })).tags).toEqual([]);
  });
});

it("sorts files by tags, names, sizes and kinds", async () => {
  const [b, a] = [await upload("b.png"), await upload("a.png")];
  await tagAssets(owner.actor, { ids: [a.id, b.id], add: ["harbour", "blue"] });
  await tagAssets(owner.actor, { ids: [b.id], add: ["harbour"], remove: ["blue"] });
  expect(await listTags(owner.actor)).toEqual([
    { tag: "blue", files: 1 },
    { tag: "harbour", files: 2 },
  ]);
  expect((await getAsset(owner.actor, { id: a.id })).tags).toEqual(["harbour", "blue"]);
  const names = async (filter: object) => (await listAssets(owner.actor, filter)).items.map(({ name }) => name);
  expect(await names({ tag: "blue" })).toEqual(["a.png"]);
  expect(await names({ sort: "name" })).toEqual(["a.png", "b.png"]);
  await db().asset.update({ where: { id: b.id }, data: { bytes: 9_000_000n, kind: "audio" } });
  expect(await names({ sort: "size" })).toEqual(["b.png", "a.png"]);
  expect(await names({ sort: "kind" })).toEqual(["b.png", "a.png"]);
});
