import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { GET as kept } from "@/app/api/ui/films/[id]/timeline/kept/route";
import { GET as changes, POST as save } from "@/app/api/ui/films/[id]/timeline/ops/route";
import { GET as read } from "@/app/api/ui/films/[id]/timeline/route";
import { POST as restore } from "@/app/api/ui/films/[id]/timeline/versions/[version]/restore/route";
import { GET as versions } from "@/app/api/ui/films/[id]/timeline/versions/route";
import { newId } from "@/lib/core/ids";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { discardKept, editedDocument, nameVersion, saveBatch } from "@/lib/services/timelines";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { applyDiff, type Diff, invertDiff } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import { newAccount, type TestAccount } from "../../support/accounts";
import { ApiServer } from "../../support/api-server";
import { film } from "../../support/api-world";
import { call } from "../../support/call";
import { sessionCookie } from "../../support/session";

let account: TestAccount;
let cookie: string;
let server: ApiServer;
let address: string;

beforeAll(async () => {
  account = await newAccount();
  cookie = await sessionCookie(account.actor.userId);
  server = new ApiServer();
  server.mount("POST", "/api/ui/films/{id}/timeline/ops", save);
  server.mount("GET", "/api/ui/films/{id}/timeline/ops", changes);
  server.mount("GET", "/api/ui/films/{id}/timeline", read);
  address = await server.start();
});
afterAll(async () => {
  await server.stop();
  await closeListener();
  await closeDb();
});

const headers = () => ({ cookie, "sec-fetch-site": "same-origin", "content-type": "application/json" });
const marker = (id: string, frame = 0) => ({ op: "markerAdd", marker: { id, frame, name: id } });
const send = (filmId: string, body: unknown) => call(save, { body, params: { id: filmId }, headers: headers() });

/** One editor: its document follows from what it is answered. */
class Editor {
  document!: Timeline;
  revision = 0;

  constructor(
    private readonly filmId: string,
    private readonly name: string,
  ) {}

