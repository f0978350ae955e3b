import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as cancel } from "@/app/api/v1/projects/[project_id]/cancel/route";
import { PATCH as patch, PUT as put, GET as read, DELETE as remove } from "@/app/api/v1/projects/[project_id]/route";
import { POST as start } from "@/app/api/v1/projects/[project_id]/start/route";
import { GET as status } from "@/app/api/v1/projects/[project_id]/status/route";
import { POST as create, GET as list } from "@/app/api/v1/projects/route";
import { closeDb, db } from "@/lib/db/client";
import { appendEvent } from "@/lib/jobs/log/repo";
import { loadJob, moveJob, updateStep } from "@/lib/jobs/repo";
import { enterStep, reportProgress, runStep } from "@/lib/jobs/run";
import { listVoices as installedVoices } from "@/lib/providers/voice/catalogue";
import { balanceOf } from "@/lib/services/credits";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";

let account: TestAccount;
let stranger: TestAccount;

beforeAll(async () => {
  account = await newAccount();
  stranger = await newAccount();
});
afterAll(closeDb);

/** The document's request, as it stands. */
const DOCUMENTED = {
  title: "Ma Vidéo IA",
  description: "Une vidéo générée par IA sur le machine learning",
  prompt:
    "Créer une vidéo explicative de 2 minutes sur le machine learning pour débutants, avec un ton professionnel et des animations modernes",
  config: { target_duration: 120, format: "medium", language: "fr", style: "professional" },
};
const START = {
  pipeline_config: {
    skip_steps: [],
    providers: { llm: "openai", image: "dalle3", video: "runway", voice: "elevenlabs" },
  },
};
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

async function newProject(body: object = { title: "Tea", prompt: "The history of tea" }, key = account.apiKey) {
  const answer = await call(create, { key, body });
  expect(answer.status).toBe(201);
  return answer.body as { id: string };
}
const at = (id: string, key = account.apiKey) => ({ key, params: { project_id: id } });
const begin = (id: string, body: unknown = {}, key = account.apiKey) => call(start, { ...at(id, key), body });
const stop = (id: string) => call(cancel, { ...at(id), body: {} });

