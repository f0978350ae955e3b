import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeDb, db } from "@/lib/db/client";
import { createApiKey } from "@/lib/services/api-keys";
import { authenticateBearer, endSession, issueTokens, pruneRefreshTokens, refreshTokens } from "@/lib/services/tokens";
import { newAccount, type TestAccount } from "../../support/accounts";

let account: TestAccount;
let stranger: TestAccount;
beforeAll(async () => {
  account = await newAccount();
  stranger = await newAccount();
});
afterAll(closeDb);

const begin = () => issueTokens(account.actor.userId);
const speaksFor = async (token: string) => (await authenticateBearer(token))?.userId ?? null;
const refusal = { code: "unauthenticated" };

describe("a bearer credential", () => {
  it("is an access token or an API key, and says whose it is and what it may do", async () => {
    const { accessToken, expiresIn } = await begin();
    expect(await authenticateBearer(accessToken)).toEqual(account.actor);
    expect(expiresIn).toBe(3600);
    const { secret } = await createApiKey(account.actor, { name: "narrow", scopes: ["read"] });
    expect(await authenticateBearer(secret)).toMatchObject({ userId: account.actor.userId, scopes: ["read"] });
    await db().user.update({ where: { id: stranger.actor.userId }, data: { role: "owner" } });
    const owner = await issueTokens(stranger.actor.userId);
    expect(await authenticateBearer(owner.accessToken)).toMatchObject({ role: "owner" });
    await db().user.update({ where: { id: stranger.actor.userId }, data: { role: "user" } });
  });

  it("is nothing else: refresh tokens, changed ones, those of another key, words", async () => {
    const { accessToken, refreshToken } = await begin();
    const [head = "", claims = "", signature = ""] = accessToken.split(".");
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims, "base64url").toString()), sub: stranger.actor.userId }),
    ).toString("base64url");
    const wrong = [
      refreshToken,
      `${none}.${claims}.`,
      `${none}.${claims}.x`,
      `${head}.${other}.${signature}`,
      "a.b.c",
      "",
    ];
    for (const token of wrong) expect(await authenticateBearer(token)).toBeNull();
  });

  it("works for an hour", async () => {
    const { accessToken } = await begin();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_599_000 });
    expect(await speaksFor(accessToken)).toBe(account.actor.userId);
    vi.setSystemTime(Date.now() + 2000);
    expect(await speaksFor(accessToken)).toBeNull();
    vi.useRealTimers();
  });

  it("ends with the account", async () => {
    const gone = await newAccount();
    const { accessToken, refreshToken } = await issueTokens(gone.actor.userId);
    await db().user.delete({ where: { id: gone.actor.userId } });
    expect(await speaksFor(accessToken)).toBeNull();
    await expect(refreshTokens({ refreshToken })).rejects.toMatchObject(refusal);
  });
});

describe("a refresh token", () => {
  it("gives a new pair, and the sign-in goes on under the older access token, too", async () => {
    const first = await begin();
    const second = await refreshTokens(first);
    const third = await refreshTokens(second);
    for (const { accessToken } of [first, second, third])
      expect(await speaksFor(accessToken)).toBe(account.actor.userId);
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
  });

  it("that comes back was copied: everything of its sign-in ends, that of another does not", async () => {
    const first = await begin();
    const second = await refreshTokens(first);
    const other = await begin();
    await expect(refreshTokens(first)).rejects.toMatchObject(refusal);
    await expect(refreshTokens(second)).rejects.toMatchObject(refusal);
    for (const { accessToken } of [first, second]) expect(await speaksFor(accessToken)).toBeNull();
    expect(await speaksFor(other.accessToken)).toBe(account.actor.userId);
    await refreshTokens(other);
  });

  it("is refused when it is an access token, expired or was never given", async () => {
    const { accessToken, refreshToken } = await begin();
    for (const wrong of [accessToken, "a.b.c", "", `${refreshToken}x`]) {
      await expect(refreshTokens({ refreshToken: wrong })).rejects.toMatchObject(refusal);
    }
    await db().refreshToken.updateMany({
      where: { userId: account.actor.userId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    await expect(refreshTokens({ refreshToken })).rejects.toMatchObject(refusal);
  });

  it("is removed when nobody can use it any more", async () => {
    const { accessToken } = await begin();
    const mine = { where: { userId: account.actor.userId } };
    const before = await db().refreshToken.count(mine);
    const expired = await db().refreshToken.count({ where: { ...mine.where, expiresAt: { lt: new Date() } } });
    await pruneRefreshTokens(new Date());
    expect(await db().refreshToken.count(mine)).toBe(before - expired);
    expect(await speaksFor(accessToken)).toBe(account.actor.userId);
  });
});

describe("signing out", () => {
  it("ends the sign-ins of both tokens, but none of somebody else's", async () => {
    const [one, two, three] = await Promise.all([begin(), begin(), begin()]);
    const foreign = await issueTokens(stranger.actor.userId);
    await endSession(account.actor, { accessToken: one.accessToken, refreshToken: two.refreshToken });
    await endSession(account.actor, { accessToken: foreign.accessToken, refreshToken: foreign.refreshToken });
    await endSession(account.actor, { accessToken: "a.b.c" });
    await endSession(account.actor, {});
    for (const { accessToken } of [one, two]) expect(await speaksFor(accessToken)).toBeNull();
    expect(await speaksFor(three.accessToken)).toBe(account.actor.userId);
    expect(await speaksFor(foreign.accessToken)).toBe(stranger.actor.userId);
    await expect(refreshTokens(one)).rejects.toMatchObject(refusal);
  });
});
