import { globSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { closeListener } from "@/lib/db/notify";
import { MAX_JSON_BYTES } from "@/lib/http/body";
import type { RouteHandler } from "@/lib/http/kernel";
import { MAX_OPEN_BYTES } from "@/lib/http/read-body";
import { newAccount, type TestAccount } from "../support/accounts";
import { apiRoutes, routeName } from "../support/api-routes";
import { sessionCookie } from "../support/session";

const CHUNK = 16 * 1024;
/** What stands between a stream and its reader. */
const SLACK = 4 * CHUNK;
const METHODS = ["POST", "PUT", "PATCH", "DELETE"] as const;

let account: TestAccount;
beforeAll(async () => {
  account = await newAccount();
});
afterAll(async () => {
  await closeListener();
  await closeDb();
});

/** A body that never ends and does not say how long it is. */
function endless() {
  let sent = 0;
  const chunk = new Uint8Array(CHUNK).fill(32);
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent += CHUNK;
        if (sent > 64 * 1024 ** 2) throw new Error("The whole body was read.");
        controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, sent: () => sent };
}

/** Every method of every route file that may come with a body. */
async function takers(): Promise<[string, RouteHandler][]> {
  const found: [string, RouteHandler][] = [];
  for (const file of globSync("app/**/route.ts").sort()) {
    const address = `/${path.dirname(path.relative("app", file))}`;
    const module = (await import(path.resolve(file))) as Record<string, RouteHandler | undefined>;
    for (const method of METHODS) if (module[method]) found.push([`${method} ${address}`, module[method]]);
  }
  return found;
}

const routes = await takers();
const contracts = new Map(
  (await apiRoutes()).map(({ surface, contract }) => [
    routeName(surface, contract).replaceAll("{", "[").replaceAll("}", "]"),
    contract,
  ]),
);

async function send(name: string, handler: RouteHandler, credentials: Record<string, string>) {
  const [method = "", address = ""] = name.split(" ");
  const names = [...address.matchAll(/\[(?:\.{3})?(\w+)\]/g)].map(([, one]) => one as string);
  const values = Object.fromEntries(names.map((one) => [one, one.endsWith("_index") ? "0" : "x"]));
  const rest = address.includes("[...");
  const { body, sent } = endless();
  const headers = { "content-type": "application/json", "x-forwarded-for": `10.9.0.${sent()}`, ...credentials };
  const url = `http://localhost:3000${address.replace(/\[(?:\.{3})?\w+\]/g, "x")}`;
  const request = new Request(url, { method, headers, body, duplex: "half" } as RequestInit);
  const params = Promise.resolve(rest ? { [names[0] ?? ""]: ["callback", "credentials"] } : values);
  const response = await handler(request, { params });
  await response.body?.cancel();
  return { status: response.status, sent: sent() };
}

describe("a body that does not end is refused while it comes", () => {
  it.each(routes)("%s, from strangers", async (name, handler) => {
    await db().rateLimit.deleteMany({});
    const { status, sent } = await send(name, handler, {});
    expect([400, 401, 403, 404, 413]).toContain(status);
    expect(sent).toBeLessThanOrEqual(MAX_OPEN_BYTES + SLACK);
  });

  it.each(routes)("%s, from somebody", async (name, handler) => {
    await db().rateLimit.deleteMany({});
    const credentials: Record<string, string> = name.includes("/api/ui/")
      ? { cookie: await sessionCookie(account.actor.userId), "sec-fetch-site": "same-origin" }
      : { authorization: `Bearer ${account.apiKey}` };
    const { status, sent } = await send(name, handler, credentials);
    const contract = contracts.get(name);
    const own = contract?.form ? undefined : contract?.maxBytes;
    expect(sent).toBeLessThanOrEqual((own ?? (contract?.open ? MAX_OPEN_BYTES : MAX_JSON_BYTES)) + SLACK);
    const reads = contract ? contract.body !== undefined : /^POST \/api\/(auth|mcp|uploadthing$)/.test(name);
    if (reads) expect(status).toBe(413);
    else expect(status).not.toBe(500);
  });
});
