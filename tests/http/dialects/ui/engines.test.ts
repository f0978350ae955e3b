import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { z } from "zod";
import { POST as check } from "@/app/api/ui/engines/check/route";
import { PATCH as change, GET as list } from "@/app/api/ui/engines/route";
import { setStoredVariables, variable } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { engineCheckSchema, enginesSchema } from "@/lib/http/dialects/ui/account";
import { withFallback } from "@/lib/providers/fallback";
import { keepStoredSettings } from "@/lib/services/engines";
import { type Emulator, sendJson, startEmulator } from "../../../emulators/http-server";
import { onlyProviders } from "../../../providers/environment";
import { newAccount } from "../../../support/accounts";
import { call } from "../../../support/call";
import { sessionCookie } from "../../../support/session";

const KEY = "sk-right-4711";
const SCRIPT = { title: "The harbour" };
let vendor: Emulator;
let owner: string;
let member: string;
let stop = () => {};

beforeAll(async () => {
  onlyProviders();
  // The SDK reads it too, and takes a blank one for a value.
  vi.stubEnv("OPENAI_BASE_URL", undefined);
  vendor = await startEmulator((request, response) => {
    if (request.headers.authorization !== `Bearer ${KEY}`)
      return sendJson(response, 401, { error: { message: "Incorrect API key provided", code: "invalid_api_key" } });
    if (request.path === "/v1/models") return sendJson(response, 200, { object: "list", data: [] });
    const message = { role: "assistant", content: JSON.stringify(SCRIPT) };
    sendJson(response, 200, {
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1,
      model: "gpt",
      choices: [{ index: 0, message, finish_reason: "stop" }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    });
  });
  const [first, second] = [await newAccount(), await newAccount()];
  await db().user.update({ where: { id: first.actor.userId }, data: { role: "owner" } });
  owner = await sessionCookie(first.actor.userId);
  member = await sessionCookie(second.actor.userId);
  stop = await keepStoredSettings();
});
afterEach(async () => {
  await db().providerSetting.deleteMany({});
  await put(owner, { OPENAI_API_KEY: null });
});
afterAll(async () => {
  stop();
  setStoredVariables(new Map());
  vi.unstubAllEnvs();
  await vendor.close();
  await closeListener();
  await closeDb();
});

const OPENAI = { kind: "writer", id: "openai" };
const headers = (cookie: string) => ({ cookie, "sec-fetch-site": "same-origin" });
const put = (cookie: string, values: Record<string, string | null>) =>
  call(change, { method: "PATCH", headers: headers(cookie), body: { ...OPENAI, values } });
const openai = async (cookie: string) => {
  const { engines, canManage } = enginesSchema.parse((await call(list, { headers: headers(cookie) })).body);
  return { canManage, engine: engines.find(({ kind, id }) => kind === "writer" && id === "openai") };
};
const tested = async (cookie = owner) =>
  engineCheckSchema.parse((await call(check, { headers: headers(cookie), body: OPENAI })).body);

it("takes a key that is used at once, kept encrypted and never told", async () => {
  expect((await openai(owner)).engine?.available).toBe(false);
  const values = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: vendor.url };
  expect((await put(owner, values)).status).toBe(204);
  const { engine } = await openai(owner);
  expect(engine).toMatchObject({ available: true });
  expect(engine?.settings).toEqual([
    { name: "OPENAI_API_KEY", kind: "key", secret: true, source: "studio", value: null },
    { name: "OPENAI_BASE_URL", kind: "address", secret: false, source: "studio", value: vendor.url },
    { name: "OPENAI_MODEL", kind: "model", secret: false, source: "none", value: null },
  ]);
  const rows = await db().providerSetting.findMany();
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain(KEY);
  expect(await tested()).toMatchObject({ ok: true });
  const { value } = await withFallback("writer", undefined, { fallback: true }, (writer) =>
    writer.write(
      { system: "Write.", prompt: "A harbour", schema: z.object({ title: z.string() }), schemaName: "script" },
      { workDir: "" },
    ),
  );
  expect(value.value).toEqual(SCRIPT);
  expect((await put(owner, { OPENAI_API_KEY: null, OPENAI_BASE_URL: null })).status).toBe(204);
  expect((await openai(owner)).engine?.available).toBe(false);
});

it("says clearly that a key is wrong", async () => {
  await put(owner, { OPENAI_API_KEY: "sk-wrong", OPENAI_BASE_URL: vendor.url });
  const answer = await tested();
  expect(answer).toMatchObject({ ok: false, message: { text: "OpenAI does not accept this key." } });
  expect(answer.remedy).toBeTruthy();
});

it("says that nobody answers", async () => {
  await put(owner, { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: "http://127.0.0.1:9/v1" });
  expect(await tested()).toMatchObject({
    ok: false,
    message: { text: expect.stringContaining("could not be reached") },
  });
});

it("gives way to the environment, and names fields that cannot be", async () => {
  vi.stubEnv("OPENAI_API_KEY", "sk-environment");
  expect((await openai(owner)).engine?.settings[0]).toMatchObject({ source: "environment", value: null });
  const refused = await put(owner, { OPENAI_API_KEY: KEY });
  expect([refused.status, refused.body.error.field]).toEqual([422, "values.OPENAI_API_KEY"]);
  vi.stubEnv("OPENAI_API_KEY", "");
  for (const [name, value] of [
    ["PATH", "/tmp"],
    ["OPENAI_BASE_URL", "nowhere"],
    ["OPENAI_API_KEY", "two words"],
  ] as const) {
    const answer = await put(owner, { [name]: value });
    expect([answer.status, answer.body.error.field]).toEqual([422, `values.${name}`]);
  }
});

it("is the owner's alone: members see no settings and change none", async () => {
  expect(await openai(member)).toMatchObject({ canManage: false, engine: { settings: [] } });
  expect((await put(member, { OPENAI_API_KEY: KEY })).status).toBe(403);
  expect((await call(check, { headers: headers(member), body: OPENAI })).status).toBe(403);
  expect(await db().providerSetting.count()).toBe(0);
});

it("hears of what another machine has stored", async () => {
  await put(owner, { OPENAI_API_KEY: KEY });
  const before = variable("OPENAI_API_KEY");
  // As if this process had read them before.
  setStoredVariables(new Map());
  expect([before, variable("OPENAI_API_KEY")]).toEqual([KEY, undefined]);
  await put(owner, { OPENAI_MODEL: "gpt-other" });
  await vi.waitFor(() => expect(variable("OPENAI_API_KEY")).toBe(KEY), { timeout: 5000 });
  await put(owner, { OPENAI_MODEL: null });
});
