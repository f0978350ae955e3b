import { globSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PROTOCOL_METHODS } from "@/lib/http/protocol-methods";
import { explainRefusedMethods } from "@/lib/http/refused-methods";
import { readablePath } from "@/lib/http/stray-escapes";

let server: Server;
let origin: string;

beforeAll(async () => {
  // What Next does with a method that a route file does not export.
  server = createServer((request, response) => {
    response.statusCode = request.url?.endsWith("/fine") ? 200 : 405;
    if (request.headers["accept-encoding"]?.includes("gzip")) response.writeHead(response.statusCode);
    response.end();
  });
  explainRefusedMethods(server);
  await import("@/lib/http/openapi/surfaces");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it("answers methods that a route lacks in the surface's words and names those it has", async () => {
  const project = await fetch(`${origin}/api/v1/projects/abc?x=1`, { method: "POST" });
  expect([project.status, project.headers.get("allow")]).toEqual([405, "GET, HEAD, PATCH, PUT, DELETE"]);
  expect(await project.json()).toMatchObject({
    error: { code: "METHOD_NOT_ALLOWED", details: { allowed: ["GET", "PATCH", "PUT", "DELETE"] } },
  });
  const plain = { method: "POST", headers: { "accept-encoding": "identity" } };
  const same = await fetch(`${origin}/api/v1/projects/abc?x=1`, plain);
  expect([same.status, (await same.json()).error.code]).toEqual([405, "METHOD_NOT_ALLOWED"]);
  const start = await fetch(`${origin}/api/public/v1/generation/start`, { method: "DELETE" });
  expect([start.status, start.headers.get("allow")]).toEqual([405, "POST"]);
  expect(await start.json()).toMatchObject({ error: expect.any(String), details: [{ code: expect.any(String) }] });
});

/** Methods that a route file exports. */
async function exported(file: string): Promise<string[]> {
  const names = Object.keys(await import(path.resolve(file)));
  return names.filter((name) => /^[A-Z]+$/.test(name)).sort();
}

it("knows the methods of every route that has no contract", async () => {
  const uncovered: string[] = [];
  for (const file of globSync("app/api/**/route.ts")) {
    const address = `/${path.dirname(path.relative("app", file))}`.replace(/\[(?:\.{3})?\w+\]/g, "x");
    const protocol = PROTOCOL_METHODS.find((one) => one.path.test(address));
    // An assistant's GET and DELETE are answered 405 by the protocol itself.
    if (protocol && !address.endsWith("/mcp")) expect(await exported(file)).toEqual([...protocol.methods].sort());
    else if (!protocol && (await ask405(address)) === null) uncovered.push(address);
  }
  // They answer 404 to every method.
  expect(uncovered.sort()).toEqual(["/api/public/v1/x", "/api/studio/x", "/api/v1/x"]);
});

/** The header Allow of a refused request; null when there is none. */
async function ask405(address: string): Promise<string | null> {
  const response = await fetch(`${origin}${address}`, { method: "OPTIONS" });
  expect(response.status).toBe(405);
  return response.headers.get("allow") || null;
}

it("names the methods of what speaks a protocol of its own", async () => {
  for (const [address, allow] of [
    ["/api/mcp", "POST"],
    ["/api/auth/callback/credentials", "GET, HEAD, POST"],
    ["/api/health?x", "GET, HEAD"],
    ["/api/uploadthing/ingest/k3y", "HEAD, PUT"],
  ]) {
    const refused = await fetch(`${origin}${address}`, { method: "PATCH" });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, allow]);
    expect((await refused.json()).error.code).toBe("method_not_allowed");
  }
});

it("takes a target in absolute form for what it asks for here", () => {
  expect(readablePath("http://evil.example/api/health?x=1")).toBe("/api/health?x=1");
  expect(readablePath("HTTPS://evil.example:81")).toBe("/");
  expect(readablePath("http://evil.example?x")).toBe("/?x");
  expect(readablePath("/http://evil.example/")).toBe("/http://evil.example/");
});

it("reads paths whose percent signs are no escapes as they stand", () => {
  expect(readablePath("/api/v1/projects/%E0%A4%A?x=%zz")).toBe("/api/v1/projects/%25E0%25A4%25A?x=%zz");
  expect(readablePath("/api/v1/projects/a%20b?x=1")).toBe("/api/v1/projects/a%20b?x=1");
});

it("leaves everything else alone", async () => {
  const page = await fetch(`${origin}/somewhere`, { method: "POST" });
  expect([page.status, await page.text()]).toEqual([405, ""]);
  expect((await fetch(`${origin}/api/v1/fine`)).status).toBe(200);
});