  private async ask(where: string, body?: unknown) {
    const response = await fetch(`${address}/api/ui/films/${this.filmId}/timeline${where}`, {
      method: body ? "POST" : "GET",
      headers: headers(),
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer = await response.json();
    expect([response.status, answer]).toEqual([200, expect.anything()]);
    return answer;
  }

  async open(): Promise<void> {
    Object.assign(this, await this.ask(""));
  }

  private follow(diff: Diff, revision: number): void {
    this.document = applyDiff(this.document, diff);
    this.revision = revision;
  }

  async edit(count: number): Promise<void> {
    const ops = [marker(`${this.name}-${count}`, count), { op: "setFilm", title: `${this.name} ${count}` }];
    const batchId = `${this.name}-batch-${count}`;
    const { revision, missed, diff } = await this.ask("/ops", { batchId, base: this.revision, ops });
    for (const batch of missed) this.follow(batch.diff, batch.revision);
    expect(revision).toBe(this.revision + 1);
    this.follow(diff, revision);
  }

  async catchUp(): Promise<void> {
    const { batches } = await this.ask(`/ops?since=${this.revision}`);
    for (const batch of batches) this.follow(batch.diff, batch.revision);
  }
}

it("lets two editors at fifty batches a second end with one document that both see", async () => {
  const { filmId } = await film(account);
  const editors = [new Editor(filmId, "one"), new Editor(filmId, "two")];
  await Promise.all(editors.map((editor) => editor.open()));
  const first = editors[0]!.revision;
  const EACH = 100;
  const began = performance.now();
  await Promise.all(
    editors.map(async (editor) => {
      for (let count = 0; count < EACH; count += 1) {
        const due = began + count * 20 - performance.now();
        if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
        await editor.edit(count);
      }
    }),
  );
  await Promise.all(editors.map((editor) => editor.catchUp()));
  const { document, revision } = await loadTimeline(filmId);
  expect(revision).toBe(first + 2 * EACH);
  expect(document.markers).toHaveLength(2 * EACH);
  for (const editor of editors) {
    expect(editor.revision).toBe(revision);
    expect(editor.document).toEqual(document);
  }
});

it("answers the same batch the same, and counts it once", async () => {
  const { filmId } = await film(account);
  const batch = { batchId: newId("batch"), base: 0, label: "A marker", ops: [marker("here", 5)] };
  const one = await send(filmId, batch);
  await send(filmId, { ...batch, batchId: newId("batch"), ops: [marker("there")] });
  const again = await send(filmId, batch);
  expect(one.status).toBe(200);
  expect(again.body).toEqual(one.body);
  expect((await loadTimeline(filmId)).document.markers).toHaveLength(2);
  expect((await loadTimeline(filmId)).revision).toBe(2);
});

it("keeps what no longer fits, names it, and does nothing of it", async () => {
  const { filmId, sceneId } = await film(account);
  const gone = await send(filmId, { batchId: newId("batch"), base: 0, ops: [{ op: "removeItems", ids: [sceneId] }] });
  expect(gone.status).toBe(200);
  const late = {
    batchId: newId("batch"),
    base: 0,
    label: "Cut",
    ops: [marker("late"), { op: "removeItems", ids: [sceneId] }],
  };
  const refused = await send(filmId, late);
  expect(refused.status).toBe(409);
  expect(refused.body.error).toMatchObject({
    code: "conflict",
    field: "ops.1",
    conflict: { batchId: late.batchId, at: 1, op: "removeItems", item: sceneId },
  });
  expect((await send(filmId, late)).status).toBe(409);
  const { document, revision } = await loadTimeline(filmId);
  expect([document.markers, revision]).toEqual([[], 1]);
  const tray = await call(kept, { params: { id: filmId }, headers: headers() });
  expect(tray.body.items).toMatchObject([
    { id: late.batchId, label: "Cut", ops: [{ op: "markerAdd" }, { op: "removeItems" }] },
  ]);
  await discardKept(account.actor, { filmId, id: late.batchId });
  expect((await call(kept, { params: { id: filmId }, headers: headers() })).body.items).toEqual([]);
});

it("refuses what is no operation, naming the field, and too many of them", async () => {
  const { filmId } = await film(account);
  const body = { batchId: newId("batch"), base: 0 };
  const wrong = await send(filmId, { ...body, ops: [{ op: "markerAdd", marker: { id: "x", frame: -1 } }] });
  expect([wrong.status, wrong.body.error.field]).toEqual([422, "ops.0.marker.frame"]);
  expect((await send(filmId, { ...body, ops: [{ op: "nothing" }] })).status).toBe(422);
  const many = await send(filmId, { ...body, ops: Array.from({ length: 501 }, (_, at) => marker(`m${at}`)) });
  expect([many.status, many.body.error.field]).toEqual([422, "ops"]);
  const large = await send(filmId, { ...body, label: "x", ops: [marker("m")], rest: "x".repeat(4_100_000) });
  expect(large.status).toBe(413);
  expect((await loadTimeline(filmId)).revision).toBe(0);
});

it("is not found by a stranger", async () => {
  const { filmId } = await film(account);
  const stranger = await newAccount();
  const batch = { batchId: newId("batch"), base: 0, ops: [marker("m")] };
  const own = { ...headers(), cookie: await sessionCookie(stranger.actor.userId) };
  expect((await call(save, { body: batch, params: { id: filmId }, headers: own })).status).toBe(404);
  expect((await call(read, { params: { id: filmId }, headers: own })).status).toBe(404);
  expect((await loadTimeline(filmId)).revision).toBe(0);
});

it("goes back to a version as a change that can be undone, and keeps what was there", async () => {
  const { filmId, sceneId } = await film(account);
  const before = await editedDocument(account.actor, { filmId });
  const { id } = await nameVersion(account.actor, { filmId, name: "Before" });
  const ops = [
    { op: "removeItems", ids: [sceneId] },
    { op: "trackReorder", trackId: before.document.tracks[0]!.id, index: 2 },
    { op: "trackRemove", trackId: before.document.tracks[1]!.id },
    marker("new"),
  ];
  await saveBatch(account.actor, { filmId, batchId: newId("batch"), base: 0, ops });
  const edited = await loadTimeline(filmId);
  const params = { id: filmId, version: id };
  const answer = await call(restore, { body: { batchId: newId("batch"), base: 1 }, params, headers: headers() });
  expect(answer.status).toBe(200);
  const restored = await loadTimeline(filmId);
  expect(restored.document).toEqual(before.document);
  expect(applyDiff(edited.document, answer.body.diff)).toEqual(before.document);
  expect(applyDiff(restored.document, invertDiff(answer.body.diff))).toEqual(edited.document);
  const list = await call(versions, { params: { id: filmId }, headers: headers() });
  expect(list.body.items).toMatchObject([
    { name: null, reason: "restore", revision: 1 },
    { name: "Before", reason: "named", revision: 0 },
  ]);
});

it("has the last batch that it acknowledged when it is killed while saving", async () => {
  const { filmId } = await film(account);
  const child = fork(
    path.resolve("tests/services/timelines/support/saving-process.ts"),
    [account.actor.userId, filmId],
    {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, FRAMEWRIGHT_LOG_LEVEL: "error" },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  const gone = once(child, "exit");
  let last = { count: -1, revision: 0 };
  child.on("message", (message: typeof last) => {
    last = message;
    if (last.count === 25) child.kill("SIGKILL");
  });
  expect((await gone)[1]).toBe("SIGKILL");
  expect(last.count).toBeGreaterThanOrEqual(25);
  const { document, revision } = await loadTimeline(filmId);
  expect(revision).toBeGreaterThanOrEqual(last.revision);
  for (let count = 0; count <= last.count; count += 1)
    expect(document.markers.map(({ id }) => id)).toContain(`m${count}`);
  expect(document.markers).toHaveLength(revision);
  expect(await db().timelineBatch.count({ where: { filmId } })).toBe(revision);
});