/** A promise that somebody else resolves. */
function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe("projects", () => {
  it("are created as the document writes it", async () => {
    const answer = await call(create, { key: account.apiKey, body: DOCUMENTED });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      title: DOCUMENTED.title,
      description: DOCUMENTED.description,
      status: "draft",
      created_at: TIME,
      updated_at: TIME,
    });
    expect(answer.headers.get("x-ratelimit-limit")).toBe("100");
    expect(Number(answer.headers.get("x-ratelimit-reset"))).toBeGreaterThan(Date.now() / 1000);
  });

  it.each([
    [{}, "title", "required"],
    [{ title: "" }, "title", "too_small"],
    [{ title: "x", config: { target_duration: 0 } }, "config.target_duration", "too_small"],
    [{ title: "x", config: { format: "round" } }, "config.format", "invalid_value"],
    [{ title: "x", config: { language: "french" } }, "config.language", "invalid_format"],
  ])("refuse %j", async (body, field, constraint) => {
    const answer = await call(create, { key: account.apiKey, body });
    expect(answer.status).toBe(422);
    expect(answer.body.error).toMatchObject({ code: "VALIDATION_ERROR", details: { field, constraint } });
  });

  it("say what is missing in the document's words, or in English to who asks for it", async () => {
    const said = async (headers: Record<string, string>) =>
      (await call(create, { key: account.apiKey, body: {}, headers })).body.error;
    expect(await said({})).toMatchObject({
      code: "VALIDATION_ERROR",
      message: "Le champ 'title' est requis",
      details: { field: "title", constraint: "required" },
    });
    expect((await said({ "accept-language": "de, fr;q=0.8, en;q=0.5" })).message).toBe("Le champ 'title' est requis");
    expect((await said({ "accept-language": "en-GB,fr;q=0.9" })).message).toBe("The field 'title' is required");
  });

  it("refuse a body nested without end, and half a surrogate pair breaks nothing", async () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const answer = await call(create, { key: account.apiKey, raw: `{"title":"x","config":{"deep":${deep}}}` });
    expect([answer.status, answer.body.error.code]).toEqual([400, "BAD_REQUEST"]);
    const text = await call(create, { key: account.apiKey, raw: '"a title"' });
    expect([text.status, text.body.error.details.field]).toEqual([422, "body"]);
    const half = await call(create, { key: account.apiKey, raw: '{"title":"x","config":{"a\\ud800":"\\udfff"}}' });
    expect(half.body.config).toEqual({ "a\ufffd": "\ufffd" });
  });

  it("are listed newest first, by page, status and words in title or description", async () => {
    const { apiKey: key } = await newAccount();
    for (let index = 0; index < 12; index += 1) {
      await newProject({ title: `Number ${index}`, description: index % 2 ? "Odd one" : "100% even_one" }, key);
    }
    const first = await call(list, { key, path: "/?page=1&limit=10&status=draft&search=" });
    expect(first.body).toMatchObject({ total: 12, page: 1, limit: 10, pages: 2 });
    expect(first.body.items.map((item: { title: string }) => item.title)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Number ${11 - index}`),
    );
    expect((await call(list, { key, path: "/?page=2" })).body.items).toHaveLength(2);
    expect((await call(list, { key, path: "/?search=odd" })).body.total).toBe(6);
    expect((await call(list, { key, path: "/?search=number%201" })).body.total).toBe(3);
    expect((await call(list, { key, path: "/?search=100%25" })).body.total).toBe(6);
    expect((await call(list, { key, path: "/?search=n_one" })).body.total).toBe(6);
    expect((await call(list, { key, path: "/?search=%25" })).body.total).toBe(6);
    expect((await call(list, { key, path: "/?status=completed" })).body).toMatchObject({ items: [], pages: 0 });
    for (const query of ["limit=101", "page=0", "status=done", "limit=x", "search=%00"]) {
      expect((await call(list, { key, path: `/?${query}` })).status).toBe(422);
    }
  });

  it("keep total and page in agreement while others write", async () => {
    const { apiKey: key } = await newAccount();
    const writes = Array.from({ length: 20 }, () => newProject({ title: "Tea" }, key));
    const reads = Array.from({ length: 20 }, () => call(list, { key, path: "/?limit=100" }));
    for (const { body } of await Promise.all(reads)) expect(body.items).toHaveLength(body.total);
    await Promise.all(writes);
    expect((await call(list, { key, path: "/?limit=100" })).body.items).toHaveLength(20);
  });

  it("are changed in part and replaced as a whole", async () => {
    const { id } = await newProject({ ...DOCUMENTED });
    const part = await call(patch, { ...at(id), method: "PATCH", body: { title: "New" } });
    expect(part.body).toMatchObject({ title: "New", description: DOCUMENTED.description });
    const whole = await call(put, { ...at(id), method: "PUT", body: { title: "Whole" } });
    expect(whole.body).toMatchObject({ title: "Whole", description: "", prompt: "", config: {} });
    expect((await call(put, { ...at(id), method: "PUT", body: {} })).status).toBe(422);
    expect((await call(remove, { ...at(id), method: "DELETE" })).status).toBe(204);
    expect((await call(read, at(id))).status).toBe(404);
  });

  it("are nobody else's", async () => {
    const { id } = await newProject();
    for (const answer of [
      await call(read, at(id, stranger.apiKey)),
      await call(status, at(id, stranger.apiKey)),
      await call(patch, { ...at(id, stranger.apiKey), method: "PATCH", body: { title: "Mine" } }),
      await call(put, { ...at(id, stranger.apiKey), method: "PUT", body: { title: "Mine" } }),
      await call(remove, { ...at(id, stranger.apiKey), method: "DELETE" }),
      await call(start, { ...at(id, stranger.apiKey), body: {} }),
      await call(cancel, { ...at(id, stranger.apiKey), body: {} }),
      await call(read, at(randomUUID())),
      await call(read, at("not-a-uuid")),
    ]) {
      expect([answer.status, answer.body.error.code]).toEqual([404, "NOT_FOUND"]);
    }
    expect((await call(list, { key: stranger.apiKey })).body.total).toBe(0);
  });
});

describe("a project's pipeline", () => {
  it("starts with the document's request and says which providers gave way", async () => {
    const { id } = await newProject(DOCUMENTED);
    const answer = await begin(id, START);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id,
      status: "scripting",
      pipeline_id: expect.any(String),
      estimated_duration: expect.any(Number),
      message: "Pipeline started successfully",
    });
    expect(Number.isInteger(answer.body.estimated_duration)).toBe(true);
    const asked = answer.body.warnings.map((warning: { kind: string }) => warning.kind);
    expect(asked).toEqual(["llm", "image", "video", "voice"]);
    for (const warning of answer.body.warnings) {
      expect(warning).toMatchObject({ code: "provider_fallback", used: expect.any(String) });
      expect(warning.message).toContain(warning.requested);
    }
    const voice = answer.body.warnings.at(-1);
    const french = (await installedVoices()).filter(({ language }) => language === "fr");
    expect(french.map((one) => one.provider)).toContain(voice.used);
    const job = await loadJob(answer.body.pipeline_id);
    expect(job.input).toMatchObject({ targetSeconds: 120, language: "fr", tone: "professional", format: "landscape" });
    const now = await call(status, at(id));
    const warned = now.body.logs.filter((line: { level: string }) => line.level === "warn");
    expect(warned).toHaveLength(4);

    const again = await begin(id, START);
    expect([again.status, again.body.error.code]).toEqual([409, "CONFLICT"]);
    expect((await call(remove, { ...at(id), method: "DELETE" })).status).toBe(409);
    expect((await call(patch, { ...at(id), method: "PATCH", body: { prompt: "Other" } })).status).toBe(409);
    expect((await call(patch, { ...at(id), method: "PATCH", body: { title: "Other" } })).status).toBe(200);
    await stop(id);
  });

  it("refuses with fallback: false, naming what is missing and what is there", async () => {
    const { id } = await newProject();
    const config = { providers: { image: "dalle3", voice: "elevenlabs" }, fallback: false };
    const answer = await begin(id, { pipeline_config: config });
    expect(answer.status).toBe(422);
    const { details, code } = answer.body.error;
    expect(code).toBe("VALIDATION_ERROR");
    expect(details.missing.map((one: { provider: string }) => one.provider)).toEqual(["dalle3", "elevenlabs"]);
    expect(details.available.voice.length).toBeGreaterThan(1);
    expect(details.field).toBe("pipeline_config.providers.image");
    const unknown = await begin(id, { pipeline_config: { providers: { image: "dali" } } });
    expect(unknown.body.error.details).toMatchObject({
      field: "pipeline_config.providers.image",
      constraint: "known_provider",
    });
    expect((await begin(id, { pipeline_config: { skip_steps: ["lunch"] } })).status).toBe(422);
    expect((await call(read, at(id))).body.status).toBe("draft");
  });

  it("starts once however many ask at the same moment", async () => {
    const { id } = await newProject();
    const before = await balanceOf(account.actor);
    const answers = await Promise.all(Array.from({ length: 6 }, () => begin(id)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    expect(await db().job.count({ where: { projectId: id } })).toBe(1);
    expect((await stop(id)).body).toMatchObject({ id, status: "cancelled" });
    expect(await balanceOf(account.actor)).toBe(before);
  });

  it("follows the job through the documented statuses and steps", async () => {
    const { id } = await newProject();
    const draft = await call(status, at(id));
    expect(draft.body).toMatchObject({
      project_id: id,
      pipeline_id: null,
      status: "draft",
      progress: 0,
      current_step: null,
      steps_completed: [],
      steps_remaining: ["script", "images", "videos", "voice", "montage"],
      logs: [],
    });
    const { pipeline_id: jobId } = (await begin(id)).body;
    for (const key of ["understand", "script", "scenes"]) {
      await enterStep(await loadJob(jobId), key);
      expect((await call(read, at(id))).body.status).toBe("scripting");
      await updateStep(db(), jobId, key, { status: "succeeded", progress: 1 });
    }
    await runStep(jobId, "voices", undefined, async () => undefined);
    await enterStep(await loadJob(jobId), "pictures");
    await reportProgress(await loadJob(jobId), "pictures", 0.6, { done: 6, total: 10 });
    const drawing = await call(status, at(id));
    expect(drawing.body).toMatchObject({
      status: "generating",
      pipeline_id: jobId,
      current_step: {
        name: "image_generation",
        agent: "image_agent",
        started_at: TIME,
        items_total: 10,
        items_completed: 6,
      },
      steps_completed: ["script", "voice"],
      steps_remaining: ["videos", "montage"],
    });
    expect(drawing.body.progress).toBeGreaterThan(15);
    expect(drawing.body.estimated_remaining_seconds).toBeGreaterThan(0);
    expect(drawing.body.logs.at(-1)).toEqual({ timestamp: TIME, level: "info", message: "Making the pictures" });
    const detail = await call(read, at(id));
    expect(detail.body.progress).toEqual({
      overall: drawing.body.progress,
      current_step: "image_generation",
      steps: {
        script: { status: "completed", progress: 100 },
        images: { status: "in_progress", progress: 60 },
        videos: { status: "pending", progress: 0 },
        voice: { status: "completed", progress: 100 },
        montage: { status: "pending", progress: 0 },
      },
    });
    expect(detail.body.assets).toEqual([]);
    await runStep(jobId, "pictures", undefined, async () => undefined);
    await enterStep(await loadJob(jobId), "render");
    expect((await call(read, at(id))).body.status).toBe("rendering");
    await moveJob(db(), jobId, ["running"], { status: "failed", currentStep: null, errorMessage: "No disk" });
    expect((await call(read, at(id))).body).toMatchObject({ status: "failed", error: { message: "No disk" } });
    const { pipeline_id: second } = (await begin(id)).body;
    expect(second).not.toBe(jobId);
    await moveJob(db(), jobId, ["failed"], { status: "succeeded" });
    expect((await call(read, at(id))).body.status).toBe("scripting");
    await moveJob(db(), second, ["queued"], { status: "succeeded" });
    expect((await call(read, at(id))).body.status).toBe("completed");
    expect((await stop(id)).status).toBe(409);
  });

  it("numbers a job's events in the order of their commits", async () => {
    const { id } = await newProject();
    const job = await loadJob((await begin(id)).body.pipeline_id);
    const [held, written] = [signal(), signal()];
    const committed: string[] = [];
    const slow = db().$transaction(async (tx) => {
      const first = await appendEvent(tx, job, { type: "log", message: "slow" });
      written.resolve();
      await held.promise;
      committed.push("slow");
      return first;
    });
    await written.promise;
    const fast = appendEvent(db(), job, { type: "log", message: "fast" }).then((id) => {
      committed.push("fast");
      return id;
    });
    setTimeout(held.resolve, 100);
    expect(await fast).toBeGreaterThan(await slow);
    expect(committed).toEqual(["slow", "fast"]);
    await stop(id);
  });

  it("takes the document's words for length and shape", async () => {
    const request = async (config: object) => {
      const { id } = await newProject({ title: "Tea", prompt: "The history of tea", config });
      const job = await loadJob((await begin(id)).body.pipeline_id);
      await stop(id);
      return job.input as { format: string; targetSeconds?: number };
    };
    expect(await request({ format: "short" })).toMatchObject({ format: "landscape", targetSeconds: 30 });
    expect(await request({ format: "9:16" })).toMatchObject({ format: "vertical" });
    expect(await request({ format: "long", aspect_ratio: "1:1" })).toMatchObject({
      format: "square",
      targetSeconds: 300,
    });
  });
});
