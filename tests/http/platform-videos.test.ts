import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as download } from "@/app/api/v1/videos/[video_id]/download/route";
import { POST as cancel } from "@/app/api/v1/videos/render/[render_id]/cancel/route";
import { GET as status } from "@/app/api/v1/videos/render/[render_id]/status/route";
import { POST as render } from "@/app/api/v1/videos/render/route";
import { GET as read, PUT as replace } from "@/app/api/v1/videos/timeline/[timeline_id]/route";
import { POST as create } from "@/app/api/v1/videos/timeline/route";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { probe } from "@/lib/media/probe";
import { inRenderQueue } from "@/lib/render";
import { uploadAsset } from "@/lib/services/assets";
import { createProject } from "@/lib/services/projects";
import { loadTimeline } from "@/lib/services/timelines/load-timeline";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";
import { TestWorker } from "../support/worker";

const worker = new TestWorker();
let account: TestAccount;
let stranger: TestAccount;
let folder: string;
let picture: string;
let voice: string;
let music: string;

/** A mono WAVE file of a tone: header as in Microsoft's RIFF document, 16-bit PCM at 48 kHz. */
function tone(seconds: number): Buffer {
  const count = Math.round(48_000 * seconds);
  const bytes = Buffer.alloc(44 + count * 2);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(36 + count * 2, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(48_000, 24);
  bytes.writeUInt32LE(96_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(count * 2, 40);
  for (let at = 0; at < count; at += 1) bytes.writeInt16LE(Math.round(9000 * Math.sin(at / 20)), 44 + at * 2);
  return bytes;
}

beforeAll(async () => {
  account = await newAccount();
  stranger = await newAccount();
  folder = await mkdtemp(path.join(tmpdir(), "framewright-videos-"));
  const image = path.join(folder, "a.png");
  await sharp({ create: { width: 640, height: 360, channels: 3, background: "#3366cc" } })
    .png()
    .toFile(image);
  const sound = path.join(folder, "a.wav");
  await writeFile(sound, tone(1.5));
  const upload = (file: string, soundKind?: "voice" | "music") =>
    uploadAsset(account.actor, { path: file, name: path.basename(file), ...(soundKind ? { soundKind } : {}) });
  picture = (await upload(image)).id;
  voice = (await upload(sound, "voice")).id;
  music = (await upload(sound, "music")).id;
  const words = [
    { text: "Hello", start: 0.1, end: 0.5 },
    { text: "there.", start: 0.6, end: 1.1 },
  ];
  await db().asset.update({ where: { id: voice }, data: { metadata: { words, language: "en" } } });
});
afterAll(async () => {
  await worker.stop();
  await rm(folder, { recursive: true, force: true });
  await closeListener();
  await closeDb();
});

/** The document's request with the ids that the account has. */
const documented = (config: object = { resolution: "1920x1080", fps: 30, background_color: "#000000" }) => ({
  config,
  tracks: [
    {
      type: "video",
      clips: [{ asset_id: picture, start_time: 0, duration: 2, transition_in: "fade", transition_out: "dissolve" }],
    },
    { type: "audio", clips: [{ asset_id: voice, start_time: 0, volume: 1.0 }] },
    { type: "music", clips: [{ asset_id: music, start_time: 0, volume: 0.3, duck_under_voice: true }] },
  ],
});
const make = (body: unknown, key = account.apiKey) => call(create, { key, body });
const at = (id: string, key = account.apiKey) => ({ key, params: { timeline_id: id, render_id: id, video_id: id } });
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

describe("timelines", () => {
  it("are made as the document writes it, in frames", async () => {
    const project = await createProject(account.actor, { title: "Tea" });
    const answer = await make({ project_id: project.id, ...documented() });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      id: expect.stringMatching(/^timeline_/),
      project_id: project.id,
      duration: 2,
      config: { resolution: "1920x1080", fps: 30, background_color: "#000000" },
      status: "draft",
      created_at: TIME,
    });
    expect(answer.body.tracks).toHaveLength(3);
    expect(answer.body.tracks[0]).toMatchObject({
      type: "video",
      clips: [{ asset_id: picture, start_time: 0, duration: 2, transition_in: "fade", transition_out: "dissolve" }],
    });
    expect(answer.body.tracks[1].clips[0]).toMatchObject({ asset_id: voice, duration: 1.5, volume: 1 });
    expect(answer.body.tracks[2].clips[0]).toMatchObject({ volume: 0.3, duck_under_voice: true });
    expect((await call(read, at(answer.body.id))).body).toEqual(answer.body);
    const { document } = await loadTimeline(answer.body.id);
    expect(document.tracks.map(({ kind, hidden }) => [kind, hidden])).toEqual([
      ["visual", false],
      ["voice", false],
      ["music", false],
      ["captions", true],
    ]);
  });

  it("take defaults for what is not said and can be replaced", async () => {
    const { body } = await make({ tracks: [{ type: "video", clips: [{ asset_id: picture }] }] });
    expect(body).toMatchObject({ duration: 5, project_id: null });
    const changed = { tracks: [{ type: "video", clips: [{ asset_id: picture, duration: 1.02 }] }], title: "New" };
    const answer = await call(replace, { ...at(body.id), method: "PUT", body: changed });
    expect(answer.body).toMatchObject({ id: body.id, title: "New", duration: 1.033 });
  });

  it("are replaced only as they were read, where a revision is named", async () => {
    const { body } = await make({ tracks: [{ type: "video", clips: [{ asset_id: picture }] }] });
    const put = (duration: number, match: string) =>
      call(replace, {
        ...at(body.id),
        ...{ method: "PUT", headers: { "if-match": match } },
        body: { tracks: [{ type: "video", clips: [{ asset_id: picture, duration }] }] },
      });
    const second = await put(2, `"${body.revision}"`);
    expect([second.status, second.body.duration]).toEqual([200, 2]);
    expect(second.body.revision).toBeGreaterThan(body.revision);
    expect((await put(3, `"${body.revision}"`)).status).toBe(409);
    expect((await call(read, at(body.id))).body).toMatchObject({ duration: 2, revision: second.body.revision });
    expect((await put(4, "*")).body.duration).toBe(4);
    expect((await put(5, "yesterday")).body.error.details.field).toBe("If-Match");
  });

  it("take how clips are played and drawn", async () => {
    const position = { x: 75, y: 25, width: 40, height: 40, rotation: 5 };
    const look = { opacity: 0.5, fit: "contain", crop: { left: 0.1 }, radius: 12, fade_in: 0.5, position };
    const answer = await make({
      tracks: [
        { type: "video", clips: [{ asset_id: picture, duration: 2, ...look }] },
        { type: "audio", clips: [{ asset_id: voice, speed: 1.5, pan: -0.5, keep_pitch: false }] },
      ],
    });
    expect(answer.body).toMatchObject({
      tracks: [{ clips: [{ ...look, crop: { left: 0.1, top: 0, right: 0, bottom: 0 } }] }, {}],
    });
    expect(answer.body.tracks[1].clips[0]).toMatchObject({ duration: 1, speed: 1.5, pan: -0.5, keep_pitch: false });
    const items = (await loadTimeline(answer.body.id)).document.tracks.flatMap((track) => track.items);
    const box = { x: 0.55, y: 0.05, width: 0.4, height: 0.4, rotation: 5 };
    expect(items[0]).toMatchObject({ opacity: 0.5, fit: "contain", radius: 12, fadeIn: 15, box });
    expect(items[0]).toMatchObject({ crop: { left: 0.1, top: 0, right: 0, bottom: 0 } });
    expect(items[1]).toMatchObject({ speed: 1.5, pan: -0.5, keepPitch: false });
  });

  it("refuse what a medium does not have", async () => {
    const clips = (more: object) => make({ tracks: [{ type: "video", clips: [{ asset_id: picture, ...more }] }] });
    expect((await clips({ speed: 2 })).body.error.details.field).toBe("tracks.0.clips.0.speed");
    expect((await clips({ freeze_at: 1 })).body.error.details.field).toBe("tracks.0.clips.0.freeze_at");
    const sound = await make({ tracks: [{ type: "audio", clips: [{ asset_id: voice, opacity: 0.5 }] }] });
    expect(sound.body.error.details.field).toBe("tracks.0.clips.0.opacity");
  });

  it.each([
    [{ tracks: [] }, 422, "tracks"],
    [{ tracks: [{ type: "video", clips: [] }] }, 422, "tracks"],
    [{ tracks: [{ type: "hologram", clips: [] }] }, 422, "tracks.0.type"],
    [{ config: { fps: 0 }, tracks: [] }, 422, "config.fps"],
    [{ config: { resolution: "8x8" }, tracks: [] }, 422, "config.resolution"],
  ])("refuse %j", async (body, code, field) => {
    const answer = await make(body);
    expect([answer.status, answer.body.error.details.field]).toEqual([code, field]);
  });

  it("refuse a sound among pictures, and what is not made", async () => {
    const wrong = await make({ tracks: [{ type: "video", clips: [{ asset_id: voice }] }] });
    expect([wrong.status, wrong.body.error.details.field]).toEqual([422, "tracks.0.clips.0.asset_id"]);
    const pending = await db().asset.create({
      data: { id: `img_${account.actor.userId}`, userId: account.actor.userId, kind: "image", status: "pending" },
    });
    const early = await make({ tracks: [{ type: "video", clips: [{ asset_id: pending.id }] }] });
    expect([early.status, early.body.error.code]).toEqual([409, "CONFLICT"]);
  });
});

