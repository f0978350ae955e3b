import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { newAccount, type TestAccount } from "../support/accounts";
import { type ApiRoute, apiRoutes } from "../support/api-routes";
import { bodyFor, FORMS, fill, headersFor, makeFor, SHARED } from "../support/api-world";

let stranger: TestAccount;
const routes = (await apiRoutes()).filter(({ path }) => path.includes("{"));
const names = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
const isShared = (path: string) => SHARED.has(path) || names(path).every((name) => SHARED.has(name));

beforeAll(async () => {
  stranger = await newAccount();
});
afterAll(async () => {
  await closeListener();
  await closeDb();
});

async function ask(route: ApiRoute, who: TestAccount, params: Record<string, string>): Promise<Response> {
  const { contract, handler } = route;
  const form = await FORMS[contract.id]?.();
  const body = form ?? JSON.stringify(bodyFor(route, who));
  const aborting = new AbortController();
  const request = new Request(`http://localhost:3000${fill(route, params)}`, {
    method: contract.method,
    headers: { ...(form ? {} : { "content-type": "application/json" }), ...(await headersFor(route, who)) },
    signal: aborting.signal,
    ...(body === undefined ? {} : { body }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  aborting.abort();
  await response.body?.cancel();
  return response;
}

describe("what belongs to somebody", () => {
  it.each(
    routes
      .filter(({ path }) => !isShared(path))
      .map((route) => [`${route.contract.method} ${route.path}`, route] as const),
  )("is not found by a stranger: %s", async (_, route) => {
    const owner = await newAccount();
    const params = await makeFor(route, owner);
    expect((await ask(route, stranger, params)).status).toBe(404);
    // The owner finds it, so the stranger's 404 was about whose it is.
    expect((await ask(route, owner, params)).status).not.toBe(404);
  });

  it("is what the routes' addresses name, except what everybody may read", () => {
    const shared = routes.filter(({ path }) => isShared(path)).map(({ contract }) => contract.id);
    expect(shared.sort()).toEqual(["connectPlatform", "previewVoice", "ui.moodPreview", "ui.voicePreview"]);
  });
});
