import { afterAll, expect, it } from "vitest";
import { POST as mcp } from "@/app/api/mcp/route";
import { POST as start } from "@/app/api/public/v1/generation/start/route";
import { GET as read } from "@/app/api/v1/projects/[project_id]/route";
import { closeDb, db } from "@/lib/db/client";
import { assertCallbackUrl } from "@/lib/http/callback-url";
import { publicDialect } from "@/lib/http/dialects/public/dialect";
import { failure } from "@/lib/http/failure";
import { newAccount } from "../support/accounts";
import { call } from "../support/call";

afterAll(closeDb);

it.each([
  "Transaction API error: Unable to start a transaction in the given time.",
  "timeout exceeded when trying to connect",
])("a busy database is 503 with a time to come back: %s", async (message) => {
  const request = new Request("http://localhost:3000/");
  const answer = failure(publicDialect, new Error(message), "req_1", new Headers(), request);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(JSON.stringify(await answer.json())).toContain("too busy");
  expect(failure(publicDialect, new Error("else"), "req_1", new Headers(), request).status).toBe(500);
});

it("who cannot pay is told so without a transaction", async () => {
  const { actor, apiKey: key } = await newAccount();
  await db().ledgerEntry.deleteMany({ where: { userId: actor.userId } });
  const client = db();
  const begun = client.$transaction;
  Object.assign(client, { $transaction: () => Promise.reject(new Error("A transaction was opened.")) });
  try {
    const body = { prompt: "The history of tea" };
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(start, { key, body })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([402]));
  } finally {
    Object.assign(client, { $transaction: begun });
  }
});

it("a NUL in an id or a tool's arguments is the client's slip", async () => {
  const { apiKey: key } = await newAccount();
  expect((await call(read, { key, params: { project_id: "a\0b" } })).status).toBe(422);
  const message = {
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "get_job", arguments: { job_id: "a\0b" } },
  };
  const response = await mcp(
    new Request("http://localhost:3000/api/mcp", {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        "mcp-protocol-version": "2025-06-18",
      },
      body: JSON.stringify(message),
    }),
  );
  expect(await response.text()).toContain("NUL character");
});

it.each(["javascript:alert(1)", "foo", "http://["])(
  "a callbackUrl of %s is 422 before next-auth sees it",
  async (bad) => {
    const form = new URLSearchParams({ callbackUrl: bad, csrfToken: "x" });
    const asked = [
      new Request(`http://localhost:3000/api/auth/csrf?callbackUrl=${encodeURIComponent(bad)}`),
      new Request("http://localhost:3000/api/auth/csrf", { headers: { cookie: `next-auth.callback-url=${bad}` } }),
      new Request("http://localhost:3000/api/auth/callback/credentials", { method: "POST", body: form }),
    ];
    for (const request of asked)
      await expect(assertCallbackUrl(request)).rejects.toMatchObject({ code: "validation", field: "callbackUrl" });
  },
);

it("a callbackUrl of a page or of another site is next-auth's to judge", async () => {
  for (const fine of ["/films", "https://evil.example/x", "http://localhost:3000/jobs"])
    await assertCallbackUrl(new Request(`http://localhost:3000/api/auth/csrf?callbackUrl=${encodeURIComponent(fine)}`));
});
