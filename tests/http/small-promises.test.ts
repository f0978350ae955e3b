import { afterAll, expect, it } from "vitest";
import { POST as createKey } from "@/app/api/ui/keys/route";
import { GET as list } from "@/app/api/v1/assets/route";
import { closeDb, db } from "@/lib/db/client";
import { createProject } from "@/lib/services/projects";
import { newAccount } from "../support/accounts";
import { call } from "../support/call";
import { sessionCookie } from "../support/session";

afterAll(closeDb);

it("a key ends when it was said to, and not in the past", async () => {
  const { actor } = await newAccount();
  const headers = { cookie: await sessionCookie(actor.userId), "sec-fetch-site": "same-origin" };
  const ask = (expiresAt: string) =>
    call(createKey, { headers, body: { name: "short", scopes: ["read"], expiresAt }, path: "/api/ui/keys" });
  const soon = new Date(Date.now() + 1500).toISOString();
  const made = await ask(soon);
  expect(made.status).toBe(201);
  const { secret: key } = made.body;
  expect((await call(list, { key })).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 1600));
  expect((await call(list, { key })).status).toBe(401);
  expect((await ask("2020-01-01T00:00:00Z")).status).toBe(422);
  expect((await ask("tomorrow")).status).toBe(422);
});

it("the assets of one project come whole, all others in pages of ten", async () => {
  const { actor, apiKey: key } = await newAccount();
  const { id: projectId } = await createProject(actor, { title: "Tea" });
  const rows = Array.from({ length: 23 }, (_, at) => ({
    id: `asset_${actor.userId}_${at}`,
    userId: actor.userId,
    projectId,
    kind: "image",
  }));
  await db().asset.createMany({ data: rows });
  const read = async (query: string) => (await call(list, { key, path: `/api/v1/assets${query}` })).body;
  expect((await read("")).items).toHaveLength(10);
  const whole = await read(`?project_id=${projectId}`);
  expect([whole.items.length, whole.limit, whole.pages]).toEqual([23, 100, 1]);
  expect((await read(`?project_id=${projectId}&limit=5`)).items).toHaveLength(5);
});
