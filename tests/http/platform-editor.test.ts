import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { exportJob } from "@/lib/services/exports";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { newAccount, type TestAccount } from "../support/accounts";
import { ApiServer } from "../support/api-server";
import { onePicture } from "../support/api-world";
import { newUpload } from "../support/uploads";
import { TestWorker } from "../support/worker";
import { WORKFLOW_4 } from "../support/workflow-4";
import { madeFilm } from "./support/made-film";

const server = new ApiServer();
const worker = new TestWorker();
let address: string;
let account: TestAccount;
let stranger: TestAccount;
let made: { jobId: string; filmId: string };

beforeAll(async () => {
  account = await newAccount();
  stranger = await newAccount();
  made = await madeFilm(account);
  address = await server.start();
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
  await closeListener();
  await closeDb();
});

async function ask(method: string, path: string, body?: unknown, key = account.apiKey) {
  const response = await fetch(`${address}/api/v1/editor${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}
const fromFilm = async (more: object = {}) =>
  (await ask("POST", "/projects", { name: "Cut", course_job_id: made.jobId, ...more })).body;
const refusal = ({ status, body }: Awaited<ReturnType<typeof ask>>) => [status, body.error.details.field];

describe("projects", () => {
  it("are a copy of a job's film, in the size and the rate that are asked for", async () => {
    const project = await fromFilm({ user_id: "user_9", resolution: "1080p", fps: 25 });
    expect(project).toMatchObject({
      ...{ user_id: "user_9", name: "Cut", course_job_id: made.jobId, resolution: "1080p", fps: 25, duration: 18 },
      overlays: [],
    });
    expect(project.segments.map((one: { start_time: number; text: string }) => [one.start_time, one.text])).toEqual(
      [0, 6, 12].map((start) => [start, "word0 word1 word2 word3 word4"]),
    );
    const listed = await ask("GET", "/projects?user_id=user_9");
    expect(listed.body).toMatchObject({ total: 1, items: [{ id: project.id, resolution: "1080p" }] });
    expect((await ask("GET", "/projects?user_id=nobody")).body.total).toBe(0);
  });

  it("are removed without the film that they began as", async () => {
    const { id } = await fromFilm();
    expect((await ask("DELETE", `/projects/${made.filmId}`)).status).toBe(404);
    expect((await ask("DELETE", `/projects/${id}`)).status).toBe(204);
    expect((await ask("GET", `/projects/${id}`)).status).toBe(404);
    expect((await loadTimeline(made.filmId)).document.durationInFrames).toBe(540);
    expect((await db().asset.count({ where: { userId: account.actor.userId } })) > 1).toBe(true);
  });

  it("are made of files, and of nothing", async () => {
    const { id } = await newUpload(account.actor, await onePicture(), "one.png");
    const media = [
      { asset_id: id, duration: 2 },
      { asset_id: id, transition_in: "dissolve" },
    ];
    const project = (await ask("POST", "/projects", { media, format: "square" })).body;
    expect(project).toMatchObject({ name: "Untitled", width: 1080, height: 1080, duration: 7 });
    expect(project.segments[1]).toMatchObject({ start_time: 2, transition_in: { type: "dissolve", duration: 0.5 } });
    const bad = await ask("POST", "/projects", { media: [{ asset_id: id }, { asset_id: "nothing" }], name: "Half" });
    expect(refusal(bad)).toEqual([422, "media.1.asset_id"]);
    expect((await ask("GET", "/projects?search=Half")).body.total).toBe(0);
    const empty = (await ask("POST", "/projects", { name: "Empty" })).body;
    expect(empty.segments).toEqual([]);
    expect((await ask("POST", `/projects/${empty.id}/render`, {})).status).toBe(409);
  });

  it("change their name, size and rate", async () => {
    const { id } = await fromFilm();
    const changed = await ask("PATCH", `/projects/${id}`, {
      name: "Second",
      resolution: "1440p",
      fps: 60,
      user_id: "u",
    });
    expect(changed.body).toMatchObject({ name: "Second", width: 2560, fps: 60, duration: 18, user_id: "u" });
    const { revision } = changed.body;
    expect((await ask("PATCH", `/projects/${id}`, { resolution: "1440p", fps: 60 })).body.revision).toBe(revision);
  });

  it("refuse jobs that they cannot be made of", async () => {
    expect((await ask("POST", "/projects", { course_job_id: newId("job") })).status).toBe(404);
    expect((await ask("POST", "/projects", { course_job_id: made.jobId }, stranger.apiKey)).status).toBe(404);
    const running = await madeFilm(account);
    await db().job.update({ where: { id: running.jobId }, data: { status: "running" } });
    expect(refusal(await ask("POST", "/projects", { course_job_id: running.jobId }))).toEqual([409, "course_job_id"]);
    expect(refusal(await ask("POST", "/projects", { resolution: "999p" }))).toEqual([422, "resolution"]);
  });
});

describe("segments", () => {
  const trims = { trim_start: 2, trim_end: 1.5, volume: 0.9, transition_in: "fade", transition_out: "fade" };

  it("are changed once, however often they are asked to", async () => {
    const { id } = await fromFilm();
    const once = await ask("PATCH", `/projects/${id}/segments/tea-1`, trims);
    expect(once.body).toMatchObject({
      ...{ start_time: 0, end_time: 2.5, trim_start: 2, trim_end: 1.5, volume: 0.9, text: "word2 word3 word4" },
      transition_in: { type: "fade", duration: 0.5 },
    });
    const before = (await ask("GET", `/projects/${id}`)).body;
    expect(before).toMatchObject({ duration: 14.5, segments: [{}, { start_time: 2.5 }, { start_time: 8.5 }] });
    expect((await ask("PATCH", `/projects/${id}/segments/tea-1`, trims)).body).toEqual(once.body);
    expect((await ask("GET", `/projects/${id}`)).body).toEqual(before);
  });

  it("bring back what a cut has swallowed, as loud as the rest", async () => {
    const { id } = await fromFilm();
    expect((await ask("PATCH", `/projects/${id}/segments/tea-2`, { trim_start: 5.2, volume: 0.5 })).body).toMatchObject(
      {
        ...{ duration: 0.8, text: "", volume: null },
      },
    );
    const back = await ask("PATCH", `/projects/${id}/segments/tea-2`, { trim_start: 0 });
    expect(back.body).toMatchObject({ duration: 6, volume: 0.5, text: "word0 word1 word2 word3 word4" });
  });

  it("are split, put in another order, taken out and put in", async () => {
    const { id } = await fromFilm();
    const [left, right] = (await ask("POST", `/projects/${id}/segments/tea-1/split`, { at: 2 })).body.segments;
    expect([left.duration, right.duration, right.text]).toEqual([2, 4, "word2 word3 word4"]);
    const ids = ["tea-3", right.id, "tea-1", "tea-2"];
    const ordered = (await ask("POST", `/projects/${id}/segments/reorder`, { segment_ids: ids })).body.segments;
    expect(ordered.map((one: { id: string; start_time: number }) => [one.id, one.start_time])).toEqual([
      ["tea-3", 0],
      [right.id, 6],
      ["tea-1", 10],
      ["tea-2", 12],
    ]);
    expect((await ask("DELETE", `/projects/${id}/segments/${right.id}`)).status).toBe(204);
    const { id: asset } = await newUpload(account.actor, await onePicture(), "one.png");
    const added = await ask("POST", `/projects/${id}/segments`, { asset_id: asset, duration: 3, position: 1 });
    expect(added.body).toMatchObject({ index: 1, start_time: 6, end_time: 9, type: "image" });
    const { segments } = (await ask("GET", `/projects/${id}/segments`)).body;
    expect(segments.map((one: { start_time: number }) => one.start_time)).toEqual([0, 6, 9, 11]);
    const dissolved = await ask("POST", `/projects/${id}/transitions`, { transition: "dissolve" });
    expect(dissolved.body.segments.map((one: { transition_in: object | null }) => one.transition_in !== null)).toEqual([
      ...[false, true, true, true],
    ]);
  });

  it("say what is wrong and where", async () => {
    const { id } = await fromFilm();
    const at = (body: unknown) => ask("PATCH", `/projects/${id}/segments/tea-1`, body).then(refusal);
    expect(await at({ trim_start: 4, trim_end: 3 })).toEqual([422, "trim_start"]);
    expect(await at({ volume: 9 })).toEqual([422, "volume"]);
    expect(await at({ transition_in: "explode" })).toEqual([422, "transition_in"]);
    const split = await ask("POST", `/projects/${id}/segments/tea-1/split`, { at: 6 });
    expect(refusal(split)).toEqual([422, "at"]);
    const order = await ask("POST", `/projects/${id}/segments/reorder`, { segment_ids: ["tea-1"] });
    expect(refusal(order)).toEqual([422, "segment_ids"]);
    expect((await ask("PATCH", `/projects/${id}/segments/none`, {})).status).toBe(404);
    expect(await db().keptChange.count({ where: { filmId: id } })).toBe(0);
  });
});

describe("overlays", () => {
  const title = {
    text: "Introduction",
    x: 50,
    y: 50,
    font_size: 48,
    font_color: "#FFFFFF",
    start_time: 0,
    end_time: 5,
  };

  it("are placed by their centre, in per cent, with letters of a canvas 1080 high", async () => {
    const { id } = await fromFilm();
    const added = await ask("POST", `/projects/${id}/overlays/text`, title);
    expect([added.status, added.body]).toEqual([201, expect.objectContaining({ ...title, type: "text" })]);
    const { document } = await loadTimeline(id);
    const item = document.tracks.flatMap(({ items }) => items).find((one) => one.id === added.body.id);
    expect(item).toMatchObject({ from: 0, durationInFrames: 150, fontSize: 32, color: "#FFFFFF" });
    expect(document.tracks.map(({ kind }) => kind)).toEqual(["visual", "voice", "overlay", "captions"]);
    const where = `/projects/${id}/overlays/${added.body.id}`;
    const moved = await ask("PATCH", where, { y: 80, end_time: 999, animation: "none" });
    expect(moved.body).toMatchObject({ x: 50, y: 80, start_time: 0, end_time: 18, animation: "none", font_size: 48 });
    const { revision } = (await ask("GET", `/projects/${id}`)).body;
    await ask("PATCH", where, { y: 80 });
    expect((await ask("GET", `/projects/${id}`)).body).toMatchObject({ revision, overlays: [moved.body] });
    expect((await ask("DELETE", where)).status).toBe(204);
    expect((await ask("GET", `/projects/${id}/overlays`)).body.overlays).toEqual([]);
  });

  it("are pictures and shapes, too", async () => {
    const { id } = await fromFilm();
    const { id: asset } = await newUpload(account.actor, await onePicture(), "one.png");
    const image = await ask("POST", `/projects/${id}/overlays/image`, { asset_id: asset, x: 90, y: 10, width: 18 });
    // 64 × 48 pixels on a canvas of 16:9.
    expect(image.body).toMatchObject({ type: "image", asset_id: asset, x: 90, y: 10, width: 18, height: 24 });
    const bar = { shape: "rectangle", x: 50, y: 90, width: 100, height: 20, fill_color: "#101010", start_time: 2 };
    const shape = await ask("POST", `/projects/${id}/overlays/shape`, bar);
    expect(shape.body).toMatchObject({ ...bar, end_time: 7, opacity: 1 });
    const wrong = await ask("PATCH", `/projects/${id}/overlays/${shape.body.id}`, { text: "No" });
    expect(refusal(wrong)).toEqual([422, "text"]);
  });

  it("begin within the film and end after they begin", async () => {
    const { id } = await fromFilm();
    const late = await ask("POST", `/projects/${id}/overlays/text`, { ...title, start_time: 60, end_time: 70 });
    expect(refusal(late)).toEqual([422, "start_time"]);
    const turned = await ask("POST", `/projects/${id}/overlays/text`, { ...title, start_time: 6, end_time: 2 });
    expect(refusal(turned)).toEqual([422, "end_time"]);
  });
});

/** The Python of this machine where it has what the document's programs import. */
function hasPython(): boolean {
  try {
    execFileSync("python3", ["-c", "import requests"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasPython())("the document's workflow", () => {
  it("runs as it stands after a film's job, to a film", async () => {
    const { jobId } = await madeFilm(account, 2);
    await worker.start();
    const before = `import requests, time
BASE_URL = "${address}"
headers = {"Authorization": "Bearer ${account.apiKey}"}
job_id = "${jobId}"
`;
    const { stdout } = await promisify(execFile)("python3", ["-c", before + WORKFLOW_4]);
    expect(stdout).toMatch(/^Segments: 2\nVideo ready: http.*\.mp4/);
    const { items } = (await ask("GET", "/projects?user_id=user_123")).body;
    const project = (await ask("GET", `/projects/${items[0].id}`)).body;
    expect(project.segments.map((one: { id: string; duration: number }) => [one.id, one.duration])).toEqual([
      ["tea-2", 6],
      ["tea-1", 2.5],
    ]);
    // The title reached into the second segment.
    expect(project.overlays).toMatchObject([{ text: "Introduction", start_time: 0, end_time: 5 }]);
    const [render] = (await ask("GET", `/projects/${project.id}/render-jobs`)).body.items;
    expect(render).toMatchObject({ status: "completed", progress: 100, project_id: project.id });
    const job = await db().job.findUniqueOrThrow({ where: { id: render.job_id } });
    const file = await db().asset.findUniqueOrThrow({ where: { id: exportJob.outputOf(job)?.assetId ?? "" } });
    expect([file.width, file.height]).toEqual([1920, 1080]);
    expect(file.durationSeconds).toBeCloseTo(8.5, 1);
    // Renders wait for their turn on the machine.
  }, 240_000);
});
