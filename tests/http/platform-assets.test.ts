import { createHash } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as download } from "@/app/api/v1/assets/[asset_id]/download/route";
import { GET as read, DELETE as remove } from "@/app/api/v1/assets/[asset_id]/route";
import { GET as thumbnail } from "@/app/api/v1/assets/[asset_id]/thumbnail/route";
import { POST as cancel } from "@/app/api/v1/assets/batches/[batch_id]/cancel/route";
import { GET as batchStatus } from "@/app/api/v1/assets/batches/[batch_id]/route";
import { POST as images } from "@/app/api/v1/assets/images/generate/route";
import { POST as music } from "@/app/api/v1/assets/music/generate/route";
import { GET as list } from "@/app/api/v1/assets/route";
import { POST as upload } from "@/app/api/v1/assets/upload/route";
import { POST as videos } from "@/app/api/v1/assets/videos/generate/route";
import { POST as voice } from "@/app/api/v1/assets/voice/generate/route";
import { closeDb, db } from "@/lib/db/client";
import { balanceOf } from "@/lib/services/credits";
import { createProject } from "@/lib/services/projects";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";

let account: TestAccount;
let stranger: TestAccount;
let projectId: string;

beforeAll(async () => {
  account = await newAccount();
  stranger = await newAccount();
  projectId = (await createProject(account.actor, { title: "Tea" })).id;
});
afterAll(closeDb);

const IMAGES = {
  prompts: [
    {
      scene_id: 1,
      prompt: "A futuristic city skyline at sunset, cyberpunk style, neon lights",
      negative_prompt: "blurry, low quality",
    },
  ],
  config: { provider: "openai", model: "dall-e-3", size: "1792x1024", quality: "hd", style: "vivid" },
};
const VOICE = {
  segments: [
    {
      scene_id: 1,
      text: "Bienvenue dans cette vidéo sur l'intelligence artificielle...",
      voice_id: "thomas",
      language: "fr",
    },
  ],
  config: { provider: "elevenlabs", stability: 0.5, similarity_boost: 0.75, output_format: "mp3" },
};
const MUSIC = {
  prompt: "Upbeat corporate background music, inspiring, technology theme",
  config: { provider: "suno", duration: 120, style: "instrumental", tempo: "medium" },
};

const at = (id: string, key = account.apiKey) => ({ key, params: { asset_id: id, batch_id: id } });
const picture = (color: string) =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: color } })
    .png()
    .toBuffer();

/** Sends a form as a client would; the request's own stream is read. */
async function send(form: FormData, key = account.apiKey) {
  const headers = { authorization: `Bearer ${key}` };
  const request = new Request("http://localhost:3000/api/v1/assets/upload", { method: "POST", headers, body: form });
  const response = await upload(request, { params: Promise.resolve({}) });
  return { status: response.status, body: await response.json() };
}

async function formWith(bytes: Uint8Array, name: string, fields: Record<string, string> = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  return form;
}

