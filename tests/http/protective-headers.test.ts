import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { resetEnv } from "@/lib/core/env";
import { NONCE_HEADER, protectAnswers } from "@/lib/http/protective-headers";

let server: Server;
let origin: string;
let seen: IncomingHttpHeaders = {};

beforeAll(async () => {
  server = createServer((request, response) => {
    seen = request.headers;
    if (request.url === "/media/a/own") response.setHeader("content-security-policy", "sandbox");
    response.end();
  });
  protectAnswers(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  delete process.env.FRAMEWRIGHT_URL;
  resetEnv();
});

const ask = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(`${origin}${path}`, { headers })).headers;

it("gives each page a nonce of its own, which the page is told", async () => {
  const nonces: string[] = [];
  for (const path of ["/films", "/sign-in"]) {
    const policy = (await ask(path, { [NONCE_HEADER]: "mine" })).get("content-security-policy") ?? "";
    const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? "";
    expect(seen[NONCE_HEADER]).toBe(nonce);
    expect(seen["content-security-policy"]).toBe(policy);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.match(/script-src [^;]*/)?.[0]).not.toContain("unsafe");
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(2);
  expect(nonces[0]).toHaveLength(24);
});

it("guards every answer, and leaves what a route says itself", async () => {
  for (const path of ["/films", "/api/v1/projects", "/media/a/b.mp4"]) {
    const headers = await ask(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("strict-transport-security")).toBeNull();
  }
  expect((await ask("/api/v1/projects", { "content-security-policy": "x" })).get("content-security-policy")).toContain(
    "default-src 'none'",
  );
  expect(seen["content-security-policy"]).toBeUndefined();
  expect((await ask("/media/a/own")).get("content-security-policy")).toBe("sandbox");
});

it("lets nobody keep answers with tokens", async () => {
  for (const path of ["/api/auth/session", "/api/v1/auth/login", "/api/ui/keys"])
    expect((await ask(path)).get("cache-control")).toBe("no-store");
  expect((await ask("/api/v1/projects")).get("cache-control")).toBeNull();
});

it("asks for https where the studio is reached by it", async () => {
  process.env.FRAMEWRIGHT_URL = "https://studio.example.com";
  resetEnv();
  expect((await ask("/films")).get("strict-transport-security")).toBe("max-age=31536000");
});
