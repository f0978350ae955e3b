import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { POST as ask } from "@/app/api/ui/films/topic/route";
import { resetEnv } from "@/lib/core/env";
import { closeDb } from "@/lib/db/client";
import { topicSchema } from "@/lib/http/dialects/ui/films";
import type { Emulator } from "../../../emulators/http-server";
import { startWikipedia } from "../../../emulators/wikipedia";
import { onlyProviders } from "../../../providers/environment";
import { newAccount } from "../../../support/accounts";
import { call } from "../../../support/call";
import { sessionCookie } from "../../../support/session";

let wikipedia: Emulator;
let cookie: string;

beforeAll(async () => {
  wikipedia = await startWikipedia();
  cookie = await sessionCookie((await newAccount()).actor.userId);
});
afterEach(() => {
  vi.unstubAllEnvs();
  resetEnv();
});
afterAll(async () => {
  await wikipedia.close();
  await closeDb();
});

async function topicOf(body: object) {
  const answer = await call(ask, { headers: { cookie, "sec-fetch-site": "same-origin" }, body });
  expect(answer.status).toBe(200);
  return topicSchema.parse(answer.body);
}

it("says which article will be quoted, and offers the meanings of a topic that has several", async () => {
  onlyProviders({ WIKIPEDIA_BASE_URL: wikipedia.url });
  expect(await topicOf({ prompt: "La Révolution française", readerLanguage: "fr" })).toMatchObject({
    writer: "article",
    site: "Wikipedia",
    meanings: [{ title: "Révolution française" }],
  });
  const { meanings } = await topicOf({ prompt: "Mercury", language: "en" });
  expect(meanings.map(({ title, description }) => [title, description])).toEqual([
    ["Mercury (planet)", "First planet from the Sun"],
    ["Mercury (element)", "Chemical element with atomic number 80"],
  ]);
});

it("says that a model writes, and of what", async () => {
  onlyProviders({ WIKIPEDIA_BASE_URL: wikipedia.url, OPENAI_API_KEY: "test-key" });
  expect(await topicOf({ prompt: "Volcanoes" })).toMatchObject({ writer: "model", site: "Wikipedia" });
  onlyProviders({ OPENAI_API_KEY: "test-key" });
  expect(await topicOf({ prompt: "Volcanoes", language: "en" })).toEqual({ writer: "model", site: null, meanings: [] });
});

it("says that it will be an outline, a source on this machine, or the writer's own words", async () => {
  onlyProviders();
  expect(await topicOf({ prompt: "The history of tea" })).toEqual({ writer: "outline", site: null, meanings: [] });
  expect(await topicOf({ prompt: "Bicycles", language: "en" })).toMatchObject({ writer: "article", site: "WordNet" });
  const facts = "Water boils at a hundred degrees. It freezes at zero. Ice is lighter than water, so it swims.";
  expect(await topicOf({ prompt: `A square film about water. ${facts}` })).toMatchObject({ writer: "script" });
  expect(await topicOf({ script: facts })).toMatchObject({ writer: "script", meanings: [] });
});
