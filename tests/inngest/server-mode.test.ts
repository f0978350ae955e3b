import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { resetEnv } from "@/lib/core/env";
import { closeListener } from "@/lib/db/notify";
import { pool } from "@/lib/db/pool";
import { ownDatabase } from "./support/database";
import { eventually } from "./support/engine";

interface Body {
  functions: { id: string }[];
  [index: number]: { id: string };
}

/** A stand-in for an Inngest server, as far as an app talks to it: it records what is registered and sent. */
const requests: { path: string; authorization: string | undefined; body: Body }[] = [];
let answer = 200;
const server = createServer(async (request: IncomingMessage, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString());
  requests.push({ path: request.url ?? "", authorization: request.headers.authorization, body });
  response.writeHead(answer, { "content-type": "application/json" });
  const ids = Array.isArray(body) ? body.map((event) => event.id) : [];
  response.end(JSON.stringify(request.url?.startsWith("/e/") ? { ids, status: answer } : { ok: true, modified: true }));
});

const SIGNING_KEY = `signkey-test-${"ab".repeat(32)}`;
let removeDatabase: () => Promise<void>;

beforeAll(async () => {
  removeDatabase = await ownDatabase();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.INNGEST_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.INNGEST_EVENT_KEY = "event-key";
  process.env.INNGEST_SIGNING_KEY = SIGNING_KEY;
  process.env.FRAMEWRIGHT_URL = "https://studio.example";
  resetEnv();
});
beforeEach(() => {
  requests.length = 0;
});
afterAll(async () => {
  server.close();
  for (const name of ["INNGEST_BASE_URL", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY", "FRAMEWRIGHT_URL"]) {
    delete process.env[name];
  }
  await closeListener();
  await removeDatabase();
});

test("registers the functions at the studio's address, with the signing key", async () => {
  const { registerWithServer } = await import("@/inngest/serve");
  await registerWithServer();
  const [register] = requests;
  expect(register?.path).toBe("/fn/register");
  expect(register?.authorization).toMatch(/^Bearer signkey-test-[0-9a-f]{64}$/);
  expect(register?.body).toMatchObject({ appName: "framewright", url: "https://studio.example/api/inngest" });
  expect(register?.body.functions.map((entry) => entry.id)).toContain("framewright-housekeeping");
});

test("the route runs steps for the server's signature only", async () => {
  const { POST } = await import("@/app/api/inngest/route");
  const body = JSON.stringify({
    ctx: { attempt: 0, run_id: "r", stack: { current: 0, stack: [] } },
    event: { data: {}, name: "x" },
    events: [],
    steps: {},
    use_api: false,
    version: 2,
  });
  const call = (signature?: string) =>
    POST(
      new Request("https://studio.example/api/inngest?fnId=framewright-housekeeping&stepId=step", {
        method: "POST",
        headers: { host: "studio.example", ...(signature ? { "x-inngest-signature": signature } : {}) },
        body,
      }),
    );
  expect((await call()).status).toBe(401);
  expect((await call("t=1&s=00")).status).toBe(401);
  const time = Math.floor(Date.now() / 1000);
  const key = SIGNING_KEY.replace("signkey-test-", "");
  const signed = createHmac("sha256", key).update(`${body}${time}`).digest("hex");
  const reply = await call(`t=${time}&s=${signed}`);
  expect(reply.status).toBe(206);
  expect(await reply.json()).toMatchObject([{ op: "StepRun", displayName: "prune-credentials" }]);
});

test("the relay sends outbox events in order, with their ids, again until the server takes them", async () => {
  const insert = `insert into "Outbox" (id, name, data, "createdAt") values ($1, $2, $3, $4)`;
  await pool().query(insert, ["evt_1", "film/requested", { jobId: "j" }, "2026-01-01 00:00:00"]);
  await pool().query(insert, ["evt_2", "job/cancelled", { jobId: "j" }, "2026-01-01 00:00:01"]);
  const { startRelay } = await import("@/inngest/relay");
  const { cancellation, holdCancellation } = await import("@/inngest/executor/cancellation");
  const release = holdCancellation("run", "j");
  const signal = cancellation("run");
  const stop = await startRelay();
  await eventually(async () => (await pool().query(`select 1 from "Outbox" where "sentAt" is null`)).rowCount === 0);
  expect(requests.map((request) => request.path)).toEqual(["/e/event-key"]);
  expect(requests[0]?.body).toMatchObject([
    { id: "evt_1", name: "film/requested", data: { jobId: "j" }, ts: Date.parse("2026-01-01T00:00:00Z") },
    { id: "evt_2", name: "job/cancelled" },
  ]);
  await eventually(async () => signal.aborted);
  release();
  answer = 503;
  await pool().query(insert, ["evt_3", "film/requested", { jobId: "k" }, "2026-01-02 00:00:00"]);
  await pool().query("select pg_notify('framewright_outbox', 'evt_3')");
  await eventually(async () => requests.length > 1);
  answer = 200;
  await eventually(async () => (await pool().query(`select 1 from "Outbox" where "sentAt" is null`)).rowCount === 0);
  expect(new Set(requests.slice(1).map((request) => request.body[0]?.id))).toEqual(new Set(["evt_3"]));
  await stop();
});

test("without a signing key only a server on this machine is taken", async () => {
  vi.resetModules();
  delete process.env.INNGEST_SIGNING_KEY;
  process.env.INNGEST_BASE_URL = "https://inngest.example";
  await expect(import("@/inngest/client")).rejects.toThrow("INNGEST_SIGNING_KEY is not set");
});

test("without a server the route is closed", async () => {
  vi.resetModules();
  delete process.env.INNGEST_BASE_URL;
  const { PUT } = await import("@/app/api/inngest/route");
  expect((await PUT(new Request("http://localhost/api/inngest", { method: "PUT" }))).status).toBe(404);
});
