import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET } from "@/app/api/openapi.json/route";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { SURFACES } from "@/lib/http/openapi/surfaces";
import { newAccount, type TestAccount } from "../support/accounts";
import { apiRoutes, routeFiles, routeName } from "../support/api-routes";
import { bodyFor, FORMS, fill, headersFor, makeFor } from "../support/api-world";
import { cloningHere } from "../support/cloning";
import { namedByExamples, PREPARE } from "../support/documented";
import { record, writeRecorded } from "../support/recorded";

// biome-ignore lint/suspicious/noExplicitAny: the document is read as any client reads it
type Json = any;

const document: Json = await (await GET(new Request("http://localhost:3000/api/openapi.json"))).json();
const routes = await apiRoutes();
const operations: { path: string; method: string; operation: Json }[] = Object.entries(document.paths).flatMap(
  ([path, item]) => Object.entries(item as Json).map(([method, operation]) => ({ path, method, operation })),
);
const isContract = (address: string) => SURFACES.some(({ dialect }) => address.startsWith(`${dialect.base}/`));
let owner: TestAccount;

beforeAll(async () => {
  owner = await newAccount();
  await db().ledgerEntry.create({
    data: {
      userId: owner.actor.userId,
      kind: "grant",
      amount: 1e6,
      reason: "test",
      once: `grant:${owner.actor.userId}`,
    },
  });
  await namedByExamples(owner);
});
afterAll(async () => {
  writeRecorded();
  await closeListener();
  await closeDb();
});

/** The answer's schema as the document gives it, with what it refers to. */
function schemaOf(operation: Json, status: number): z.ZodType | undefined {
  const schema = operation.responses[status]?.content?.["application/json"]?.schema;
  if (!schema) return undefined;
  // Some schemas name themselves: a message may hold messages.
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/"))) as z.ZodType;
}

describe("the description", () => {
  it("is OpenAPI 3.1 whose references, parameters and schemes all lead somewhere", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [ref] of JSON.stringify(document).matchAll(/#\/components\/schemas\/[^"]+/g)) {
      expect(document.components.schemas, ref).toHaveProperty([ref.split("/").at(-1) as string]);
    }
    const tags = document.tags.map((tag: Json) => tag.name);
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((one: Json) => one.in === "path");
      expect(declared.map((one: Json) => one.name).sort(), path).toEqual(inPath.sort());
      for (const one of operation.parameters ?? []) expect(one.schema, `${path} ${one.name}`).toBeTypeOf("object");
      for (const one of declared) expect(one.required).toBe(true);
      expect(tags).toEqual(expect.arrayContaining(operation.tags));
      for (const scheme of operation.security.flatMap(Object.keys)) {
        expect(document.components.securitySchemes).toHaveProperty(scheme);
      }
      for (const [status, response] of Object.entries<Json>(operation.responses)) {
        expect(status).toMatch(/^[1-5]\d\d$/);
        expect(response.description).toBeTypeOf("string");
        if (isContract(path)) expect(response.headers).toHaveProperty("X-RateLimit-Remaining");
      }
    }
  });

  it("covers every route file, and every contract has one", async () => {
    const described = SURFACES.flatMap((surface) => surface.contracts.map((contract) => routeName(surface, contract)));
    expect([...(await routeFiles()).keys()].sort()).toEqual(described.sort());
    const all = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(all).toEqual(expect.arrayContaining(described));
    // What speaks a protocol of its own is described by hand: it must be there, and nothing else may be forgotten.
    const bases = SURFACES.map(({ dialect }) => `app${dialect.base}/`);
    const others = globSync("app/api/**/route.ts")
      .filter((file) => !bases.some((base) => file.startsWith(base)))
      .map((file) => path.dirname(file).slice("app".length).replaceAll("[", "{").replaceAll("]", "}"));
    const undescribed = others.filter((address) => !document.paths[address]);
    expect(undescribed.sort()).toEqual(["/api/auth/{...nextauth}", "/api/inngest"]);
  });

  it("says how each surface authenticates, limits and says no", () => {
    const read = document.paths["/api/public/v1/generation/start"].post;
    expect(read.security).toEqual([{ apiKey: [] }, { accessToken: [] }]);
    expect(read.parameters).toContainEqual(expect.objectContaining({ name: "Idempotency-Key", in: "header" }));
    expect(read.responses["429"].headers).toHaveProperty("Retry-After");
    expect(read.responses["402"].content["application/json"].schema.$ref).toMatch(/PublicError/);
    expect(document.paths["/api/v1/auth/login"].post.security).toEqual([]);
    expect(existsSync("app/docs/api/page.tsx")).toBe(true);
  });
});

const cases = routes.flatMap((route) => {
  const requests = (route.contract.examples ?? []).filter(({ request }) => request !== undefined);
  const bodies = requests.length > 0 ? requests.map(({ summary, request }) => ({ summary, request })) : [undefined];
  return bodies.map(
    (example) =>
      [`${routeName(route.surface, route.contract)}${example ? `: ${example.summary}` : ""}`, route, example] as const,
  );
});

/** What asks an engine that learns voices. */
const LEARNS = new Set(["trainVoiceProfile", "speakWithVoiceProfile"]);

describe("every example is sent and answers as described", () => {
  it.each(cases)("%s", async (_, route, example) => {
    const { contract, surface, handler, path: address } = route;
    const operation = document.paths[address][contract.method.toLowerCase()];
    const params = await makeFor(route, owner);
    const body = (await PREPARE[contract.id]?.(owner)) ?? example?.request ?? bodyFor(route, owner);
    const form = await FORMS[contract.id]?.();
    const done = LEARNS.has(contract.id) ? await cloningHere() : undefined;
    const raw = form ?? JSON.stringify(body);
    const aborting = new AbortController();
    const response = await handler(
      new Request(`http://localhost:3000${fill(route, params)}`, {
        method: contract.method,
        // A form says its own boundary.
        headers: { ...(form ? {} : { "content-type": "application/json" }), ...(await headersFor(route, owner)) },
        signal: aborting.signal,
        ...(raw === undefined ? {} : { body: raw }),
      }),
      { params: Promise.resolve(params) },
    );
    await done?.();
    const isJson = response.headers.get("content-type")?.includes("json");
    const answer = isJson ? await response.json() : undefined;
    aborting.abort();
    if (!isJson) await response.body?.cancel();
    const expected = contract.status ?? 200;
    expect([response.status, answer], JSON.stringify(answer)).toEqual([expected, answer]);
    expect(operation.responses, `${contract.id} answers ${response.status}`).toHaveProperty([String(response.status)]);
    if (!contract.open) expect(response.headers.get("x-ratelimit-remaining")).toMatch(/^\d+$/);
    record(contract, { params, request: body, response: answer });
    const schema = schemaOf(operation, response.status);
    if (!schema) return;
    const checked = schema.safeParse(answer);
    expect(checked.success, `${contract.id}: ${checked.error}`).toBe(true);
    expect(surface.error).toBeDefined();
  });
});