/** Takes all places for renders of this machine. @returns what gives them back */
async function fillTheLine(estimateSeconds: number): Promise<() => Promise<void>> {
  const open: (() => void)[] = [];
  const places = Math.max(1, Math.floor(cpus().length / 2));
  const held = Array.from({ length: places }, () =>
    inRenderQueue({ estimateSeconds }, () => new Promise<void>((resolve) => open.push(resolve))),
  );
  await expect.poll(() => open.length, { timeout: 60_000 }).toBe(places);
  return async () => {
    for (const leave of open) leave();
    await Promise.all(held);
  };
}

describe("renders", () => {
  let rendered = "";
  it("become a film with sound and subtitles, told in stages", async () => {
    const timeline = await make(documented({ resolution: "320x180", fps: 30 }));
    const answer = await call(render, {
      key: account.apiKey,
      body: {
        timeline_id: timeline.body.id,
        config: {
          format: "mp4",
          codec: "h264",
          quality: "high",
          bitrate: "10M",
          audio_codec: "aac",
          audio_bitrate: "320k",
        },
        output: { include_subtitles: true, subtitle_style: "default" },
      },
    });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({
      render_id: expect.stringMatching(/^render_/),
      timeline_id: timeline.body.id,
      status: "queued",
      position_in_queue: expect.any(Number),
      estimated_duration: expect.any(Number),
      message: "Render job queued successfully",
      warnings: [],
    });
    const { render_id: id } = answer.body;
    rendered = id;
    const early = await call(status, at(id));
    expect(early.body).toMatchObject({
      status: "queued",
      progress: 0,
      current_stage: null,
      stages: { preparation: { status: "pending" }, finalization: { status: "pending" } },
      started_at: null,
    });
    expect((await call(download, at(id))).status).toBe(409);

    const release = await fillTheLine(60);
    await worker.start();
    let seen = early.body;
    while (!seen.position_in_queue) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      seen = (await call(status, at(id))).body;
    }
    expect(seen).toMatchObject({ status: "queued", position_in_queue: 2, started_at: TIME });
    expect(Date.parse(seen.estimated_completion) - Date.now()).toBeGreaterThan(20_000);
    await release();
    while (["queued", "rendering"].includes(seen.status)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      seen = (await call(status, at(id))).body;
    }
    expect(seen).toMatchObject({ status: "completed", progress: 100, error: null, video_id: id, started_at: TIME });
    for (const name of ["preparation", "compositing", "encoding", "finalization"]) {
      expect(seen.stages[name]).toEqual({ status: "completed", duration: expect.any(Number) });
    }

    const get = (headers: Record<string, string> = {}, method = "GET") =>
      download(
        new Request("http://x/", { method, headers: { authorization: `Bearer ${account.apiKey}`, ...headers } }),
        {
          params: Promise.resolve({ video_id: id }),
        },
      );
    const whole = await get();
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "video/mp4"]);
    expect(Number(whole.headers.get("content-length"))).toBe(bytes.length);
    const part = await get({ range: "bytes=4-7" });
    expect([part.status, await part.text()]).toEqual([206, "ftyp"]);
    expect((await get({ "if-none-match": whole.headers.get("etag") ?? "" })).status).toBe(304);
    const head = await get({}, "HEAD");
    expect([head.headers.get("content-length"), await head.text()]).toEqual([String(bytes.length), ""]);
    const file = path.join(folder, "film.mp4");
    await writeFile(file, bytes);
    const facts = await probe(file);
    expect([facts.width, facts.height, facts.video?.codec, facts.audio?.codec]).toEqual([320, 180, "h264", "aac"]);
    expect(facts.durationSeconds).toBeCloseTo(2, 1);
    expect((await call(cancel, { ...at(id), body: {} })).status).toBe(409);
  }, 240_000);

  it("can be cancelled, and refuse what a format cannot hold", async () => {
    const { body: timeline } = await make(documented());
    const start = (body: object, key = account.apiKey) =>
      call(render, { key, body: { timeline_id: timeline.id, ...body } });
    const wrong = await start({ config: { format: "webm", codec: "h264" } });
    expect([wrong.status, wrong.body.error.details.field]).toEqual([422, "config.codec"]);
    const rate = await start({ config: { format: "gif", bitrate: "2M" } });
    expect([rate.status, rate.body.error.details.field]).toEqual([422, "config.bitrate"]);
    expect((await start({ dry_run: true })).body).toMatchObject({ render_id: null, status: "draft" });
    await worker.stop();
    const { body } = await start({});
    const stopped = await call(cancel, { ...at(body.render_id), body: {} });
    expect(stopped.body).toMatchObject({ status: "cancelled", video_id: null });
  });

  it("are limited to five a minute", async () => {
    const { apiKey: key } = await newAccount();
    const codes: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      codes.push((await call(render, { key, body: { timeline_id: "timeline-123456" } })).status);
    }
    expect(codes).toEqual([404, 404, 404, 404, 404, 429]);
    const unknown = await call(read, at("timeline-123456"));
    expect(unknown.body.error.message).toBe('Timeline with ID "timeline-123456" not found');
  });

  it("are nobody else's", async () => {
    const { body: timeline } = await make(documented());
    const key = stranger.apiKey;
    const answers = [
      await call(read, at(timeline.id, key)),
      await call(replace, { ...at(timeline.id, key), method: "PUT", body: documented() }),
      await call(render, { key, body: { timeline_id: timeline.id } }),
      await call(status, at(rendered, key)),
      await call(cancel, { ...at(rendered, key), body: {} }),
      await call(download, at(rendered, key)),
      await call(download, at(timeline.id, key)),
      await call(download, at(picture, account.apiKey)),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
    const borrowed = await make(documented(), key);
    expect(borrowed.status).toBe(422);
    expect(borrowed.body.error.details).toMatchObject({ field: "tracks.0.clips.0.asset_id", constraint: "exists" });
  });
});
