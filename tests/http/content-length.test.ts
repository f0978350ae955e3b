import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { LENGTH_HEADER, restoreLengths } from "@/lib/http/content-length";

let server: Server;
afterEach(() => server.close());

/** Headers of an answer whose headers are given one by one and sent with the first bytes, as Next does. */
async function headersOf(given: Record<string, string>, method = "GET") {
  server = createServer((_, response) => {
    for (const [name, value] of Object.entries(given)) response.appendHeader(name, value);
    if (method !== "HEAD") response.write("12");
    response.end(method === "HEAD" ? undefined : "345");
  });
  restoreLengths(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise<Record<string, string | undefined>>((resolve, reject) => {
    const asking = request({ port, method }, (answer) => {
      answer.resume().on("end", () => resolve(answer.headers as Record<string, string>));
    });
    asking.on("error", reject).end();
  });
}

it("gives files their Content-Length back, and nothing else one", async () => {
  const file = await headersOf({ [LENGTH_HEADER]: "5" });
  expect([file["content-length"], file["transfer-encoding"], file[LENGTH_HEADER]]).toEqual(["5", undefined, undefined]);
  expect((await headersOf({ [LENGTH_HEADER]: "5" }, "HEAD"))["content-length"]).toBe("5");
  const other = await headersOf({ "content-type": "text/plain" });
  expect([other["content-length"], other["transfer-encoding"]]).toEqual([undefined, "chunked"]);
  const packed = await headersOf({ [LENGTH_HEADER]: "99", "content-encoding": "gzip" });
  expect([packed["content-length"], packed["transfer-encoding"]]).toEqual([undefined, "chunked"]);
});
