import { randomUUID } from "node:crypto";
import { decodeJwt } from "jose";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as nowhere } from "@/app/api/v1/[...path]/route";
import { POST as login } from "@/app/api/v1/auth/login/route";
import { POST as logout } from "@/app/api/v1/auth/logout/route";
import { GET as me } from "@/app/api/v1/auth/me/route";
import { POST as refresh } from "@/app/api/v1/auth/refresh/route";
import { POST as register } from "@/app/api/v1/auth/register/route";
import { closeDb, db } from "@/lib/db/client";
import { meContract } from "@/lib/http/dialects/platform/auth";
import { platformDialect } from "@/lib/http/dialects/platform/dialect";
import { route } from "@/lib/http/kernel";
import { newAccount, type TestAccount } from "../support/accounts";
import { call } from "../support/call";

let account: TestAccount;
/** An address of this test's own: guesses are counted for each. */
const from = (address: string) => ({ "x-forwarded-for": address });
let addresses = 0;
const someAddress = () => from(`198.51.${100 + Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`);

beforeAll(async () => {
  account = await newAccount();
});
afterAll(closeDb);

const signIn = (email = account.email, password = account.password, headers: Record<string, string> = someAddress()) =>
  call(login, { body: { email, password }, headers });
const renew = (token: string) => call(refresh, { body: { refresh_token: token }, headers: someAddress() });

