import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { env } from "@/lib/core/env";
import { allowOrigins } from "@/lib/http/cross-origin";

vi.mock("@/lib/core/env", { spy: true });

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(204).end());
  allowOrigins(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(() => vi.mocked(env).mockReset());

async function allowed(path: string, origin: string | undefined, method = "GET"): Promise<Headers> {
  return (await fetch(address + path, { method, headers: origin ? { origin } : {} })).headers;
}

it("lets pages of every site call the documented surfaces, without a reader's session", async () => {
  const answer = await allowed("/api/v1/projects", "https://app.example.com", "OPTIONS");
  expect(answer.get("access-control-allow-origin")).toBe("*");
  expect(answer.get("access-control-allow-credentials")).toBeNull();
  expect(answer.get("access-control-allow-methods")).toContain("PATCH");
  for (const header of ["authorization", "content-type", "idempotency-key"]) {
    expect(answer.get("access-control-allow-headers")).toContain(header);
  }
  const read = await allowed("/api/public/v1/resources/voices", "null");
  expect(read.get("access-control-expose-headers")).toContain("retry-after");
  for (const headers of [
    await allowed("/api/ui/me", "https://app.example.com"),
    await allowed("/api/v1x/projects", "https://app.example.com"),
    await allowed("/api/v1/projects", undefined),
  ]) {
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

it("holds to the sites that are named", async () => {
  vi.mocked(env).mockReturnValue({ ...env(), FRAMEWRIGHT_CORS_ORIGINS: ["https://app.example.com"] });
  const own = await allowed("/api/v1/projects", "https://app.example.com");
  expect([own.get("access-control-allow-origin"), own.get("vary")]).toEqual(["https://app.example.com", "origin"]);
  const other = await allowed("/api/v1/projects", "https://other.example.com");
  expect(other.get("access-control-allow-origin")).toBeNull();
});
