import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { refuseRequest } from "@/lib/setup/refuse-request";

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    if (!refuseRequest(incoming, response)) response.end("handled");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** Status and `Allow` of an answer; a body is sent until the answer comes. */
function ask(method: string, path: string, megabytes = 0): Promise<[number | undefined, string | undefined, number]> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const asking = request({ port, method, path }, (answer) => {
      clearInterval(pump);
      answer.resume();
      asking.destroy();
      resolve([answer.statusCode, answer.headers.allow, sent]);
    });
    const pump = setInterval(() => {
      if (sent >= megabytes) return;
      sent += 1;
      asking.write(Buffer.alloc(1024 ** 2));
    }, 5);
    asking.on("error", reject);
    if (megabytes === 0) asking.end();
  });
}

it.each(["TRACE", "PROPFIND", "LINK"])("knows no %s, on APIs or on pages", async (method) => {
  const [api, allowed] = await ask(method, "/api/v1/projects");
  expect([api, allowed]).toEqual([405, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"]);
  expect((await ask(method, "/films")).slice(0, 2)).toEqual([405, "GET, HEAD, OPTIONS"]);
});

it("answers what asks about the server as a whole", async () => {
  expect((await ask("OPTIONS", "*")).slice(0, 2)).toEqual([204, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"]);
  expect((await ask("GET", "*"))[0]).toBe(400);
});

it("answers a body sent to a page before it has come", async () => {
  const [status, , sent] = await ask("POST", "/films", 400);
  expect(status).toBe(405);
  expect(sent).toBeLessThan(50);
});

it("leaves every other request to whoever answers it", async () => {
  expect((await ask("POST", "/api/v1/projects"))[0]).toBe(200);
  expect((await ask("GET", "/films"))[0]).toBe(200);
  for (const path of ["/marketing/api/jobs", "/marketing/forms/quick", "/watch/tea-a1b2/unlock"])
    expect((await ask("POST", path))[0]).toBe(200);
  expect((await ask("POST", "/marketing/apis"))[0]).toBe(405);
});
