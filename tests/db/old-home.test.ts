import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { GET as generationStatus } from "@/app/api/public/v1/generation/status/[job_id]/route";
import { GET as readFilm } from "@/app/api/ui/films/[id]/route";
import { GET as listFilms } from "@/app/api/ui/films/route";
import { GET as readJob } from "@/app/api/ui/jobs/[id]/route";
import { GET as listJobs } from "@/app/api/ui/jobs/route";
import { GET as readProject } from "@/app/api/v1/projects/[project_id]/route";
import { GET as readTimeline } from "@/app/api/v1/videos/timeline/[timeline_id]/route";
import { resetEnv } from "@/lib/core/env";
import { closeDb, db, Prisma } from "@/lib/db/client";
import { createApiKey } from "@/lib/services/api-keys";
import { getFilm, optionsOf } from "@/lib/services/films";
import { deliverChange } from "@/lib/services/production/steps/deliver-change";
import { documentOf, layOut } from "@/lib/services/production/steps/timeline";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { call } from "../support/call";
import { stageOf } from "../support/film-stage";
import { bringOver, oldRows } from "../support/old-home";
import { sessionCookie } from "../support/session";

/** What the test reads of rows in the form they had. */
const oldFilm = z.object({
  id: z.string(),
  userId: z.string(),
  title: z.string(),
  status: z.string(),
  width: z.number(),
  height: z.number(),
  durationSeconds: z.number(),
  revision: z.number(),
  theme: z.string(),
  timeline: z.unknown(),
  options: z.record(z.string(), z.unknown()),
});
const oldScene = z.object({ id: z.string(), filmId: z.string(), position: z.number(), narration: z.string() });
const oldTake = z.object({
  jobId: z.string(),
  scenes: z.record(z.string(), z.record(z.string(), z.unknown())),
  film: z.object({ timeline: z.unknown() }),
});

const rows = oldRows();
const films = z.array(oldFilm).parse(rows.Film);
const scenes = z.array(oldScene).parse(rows.Scene);
const [take] = z.array(oldTake).parse(rows.Take);
const drafted = films.find(({ options }) => options.source === "timeline");
const underWay = films.find(({ timeline }) => !timeline);
const made = films.filter(({ status }) => status === "ready");
const owner = { userId: films[0]?.userId ?? "", role: "owner" as const };
const documentIn = (kept: unknown) => parseTimeline(kept);

let cookie: string;
let key: string;

beforeAll(async () => {
  process.env.DATABASE_URL = await bringOver(process.env.DATABASE_URL ?? "", rows);
  resetEnv();
  cookie = await sessionCookie(owner.userId);
  key = (await createApiKey(owner, { name: "test" })).secret;
}, 60_000);
afterAll(closeDb);

const seen = async (handler: Parameters<typeof call>[0], params: Record<string, string> = {}) => {
  const { body, status } = await call(handler, { params, headers: { cookie } });
  expect(status).toBe(200);
  return body;
};