describe("generation", () => {
  it.each([
    ["images", images, IMAGES, { id: expect.any(String), scene_id: 1, status: "pending", prompt: expect.any(String) }],
    [
      "segments",
      voice,
      VOICE,
      { id: expect.any(String), scene_id: 1, status: "pending", estimated_duration: expect.any(Number) },
    ],
    ["music", music, MUSIC, { id: expect.any(String), status: "pending", estimated_duration: 120 }],
  ] as const)("takes the document's %s as they stand", async (list, handler, body, item) => {
    const before = await balanceOf(account.actor);
    const answer = await call(handler, { key: account.apiKey, body: { project_id: projectId, ...body } });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ batch_id: expect.stringMatching(/^batch_/), status: "processing" });
    expect(answer.body[list]).toHaveLength(1);
    expect(answer.body[list][0]).toMatchObject(item);
    expect(answer.body.warnings).toHaveLength(1);
    expect(answer.body.warnings[0]).toMatchObject({ code: "provider_fallback", requested: body.config.provider });
    expect(await balanceOf(account.actor)).toBe(before - answer.body.estimated_credits);

    const asset = await call(read, at(answer.body[list][0].id));
    expect(asset.body).toMatchObject({ status: "pending", project_id: projectId, batch_id: answer.body.batch_id });
    expect(asset.body.warnings[0].message).toContain(body.config.provider);
    expect((await call(download, at(asset.body.id))).status).toBe(409);
    const job = await db().job.findUniqueOrThrow({ where: { id: answer.body.batch_id }, include: { events: true } });
    expect(job.events.filter(({ level }) => level === "warn")).toHaveLength(1);

    const stopped = await call(cancel, { ...at(answer.body.batch_id), body: {} });
    expect(stopped.body).toMatchObject({ status: "cancelled", items_failed: 1, items: [{ status: "failed" }] });
    expect(await balanceOf(account.actor)).toBe(before);
  });

  it("refuses with fallback: false, naming what is missing and what is there", async () => {
    const config = { provider: "dalle3", fallback: false };
    const answer = await call(images, { key: account.apiKey, body: { ...IMAGES, config } });
    expect(answer.status).toBe(422);
    expect(answer.body.error.details).toMatchObject({ missing: [{ provider: "dalle3" }] });
    expect(answer.body.error.details.available.image).toContain("drawn");
    const clips = { prompts: [{ prompt: "Tea" }], config: { provider: "runway" }, fallback: false };
    const other = await call(videos, { key: account.apiKey, body: clips });
    expect(other.body.error.details.available.video).toContain("local-video");
  });

  it.each([
    [images, { ...IMAGES, config: { provider: "dali" } }, "config.provider"],
    [images, { prompts: [] }, "prompts"],
    [images, { ...IMAGES, config: { size: "9x9" } }, "config.size"],
    [voice, { segments: [{ text: "" }] }, "segments.0.text"],
    [voice, { segments: [{ text: "Hello" }, { text: "Hello", voice_id: "nobody" }] }, "segments.1.voice_id"],
    [voice, { segments: [{ text: "Hello" }], config: { output_format: "vinyl" } }, "config.output_format"],
    [music, { prompt: "x", config: { duration: 0 } }, "config.duration"],
    [videos, { prompts: [{ prompt: "x", duration: 99 }] }, "prompts.0.duration"],
  ] as const)("answers 422 to a wrong request (%#)", async (handler, body, field) => {
    const answer = await call(handler, { key: account.apiKey, body });
    expect([answer.status, answer.body.error.details.field]).toEqual([422, field]);
  });

  it("honours dry_run, max_credits and Idempotency-Key", async () => {
    const key = account.apiKey;
    const dry = await call(images, { key, body: { ...IMAGES, dry_run: true } });
    expect(dry.body).toMatchObject({ batch_id: null, status: "draft", images: [], estimated_credits: 1 });
    expect((await call(images, { key, body: { ...IMAGES, max_credits: 0 } })).status).toBe(402);
    const headers = { "idempotency-key": `key-${Date.now()}` };
    const [first, second] = [
      await call(images, { key, body: IMAGES, headers }),
      await call(images, { key, body: IMAGES, headers }),
    ];
    expect(second.body).toEqual(first.body);
    await call(cancel, { ...at(first.body.batch_id), body: {} });
  });

  it("is limited to twenty requests a minute", async () => {
    const { apiKey: key } = await newAccount();
    const codes: number[] = [];
    for (let count = 0; count < 21; count += 1) codes.push((await call(images, { key, body: {} })).status);
    expect([codes[19], codes[20]]).toEqual([422, 429]);
  });

  it("is refused for somebody else's project, picture and batch", async () => {
    const key = stranger.apiKey;
    const { body } = await call(images, { key: account.apiKey, body: IMAGES });
    for (const answer of [
      await call(images, { key, body: { ...IMAGES, project_id: projectId } }),
      await call(images, { key, body: { ...IMAGES, project_id: "550e8400-e29b-41d4-a716-446655440099" } }),
      await call(videos, { key, body: { prompts: [{ prompt: "x", image_asset_id: body.images[0].id }] } }),
      await call(batchStatus, at(body.batch_id, key)),
      await call(cancel, { ...at(body.batch_id, key), body: {} }),
      await call(read, at(body.images[0].id, key)),
    ]) {
      expect([answer.status, answer.body.error.code]).toEqual([404, "NOT_FOUND"]);
    }
    await call(cancel, { ...at(body.batch_id), body: {} });
  });
});

