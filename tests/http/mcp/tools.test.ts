import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/mcp/route";
import { closeDb, db } from "@/lib/db/client";
import { createApiKey } from "@/lib/services/api-keys";
import { newAccount, type TestAccount } from "../../support/accounts";
import { ApiServer } from "../../support/api-server";
import { film } from "../../support/api-world";
import { putTimeline } from "../../support/timelines";
import { spokenFilm } from "../../timeline/ops/film";

const server = new ApiServer();
let address: string;
let account: TestAccount;

beforeAll(async () => {
  account = await newAccount();
  server.mount("POST", "/api/mcp", (request) => POST(request));
  address = await server.start();
});
afterAll(async () => {
  await server.stop();
  await closeDb();
});

// biome-ignore lint/suspicious/noExplicitAny: answers are read as any client reads them
type Json = any;

let ids = 0;

/** One message of the protocol over HTTP, as a client sends it; its answer comes as JSON or as one server-sent event. */
async function send(method: string, params: object = {}, key = account.apiKey) {
  const response = await fetch(`${address}/api/mcp`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      "mcp-protocol-version": "2025-06-18",
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body: JSON.stringify({ jsonrpc: "2.0", id: ++ids, method, params }),
  });
  const text = await response.text();
  const data = text
    .split("\n")
    .findLast((line) => line.startsWith("data:"))
    ?.slice(5);
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(data ?? text) : undefined };
}

async function use(name: string, given: object = {}, key?: string) {
  const { body } = await send("tools/call", { name, arguments: given }, key);
  return body.result as { isError?: boolean; content: { text: string }[]; structuredContent: Json };
}