describe("signing in", () => {
  it("answers the document's fields", async () => {
    const answer = await signIn();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      access_token: expect.stringMatching(/^eyJ/),
      refresh_token: expect.stringMatching(/^eyJ/),
      token_type: "bearer",
      expires_in: 3600,
    });
    const { exp = 0, iat = 0 } = decodeJwt(answer.body.access_token);
    expect(exp - iat).toBe(3600);
    const who = await call(me, { key: answer.body.access_token });
    expect(who.body).toMatchObject({ id: account.actor.userId, email: account.email, role: "member", scopes: null });
    const withKey = await call(me, { key: account.apiKey });
    expect(withKey.body).toMatchObject({ id: account.actor.userId, scopes: ["read", "generate", "manage"] });
  });

  it("registers an account that can sign in, once", async () => {
    const body = { email: `${randomUUID()}@example.test`, password: "correct horse", name: "Ada" };
    const answer = await call(register, { body, headers: someAddress() });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ email: body.email, name: "Ada", token_type: "bearer" });
    expect((await call(me, { key: answer.body.access_token })).body.credits).toBe(1000);
    expect((await signIn(body.email, body.password)).status).toBe(200);
    expect(await call(register, { body, headers: someAddress() })).toMatchObject({
      status: 409,
      body: { error: { code: "CONFLICT", details: { field: "email" } } },
    });
  });

  it("is 409 for all but one of several registrations at once", async () => {
    const body = { email: `${randomUUID()}@example.test`, password: "correct horse" };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => call(register, { body, headers: someAddress() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it.each(["password", "        ", "12345678", "aaaaaaaa", "abababab", "Password1", "QWERTYUIOP", "stuvwxyz", ""])(
    "refuses the password %j, and says why",
    async (password) => {
      const email = `${randomUUID()}@example.test`;
      for (const given of [password, email, email.split("@")[0]].slice(password ? 0 : 1, password ? 1 : 3)) {
        const answer = await call(register, { body: { email, password: given }, headers: someAddress() });
        expect(answer.status).toBe(422);
        expect(answer.body.error.details).toMatchObject({ field: "password", constraint: "weak" });
        expect(answer.body.error.message).toMatch(/guessed first|different characters|your email address/);
      }
    },
  );

  it("registers twenty accounts an hour from one network, and no more", async () => {
    const here = from("203.0.113.77");
    const answers = await Promise.all(
      Array.from({ length: 21 }, () => call(register, { body: { email: "no address" }, headers: here })),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it.each([
    [{}, 422, "email", "required"],
    [{ email: "a@b.c" }, 422, "password", "required"],
    [{ email: 5, password: "x" }, 422, "email", "invalid_type"],
  ])("answers %j with the document's error", async (body, status, field, constraint) => {
    const answer = await call(login, { body, headers: someAddress() });
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code: "VALIDATION_ERROR", details: { field, constraint } });
  });

  it("answers 400 to what is not JSON and 401 without, with a wrong or a foreign token", async () => {
    expect(await call(login, { raw: "{", headers: someAddress() })).toMatchObject({
      status: 400,
      body: { error: { code: "BAD_REQUEST" } },
    });
    const { body } = await signIn();
    for (const key of ["", "wrong", "a.b.c", body.refresh_token, `${body.access_token}x`]) {
      const answer = await call(me, key ? { key } : {});
      expect([answer.status, answer.body.error.code]).toEqual([401, "UNAUTHORIZED"]);
    }
  });
});

describe("tokens", () => {
  it("rotate, and a token that comes back ends its whole family", async () => {
    const first = (await signIn()).body;
    const second = await renew(first.refresh_token);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    expect((await call(me, { key: second.body.access_token })).status).toBe(200);

    expect((await renew(first.refresh_token)).status).toBe(401);
    expect((await renew(second.body.refresh_token)).status).toBe(401);
    expect((await call(me, { key: second.body.access_token })).status).toBe(401);
    expect((await call(me, { key: first.access_token })).status).toBe(401);
    expect((await signIn()).status).toBe(200);
  });

  it("are exchanged once however many ask at the same moment", async () => {
    const { refresh_token } = (await signIn()).body;
    const answers = await Promise.all(Array.from({ length: 8 }, () => renew(refresh_token)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it("stop working after signing out, those of another sign-in do not", async () => {
    const [here, elsewhere] = [(await signIn()).body, (await signIn()).body];
    expect((await call(logout, { key: here.access_token, body: {} })).status).toBe(204);
    expect((await call(me, { key: here.access_token })).status).toBe(401);
    expect((await renew(here.refresh_token)).status).toBe(401);
    expect((await call(me, { key: elsewhere.access_token })).status).toBe(200);
    const foreign = await newAccount();
    const theirs = (await signIn(foreign.email, foreign.password)).body;
    await call(logout, { key: elsewhere.access_token, body: { refresh_token: theirs.refresh_token } });
    expect((await call(me, { key: theirs.access_token })).status).toBe(200);
  });
});

describe("guessing", () => {
  it("is slowed down for an account and an address together, and forgiven by a success", async () => {
    const victim = await newAccount();
    const here = someAddress();
    const guess = (email: string) => signIn(email, "wrong", here);
    for (let count = 0; count < 4; count += 1) expect((await guess(victim.email)).status).toBe(401);
    expect((await signIn(victim.email, victim.password, here)).status).toBe(200);
    for (let count = 0; count < 5; count += 1) expect((await guess(victim.email)).status).toBe(401);
    const refused = await signIn(victim.email, victim.password, here);
    expect(refused.status).toBe(429);
    expect(refused.body.error.code).toBe("RATE_LIMIT_EXCEEDED");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    // The rightful owner is elsewhere, and comes in.
    expect((await signIn(victim.email, victim.password)).status).toBe(200);
    const unknown = `${randomUUID()}@example.test`;
    for (let count = 0; count < 5; count += 1) expect((await guess(unknown)).status).toBe(401);
    expect((await guess(unknown)).status).toBe(429);
  });

  it("counts addresses of one IPv6 subscriber as one", async () => {
    const victim = await newAccount();
    const at = (end: number) => from(`2001:db8:1:2::${end}`);
    for (let count = 1; count <= 5; count += 1)
      expect((await signIn(victim.email, "wrong", at(count))).status).toBe(401);
    expect((await signIn(victim.email, victim.password, at(6))).status).toBe(429);
    expect((await signIn(victim.email, victim.password, from("2001:db8:1:3::1"))).status).toBe(200);
  });

  it("is slowed down for an address over all accounts", async () => {
    const here = from("203.0.113.9");
    const answers = await Promise.all(
      Array.from({ length: 31 }, () => signIn(`${randomUUID()}@example.test`, "wrong", here)),
    );
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(1);
    expect((await signIn(account.email, account.password, here)).status).toBe(429);
    expect((await signIn()).status).toBe(200);
  });
});

/** A query whose connection PostgreSQL ends while it runs. */
function cutShort(): Promise<unknown> {
  return db().$transaction(async (tx) => {
    const [{ pid }] = await tx.$queryRaw<[{ pid: number }]>`select pg_backend_pid() as pid`;
    const slow = tx.$queryRaw`select pg_sleep(60)`;
    slow.catch(() => undefined);
    await db().$queryRaw`select pg_terminate_backend(${pid}::int)`;
    return slow;
  });
}

describe("what is not there", () => {
  it("is a 404 of this surface's own form", async () => {
    const answer = await call(nowhere, { path: "/api/v1/nothing/here" });
    expect(answer.status).toBe(404);
    expect(answer.body.error).toMatchObject({
      code: "NOT_FOUND",
      message: "There is no route GET /api/v1/nothing/here.",
    });
  });

  it.each([
    ["a database that is away", () => new pg.Client("postgresql://a:b@127.0.0.1:1/x").connect(), "SERVICE_UNAVAILABLE"],
    ["a query that the database's end cut short", () => cutShort(), "SERVICE_UNAVAILABLE"],
    ["a full disk", () => Promise.reject(Object.assign(new Error("write"), { code: "ENOSPC" })), "STORAGE_FULL"],
  ] as const)("is a 503 with %s", async (_, fail, code) => {
    const broken = route(platformDialect, meContract, () => fail() as never);
    const answer = await call(broken, { key: account.apiKey });
    expect([answer.status, answer.body.error.code]).toEqual([503, code]);
    if (code === "SERVICE_UNAVAILABLE") expect(answer.headers.get("retry-after")).toBe("5");
  });

  it("is answered with a request id alone when nobody foresaw the failure", async () => {
    const broken = route(platformDialect, meContract, async () => {
      throw new TypeError("a secret of the inside");
    });
    const answer = await call(broken, { key: account.apiKey });
    expect(answer.status).toBe(500);
    const id = answer.headers.get("x-request-id");
    expect(answer.body.error).toEqual({
      code: "INTERNAL_SERVER_ERROR",
      message: "Something went wrong on our side.",
      details: { request_id: id },
    });
  });
});