describe("a home of the version before", () => {
  it("opens with all its films, jobs and projects", async () => {
    expect(made.length).toBeGreaterThan(2);
    expect(drafted && underWay && take).toBeTruthy();
    const { total, drafts } = await seen(listFilms);
    expect(total + drafts).toBe(films.length);
    expect((await seen(listJobs)).total).toBe(rows.Job?.length);
    for (const job of rows.Job ?? []) await seen(readJob, { id: String(job.id) });
    for (const project of rows.Project ?? []) {
      const { status } = await call(readProject, { key, params: { project_id: String(project.id) } });
      expect(status).toBe(200);
    }
  });

  it("has every film as it was, with what it was asked for and how it was made", async () => {
    for (const film of films) {
      const { body } = await call(readFilm, { params: { id: film.id }, headers: { cookie } });
      expect(body).toMatchObject({
        id: film.id,
        title: film.title,
        theme: film.theme,
        width: film.width,
        height: film.height,
        seconds: film.durationSeconds,
        voice: (film.options.voice as { name: string } | undefined)?.name ?? "",
        music: film.options.mood ?? film.options.music ?? "auto",
      });
      const texts = scenes.filter(({ filmId }) => filmId === film.id).sort((a, b) => a.position - b.position);
      expect(body.scenes.map(({ text }: { text: string }) => text)).toEqual(texts.map(({ narration }) => narration));
      const now = await getFilm(owner, { id: film.id });
      expect([now.revision, now.timelineRevision]).toEqual([film.revision, film.timeline ? film.revision : null]);
      if (film.timeline) expect((await loadTimeline(film.id)).document).toEqual(documentIn(film.timeline));
      if (film !== drafted) expect(optionsOf(now)).toMatchObject(film.options);
      else expect(now.production).toBeNull();
    }
  });

  it("lays its films out as they were, but for where captions rest and how high they stand", async () => {
    for (const { id, timeline } of made) {
      const now = await layOut(await getFilm(owner, { id }));
      for (const item of now.tracks.flatMap(({ items }) => items)) {
        if (item.kind === "scene") delete item.captions;
        if (item.kind === "captions") delete item.lift;
      }
      expect(now).toEqual(documentIn(timeline));
    }
  });

  it("gives a drafted timeline under its id", async () => {
    const { body, status } = await call(readTimeline, { key, params: { timeline_id: drafted?.id ?? "" } });
    expect([status, body.title, body.duration]).toEqual([200, drafted?.title, drafted?.durationSeconds]);
    const { body: empty } = await call(readTimeline, { key, params: { timeline_id: underWay?.id ?? "" } });
    expect(empty.error ?? empty.detail).toBeTruthy();
  });

  it("names a row that this version cannot read in the log, and answers in words", async () => {
    const [{ id = "" } = {}] = made;
    const { report } = await db().film.findUniqueOrThrow({ where: { id } });
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const log = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await db().film.update({ where: { id }, data: { report: { findings: "many" } } });
    const { status, body } = await call(readFilm, { params: { id }, headers: { cookie } });
    const lines = [...write.mock.calls, ...log.mock.calls].map(([line]) => String(line));
    write.mockRestore();
    log.mockRestore();
    await db().film.update({ where: { id }, data: { report: report ?? Prisma.DbNull } });
    expect([status, body.error.code]).toEqual([500, "internal"]);
    expect(body.error.message).toBe(`What the studio has stored of ${id} cannot be read by this version.`);
    expect(lines.find((line) => line.includes('"column":"report"'))).toContain(id);
  });

  it("goes on with a film that was under way", async () => {
    const job = await db().job.findFirstOrThrow({ where: { filmId: underWay?.id ?? "" } });
    const stage = await stageOf(job.id);
    expect([stage.production?.kind, stage.production?.draft]).toEqual(["film", null]);
    expect(stage.options).toMatchObject(underWay?.options ?? {});
    const { body } = await call(generationStatus, { key, params: { job_id: job.id } });
    expect(body.data.status).not.toBe("failed");
  });

  it("goes on with a scene that was being made again, and the film has it at the end", async () => {
    const jobId = take?.jobId ?? "";
    const [[id, change] = ["", {}]] = Object.entries(take?.scenes ?? {});
    const stage = await stageOf(jobId);
    const document = documentIn(take?.film.timeline);
    expect(await documentOf(stage)).toEqual(document);
    expect(stage.film.segments.find((segment) => segment.id === id)).toMatchObject(change);
    const before = await loadTimeline(stage.film.id);
    expect(before.document).not.toEqual(document);
    await deliverChange(stage, { assetId: "file", posterAssetId: "poster" }, () => {
      throw new Error("nothing was edited, so nothing is rendered anew");
    });
    const after = await getFilm(owner, { id: stage.film.id });
    expect(after.segments.find((segment) => segment.id === id)).toMatchObject(change);
    expect(after).toMatchObject({ status: "ready", fileAssetId: "file", posterAssetId: "poster" });
    const now = await loadTimeline(after.id);
    expect([now.document, now.revision]).toEqual([document, before.revision + 1]);
    expect(await db().production.count({ where: { jobId } })).toBe(0);
    expect((await db().job.findUniqueOrThrow({ where: { id: jobId } })).status).toBe("succeeded");
  });
});