describe("the studio for assistants", () => {
  it("introduces itself and its tools", async () => {
    const hello = await send("initialize", {
      protocolVersion: "2025-06-18",
      capabilities: {},
      clientInfo: { name: "test", version: "1" },
    });
    expect(hello.body.result.serverInfo.name).toBe("framewright");
    const { tools } = (await send("tools/list")).body.result;
    expect(tools.map((tool: { name: string }) => tool.name).sort()).toEqual([
      "add_title",
      "cancel_job",
      "change_sentence",
      "cut_words",
      "edit_timeline_text",
      "get_job",
      "get_timeline_texts",
      "get_transcript",
      "list_films",
      "list_voices",
      "make_film",
      "reframe",
      "render",
    ]);
    for (const tool of tools) expect(tool.inputSchema.type).toBe("object");
  });

  it("asks for a key", async () => {
    for (const key of ["", "wrong"]) {
      const refused = await send("tools/list", {}, key);
      expect(refused.status).toBe(401);
      const challenge = refused.headers.get("www-authenticate");
      expect(challenge).toMatch(/^Bearer realm="Framewright"/);
      // Clients would ask there for an authorization server, which there is none of.
      expect(challenge).not.toContain("resource_metadata");
      expect(challenge?.includes("invalid_token")).toBe(key === "wrong");
    }
  });

  it("makes a film, tells how far it is, and stops it", async () => {
    const started = (await use("make_film", { prompt: "The history of tea", format: "vertical" })).structuredContent;
    expect(started).toMatchObject({ job_id: expect.stringMatching(/^job_/), estimated_credits: expect.any(Number) });
    const job = { job_id: started.job_id };
    expect((await use("get_job", job)).structuredContent).toMatchObject({ status: "queued", percentage: 0 });
    expect((await use("list_films")).structuredContent).toMatchObject({ total: 1 });
    expect((await use("cancel_job", job)).structuredContent).toMatchObject({ status: "cancelled" });
    const dry = await use("make_film", { prompt: "The history of tea", dry_run: true });
    expect(dry.structuredContent).toMatchObject({ job_id: null });
  });

  it("lists voices", async () => {
    const { voices } = (await use("list_voices", { language: "fr", gender: "female" })).structuredContent;
    expect(voices[0]).toMatchObject({ voice_id: "voice_marie_fr", language: "fr" });
  });

  it("changes a text on screen and renders the film with it", async () => {
    const film_id = (await film(account)).filmId;
    const { texts } = (await use("get_timeline_texts", { film_id })).structuredContent;
    expect(texts.filter(({ field }: { field: string }) => field.includes("icon"))).toEqual([]);
    expect(texts).toContainEqual({ item_id: "scene-1", field: "points.0.text", text: "One", from_seconds: 4 });
    const change = { film_id, item_id: "scene-1", field: "points.0.text", text: "First of all" };
    expect((await use("edit_timeline_text", change)).structuredContent).toMatchObject({ text: "First of all" });
    const row = await db().film.findUniqueOrThrow({ where: { id: film_id }, include: { timeline: true } });
    expect(row.revision).toBe(1);
    expect(JSON.stringify(row.timeline?.document)).toContain("First of all");
    const rendered = await use("render", { film_id, format: "square" });
    expect(rendered.structuredContent).toMatchObject({ job_id: expect.stringMatching(/^job_export_/) });
    for (const wrong of [
      { ...change, field: "type" },
      { ...change, field: "points.9.text" },
      { ...change, item_id: "nothing" },
      { ...change, text: "x".repeat(500) },
      { ...change, film_id: "nothing" },
    ]) {
      expect((await use("edit_timeline_text", wrong)).isError).toBe(true);
    }
  });

  it("reads what a film says, changes a sentence, cuts words and puts a title over it", async () => {
    const { filmId: film_id } = await film(account, false);
    await putTimeline(film_id, spokenFilm());
    const { sentences } = (await use("get_transcript", { film_id })).structuredContent;
    expect(sentences).toHaveLength(8);
    const [first] = sentences;
    expect(first).toMatchObject({ sentence_id: "scene-0-s1", waits_to_say: null, from_seconds: 0.1 });
    expect(first.words.map(({ index, text }: { index: number; text: string }) => [index, text])).toEqual([
      [0, "scene-0-w0"],
      [1, "scene-0-w1"],
      [2, "scene-0-w2."],
    ]);
    const changed = await use("change_sentence", { film_id, sentence_id: first.sentence_id, text: "Tea is old." });
    expect(changed.structuredContent).toMatchObject({ job_id: expect.stringMatching(/^job_/) });
    const cut = await use("cut_words", { film_id, item: first.words[0].item, first: 3, last: 4 });
    expect(cut.structuredContent.sentences).toHaveLength(7);
    const title = { film_id, text: "Tea", from_seconds: 1, to_seconds: 3, y: 20 };
    expect((await use("add_title", title)).structuredContent).toMatchObject({ item_id: expect.any(String) });
    const { structuredContent: sibling } = await use("reframe", { film_id, format: "vertical" });
    expect(sibling.film_id).not.toBe(film_id);
    expect((await use("get_transcript", { film_id: sibling.film_id })).structuredContent.sentences).toHaveLength(7);
    expect((await use("reframe", { film_id, format: "landscape" })).isError).toBe(true);
    const [again] = (await use("get_transcript", { film_id })).structuredContent.sentences;
    expect(again.waits_to_say).toBe("Tea is old.");
    expect((await use("change_sentence", { film_id, sentence_id: "nothing", text: "No." })).isError).toBe(true);
    expect((await use("cut_words", { film_id, item: "nothing", first: 0, last: 0 })).isError).toBe(true);
  });

  it("shows a stranger nothing and holds to the key's scopes", async () => {
    const stranger = await newAccount();
    const { filmId: film_id, jobId: job_id } = await film(account);
    for (const answer of [
      await use("get_job", { job_id }, stranger.apiKey),
      await use("cancel_job", { job_id }, stranger.apiKey),
      await use("render", { film_id }, stranger.apiKey),
      await use("get_timeline_texts", { film_id }, stranger.apiKey),
      await use("get_transcript", { film_id }, stranger.apiKey),
      await use("change_sentence", { film_id, sentence_id: "s", text: "x" }, stranger.apiKey),
      await use("cut_words", { film_id, item: "v", first: 0, last: 0 }, stranger.apiKey),
      await use("reframe", { film_id, format: "vertical" }, stranger.apiKey),
      await use("add_title", { film_id, text: "x", from_seconds: 0, to_seconds: 1 }, stranger.apiKey),
      await use("edit_timeline_text", { film_id, item_id: "scene-1", field: "heading", text: "x" }, stranger.apiKey),
    ]) {
      expect(answer.isError).toBe(true);
      expect(answer.content[0]?.text).toMatch(/not found/);
    }
    const { secret } = await createApiKey(account.actor, { name: "reader", scopes: ["read"] });
    const refused = await use("make_film", { prompt: "The history of tea" }, secret);
    expect(refused.content[0]?.text).toMatch(/lacks the scope "generate"/);
    const empty = await use("make_film", {});
    expect(empty.isError).toBe(true);
    expect(empty.content[0]?.text).toMatch(/^There is nothing .*\. Send a prompt/);
  });

  it("counts every message of a batch, and the keys of one account together", async () => {
    const { actor } = await newAccount();
    const keys = await Promise.all(
      ["a", "b", "c"].map(async (name) => (await createApiKey(actor, { name, scopes: ["read"] })).secret),
    );
    const batch = async (key: string, messages: number) => {
      const message = { jsonrpc: "2.0", id: 1, method: "ping" };
      const { status, headers } = await fetch(`${address}/api/mcp`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          authorization: `Bearer ${key}`,
        },
        body: JSON.stringify(Array.from({ length: messages }, () => message)),
      });
      return [status, headers.has("retry-after")];
    };
    const [first = "", second = "", third = ""] = keys;
    expect(await batch(first, 301)).toEqual([429, true]);
    expect((await batch(second, 290))[0]).not.toBe(429);
    expect(await batch(third, 290)).toEqual([429, true]);
  });
});
