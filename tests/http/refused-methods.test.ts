import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
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
  expect([project.status, project.headers.get("allow")]).toEqual([405, "GET, PATCH, PUT, DELETE"]);
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

it("reads paths whose percent signs are no escapes as they stand", () => {
  expect(readablePath("/api/v1/projects/%E0%A4%A?x=%zz")).toBe("/api/v1/projects/%25E0%25A4%25A?x=%zz");
  expect(readablePath("/api/v1/projects/a%20b?x=1")).toBe("/api/v1/projects/a%20b?x=1");
});

it("leaves everything else alone", async () => {
  const page = await fetch(`${origin}/somewhere`, { method: "POST" });
  expect([page.status, await page.text()]).toEqual([405, ""]);
  expect((await fetch(`${origin}/api/v1/fine`)).status).toBe(200);
});
