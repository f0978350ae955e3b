import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as openapi } from "@/app/api/openapi.json/route";
import { GET as viewer } from "@/app/docs/api/scalar.js/route";
import { compressAnswers } from "@/lib/http/compress-answers";
import { LENGTH_HEADER, restoreLengths } from "@/lib/http/content-length";
import { referenceScriptPath } from "@/lib/http/reference-script";

const TEXT = "A film about tea. ".repeat(400);

let server: Server;
beforeAll(async () => {
  // What comes from Next: headers and a body in pieces, whose length only the route knew.
  server = createServer(({ url = "", headers }, response) => {
    const query = new URL(url, "http://localhost").searchParams;
    response.appendHeader("content-type", query.get("type") ?? "text/plain");
    if (query.has("caching")) response.setHeader("cache-control", query.get("caching") as string);
    const body = TEXT.slice(0, Number(query.get("length") ?? TEXT.length));
    if (query.has("told")) response.setHeader(LENGTH_HEADER, String(body.length));
    response.statusCode = headers.range ? 206 : 200;
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  });
  compressAnswers(server);
  restoreLengths(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

async function ask(query: string, headers: Record<string, string>): Promise<[IncomingHttpHeaders, Buffer]> {
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<import("node:http").IncomingMessage>((resolve, reject) => {
    request({ port, path: `/?${query}`, headers }, resolve)
      .on("error", reject)
      .end();
  });
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return [answer.headers, Buffer.concat(parts)];
}

describe("answers on their way", () => {
  const both = { "accept-encoding": "gzip, deflate, br" };

  it.each(["text/html", "text/javascript", "text/css", "application/json", "image/svg+xml"])(
    "%s is packed as the client takes it",
    async (type) => {
      const query = `type=${encodeURIComponent(type)}&told`;
      const [brotli, one] = await ask(query, both);
      expect([brotli["content-encoding"], brotli.vary, brotli["content-length"]]).toEqual([
        "br",
        "Accept-Encoding",
        undefined,
      ]);
      expect(brotliDecompressSync(one).toString()).toBe(TEXT);
      const [zipped, two] = await ask(query, { "accept-encoding": "gzip" });
      expect([zipped["content-encoding"], gunzipSync(two).toString()]).toEqual(["gzip", TEXT]);
      const [plain, three] = await ask(query, {});
      expect([plain["content-encoding"], plain["content-length"]]).toEqual([undefined, String(TEXT.length)]);
      expect(three.toString()).toBe(TEXT);
    },
  );

  it.each([
    ["a film", "type=video/mp4"],
    ["a picture", "type=image/png"],
    ["an event stream", "type=text/event-stream"],
    ["what may not be changed", "caching=private,%20no-transform"],
    ["what is short", "length=200&told"],
  ])("%s is sent as it is", async (_, query) => {
    const [headers, body] = await ask(query, both);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(TEXT.startsWith(body.toString())).toBe(true);
  });

  it("a part of a file is sent as it is", async () => {
    expect((await ask("", { ...both, range: "bytes=0-9" }))[0]["content-encoding"]).toBeUndefined();
  });
});

describe("texts that are the same for everybody", () => {
  const get = (path: string, headers: Record<string, string>) =>
    new Request(`http://localhost:3000${path}`, { headers });

  it("the reference's script is kept for good under its version's address", async () => {
    const path = await referenceScriptPath();
    const answer = await viewer(get(path, { "accept-encoding": "br" }));
    // Compressed on its way and nowhere else: Next takes a route's own Content-Encoding off.
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await answer.bytes()).length).toBeGreaterThan(4e6);
    const etag = answer.headers.get("etag") ?? "";
    const again = await viewer(get("/docs/api/scalar.js", { "if-none-match": etag }));
    expect([again.status, again.headers.get("cache-control"), (await again.bytes()).length]).toEqual([
      304,
      "no-cache",
      0,
    ]);
  });

  it("the API's document is not sent again to who has it", async () => {
    const answer = await openapi(get("/api/openapi.json", { "accept-encoding": "gzip" }));
    expect((await answer.json()).openapi).toMatch(/^3\./);
    const etag = answer.headers.get("etag") ?? "";
    expect((await openapi(get("/api/openapi.json", { "if-none-match": etag }))).status).toBe(304);
  });
});