describe("the library", () => {
  it("takes uploads in by their content and gives them out whole and in part", async () => {
    const bytes = await picture("#3366cc");
    const { status, body } = await send(await formWith(bytes, "été.jpg", { project_id: projectId, name: "L'été" }));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      type: "image",
      status: "completed",
      name: "L'été",
      project_id: projectId,
      mime_type: "image/png",
      size: bytes.length,
      width: 1200,
      height: 800,
      provenance: { provider: "upload" },
    });
    const get = (handler: typeof download, headers: Record<string, string> = {}, method = "GET") =>
      handler(
        new Request("http://x/", { method, headers: { authorization: `Bearer ${account.apiKey}`, ...headers } }),
        {
          params: Promise.resolve({ asset_id: body.id }),
        },
      );
    const whole = await get(download);
    const sha = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
    expect(sha(new Uint8Array(await whole.arrayBuffer()))).toBe(sha(bytes));
    expect(whole.headers.get("content-type")).toBe("image/png");
    expect(whole.headers.get("content-length")).toBe(String(bytes.length));
    expect(whole.headers.get("etag")).toBe(`"${sha(bytes)}"`);
    expect(whole.headers.get("content-disposition")).toContain("filename*=UTF-8''L'%C3%A9t%C3%A9.png");
    const part = await get(download, { range: "bytes=1-3" });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
      206,
      `bytes 1-3/${bytes.length}`,
      "PNG",
    ]);
    expect((await get(download, { range: `bytes=${bytes.length}-` })).status).toBe(416);
    const etag = whole.headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      expect((await get(download, { "if-none-match": known })).status).toBe(304);
    }
    const since = whole.headers.get("last-modified") ?? "";
    expect((await get(download, { "if-modified-since": since })).status).toBe(304);
    expect((await get(download, { "if-modified-since": since, "if-none-match": '"other"' })).status).toBe(200);
    const head = await get(download, { range: "bytes=1-3" }, "HEAD");
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
      200,
      String(bytes.length),
      "",
    ]);
    const small = await get(thumbnail);
    const { width, format } = await sharp(Buffer.from(await small.arrayBuffer())).metadata();
    expect([width, format]).toEqual([640, "jpeg"]);

    expect((await call(remove, { ...at(body.id, stranger.apiKey), method: "DELETE" })).status).toBe(404);
    expect((await call(remove, { ...at(body.id), method: "DELETE" })).status).toBe(204);
    for (const handler of [read, download, thumbnail]) expect((await call(handler, at(body.id))).status).toBe(404);
  });

  it("takes an upload in once for each Idempotency-Key, and refuses another file under the same", async () => {
    const headers = { authorization: `Bearer ${account.apiKey}`, "idempotency-key": `upload-${Date.now()}` };
    const uploaded = async (colour: string) => {
      const body = await formWith(await picture(colour), "a.png");
      const answer = await upload(new Request("http://x/", { method: "POST", headers, body }), {
        params: Promise.resolve({}),
      });
      return { status: answer.status, body: await answer.json() };
    };
    const first = await uploaded("#112233");
    expect((await uploaded("#112233")).body).toEqual(first.body);
    const other = await uploaded("#112234");
    expect([other.status, other.body.error.code]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  });

  it("refuses what is no picture, clip or sound, and forms it cannot read", async () => {
    const text = await send(await formWith(Buffer.from("MZ not a picture"), "photo.png"));
    expect([text.status, text.body.error.code]).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
    const empty = await send(new FormData());
    expect([empty.status, empty.body.error.details.field]).toEqual([422, "file"]);
    const foreign = await send(
      await formWith(await picture("#000000"), "a.png", { project_id: projectId }),
      stranger.apiKey,
    );
    expect(foreign.status).toBe(404);
    const raw = (body: string, type: string) =>
      call(upload, { key: account.apiKey, raw: body, headers: { "content-type": type } });
    expect((await raw("{}", "application/json")).status).toBe(415);
    expect((await raw("--x\r\ncontent-disposition: form-data; name=a", "multipart/form-data; boundary=x")).status).toBe(
      400,
    );
    expect((await raw("--x\r\nno: name\r\n\r\n1\r\n--x--", "multipart/form-data; boundary=x")).status).toBe(400);
  });

  it("takes the names that clients write, cleaned where they cannot be kept", async () => {
    const bytes = (await picture("#336655")).toString("latin1");
    const named = async (disposition: string) => {
      const body = `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${bytes}\r\n--x--\r\n`;
      const headers = { authorization: `Bearer ${account.apiKey}`, "content-type": "multipart/form-data; boundary=x" };
      const request = new Request("http://x/", { method: "POST", headers, body: Buffer.from(body, "latin1") });
      const answer = await upload(request, { params: Promise.resolve({}) });
      return [answer.status, (await answer.json()).name];
    };
    expect(await named("name=file; filename=a.png")).toEqual([201, "a.png"]);
    expect(await named("name=file; filename*=UTF-8''caf%E9.png")).toEqual([201, "caf\ufffd.png"]);
    expect(await named("name=file; filename*=UTF-8''%ED%A0%80.png")).toEqual([201, "\ufffd\ufffd\ufffd.png"]);
    expect(await named("name=file; filename*=UTF-8''a%00b.png")).toEqual([201, "ab.png"]);
    expect(await named('name="file"; filename="C:\\Users\\me\\clip.png"')).toEqual([201, "clip.png"]);
  });

  it("takes subtitles in as they are, whatever their name says", async () => {
    const srt = Buffer.from("\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\nCaf\u00e9\r\n", "utf16le");
    const taken = await send(await formWith(srt, "subs.txt"));
    expect([taken.status, taken.body]).toMatchObject([201, { type: "caption", name: "subs.txt", status: "completed" }]);
    const headers = { authorization: `Bearer ${account.apiKey}` };
    const params = Promise.resolve({ asset_id: taken.body.id });
    const file = await download(new Request("http://x/", { headers }), { params });
    expect(file.headers.get("content-type")).toContain("application/x-subrip");
    expect(Buffer.from(await file.arrayBuffer())).toEqual(srt);
    const empty = await send(await formWith(Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\n\n"), "a.vtt"));
    expect([empty.status, empty.body.error.message]).toEqual([415, "The subtitles have no captions."]);
  });

  it("is listed newest first by project, type and status, page by page", async () => {
    const { apiKey: key, actor } = await newAccount();
    const project = await createProject(actor, { title: "Mine" });
    const form = async (fields: Record<string, string>) => formWith(await picture("#cc3333"), "a.png", fields);
    const first = await send(await form({ project_id: project.id }), key);
    const second = await send(await form({}), key);
    await db().asset.create({
      data: { id: `${actor.userId}-m`, userId: actor.userId, kind: "music", status: "failed" },
    });
    const ids = async (query: string) => {
      const { body } = await call(list, { key, path: `/?${query}` });
      return body.items.map((item: { id: string }) => item.id);
    };
    expect(await ids("type=image")).toEqual([second.body.id, first.body.id]);
    expect(await ids(`project_id=${project.id}`)).toEqual([first.body.id]);
    expect(await ids("status=failed")).toEqual([`${actor.userId}-m`]);
    expect(await ids("type=image&limit=1&page=2")).toEqual([first.body.id]);
    expect((await call(list, { key })).body).toMatchObject({ total: 3, page: 1, limit: 10, pages: 1 });
    for (const query of ["type=smell", "status=done", "limit=101", "page=0"]) {
      expect((await call(list, { key, path: `/?${query}` })).status).toBe(422);
    }
    expect((await call(list, { key: stranger.apiKey, path: `/?project_id=${project.id}` })).body.total).toBe(0);
  });
});
