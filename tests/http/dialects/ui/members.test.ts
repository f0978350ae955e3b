import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as accept } from "@/app/api/ui/invitations/accept/route";
import { POST as changePassword } from "@/app/api/ui/me/password/route";
import { GET as me } from "@/app/api/ui/me/route";
import { POST as memberReset } from "@/app/api/ui/members/[id]/reset-link/route";
import { PATCH as changeMember } from "@/app/api/ui/members/[id]/route";
import { DELETE as withdraw } from "@/app/api/ui/members/invitations/[id]/route";
import { POST as invite } from "@/app/api/ui/members/invitations/route";
import { GET as members } from "@/app/api/ui/members/route";
import { POST as confirmReset } from "@/app/api/ui/password-reset/confirm/route";
import { POST as requestReset } from "@/app/api/ui/password-reset/route";
import { DELETE as endSession } from "@/app/api/ui/sessions/[id]/route";
import { DELETE as endOthers, GET as sessions } from "@/app/api/ui/sessions/route";
import { POST as login } from "@/app/api/v1/auth/login/route";
import { GET as whoami } from "@/app/api/v1/auth/me/route";
import { resetEnv } from "@/lib/core/env";
import { closeDb, db } from "@/lib/db/client";
import { membersSchema, sessionSchema } from "@/lib/http/dialects/ui/members";
import type { RouteHandler } from "@/lib/http/kernel";
import { accountMark, issueTokens, signIn } from "@/lib/services/tokens";
import { newAccount, type TestAccount } from "../../../support/accounts";
import { call } from "../../../support/call";
import { sessionCookie } from "../../../support/session";

const mails: { to: string; text: string }[] = [];
/** A mail server as those of providers are, with a password. */
const smtp = new SMTPServer({
  allowInsecureAuth: true,
  // Its own certificate is nobody's: mail goes over this machine only.
  disabledCommands: ["STARTTLS"],
  onAuth: ({ username, password }, _session, done) =>
    username === "studio" && password === "s3cret" ? done(null, { user: username }) : done(new Error("Wrong password")),
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      const text = Buffer.concat(parts).toString().replaceAll("=\r\n", "").replaceAll("=3D", "=");
      mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
      done();
    });
  },
});

let account: TestAccount;
let owner: TestAccount;
let cookie: string;
let ownerCookie: string;
let addresses = 0;

function useMail(on: boolean): void {
  const { port } = smtp.server.address() as AddressInfo;
  process.env.SMTP_URL = on ? `smtp://studio:s3cret@127.0.0.1:${port}` : "";
  resetEnv();
}

beforeAll(async () => {
  smtp.listen(0, "127.0.0.1");
  await once(smtp.server, "listening");
});
beforeEach(async () => {
  useMail(true);
  mails.length = 0;
  account = await newAccount();
  owner = await newAccount();
  await db().user.update({ where: { id: owner.actor.userId }, data: { role: "owner" } });
  cookie = await sessionCookie(account.actor.userId);
  ownerCookie = await sessionCookie(owner.actor.userId);
});
afterAll(async () => {
  useMail(false);
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await closeDb();
});

type Options = NonNullable<Parameters<typeof call>[1]>;
/** Asks with somebody's cookie, each time from another network. */
const ask = (handler: RouteHandler, as: string, options: Options = {}) => {
  addresses += 1;
  const from = { "x-forwarded-for": `198.18.${addresses >> 8}.${addresses & 255}` };
  return call(handler, { ...options, headers: { cookie: as, ...from, ...options.headers } });
};
const nobody = "";
const statusOf = async (as: string) => (await ask(me, as)).status;
const canSignIn = async (email: string, password: string) =>
  (await ask(login, nobody, { body: { email, password } })).status === 200;
const tokenOf = (url: string) => new URL(url).searchParams.get("token") ?? "";

/** The address in the next mail that comes. */
async function mailedLink(): Promise<string> {
  await expect.poll(() => mails.length, { timeout: 20_000 }).toBe(1);
  return mails[0]?.text.match(/https?:\/\/\S+/)?.[0] ?? "";
}

describe("sessions", () => {
  it("are listed with the one that asks, and ended one by one: a copied cookie opens nothing any more", async () => {
    const copied = await sessionCookie(account.actor.userId);
    expect(await statusOf(copied)).toBe(200);
    const list = sessionSchema.array().parse((await ask(sessions, cookie)).body);
    expect(list).toHaveLength(2);
    expect(list.filter(({ current }) => current)).toHaveLength(1);
    const other = list.find(({ current }) => !current);
    const params = { id: other?.id ?? "" };
    expect((await ask(endSession, ownerCookie, { method: "DELETE", params })).status).toBe(404);
    expect(await statusOf(copied)).toBe(200);
    expect((await ask(endSession, cookie, { method: "DELETE", params })).status).toBe(204);
    expect(await statusOf(copied)).toBe(401);
    expect(await statusOf(cookie)).toBe(200);
    expect((await ask(endSession, cookie, { method: "DELETE", params })).status).toBe(404);
  });

  it("say what signed in, from where, tokens of the API too; all others end at once", async () => {
    const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    const { accessToken } = await issueTokens(account.actor.userId, { address: "192.0.2.7", userAgent });
    const other = await sessionCookie(account.actor.userId);
    const { body } = await ask(sessions, cookie);
    expect(body).toContainEqual(
      expect.objectContaining({ kind: "api", browser: "Firefox", system: "Linux", address: "192.0.2.7" }),
    );
    expect((await call(whoami, { key: accessToken })).status).toBe(200);
    expect((await ask(endOthers, cookie, { method: "DELETE" })).body).toEqual({ ended: 2 });
    expect((await call(whoami, { key: accessToken })).status).toBe(401);
    expect([await statusOf(other), await statusOf(cookie), await statusOf(ownerCookie)]).toEqual([401, 200, 200]);
  });

  it("end by themselves", async () => {
    await db().session.updateMany({ where: { userId: account.actor.userId }, data: { expiresAt: new Date() } });
    expect(await statusOf(cookie)).toBe(401);
  });
});

describe("a password", () => {
  it("is changed by whoever knows it, which ends all other sessions", async () => {
    const other = await sessionCookie(account.actor.userId);
    const { accessToken } = await issueTokens(account.actor.userId);
    const change = (body: object) => ask(changePassword, cookie, { body });
    const wrong = await change({ current: "not this one", password: "four words of mine" });
    expect([wrong.status, wrong.body.error.field]).toEqual([422, "current"]);
    const weak = await change({ current: account.password, password: account.email });
    expect([weak.status, weak.body.error.field]).toEqual([422, "password"]);
    expect(weak.body.error.message).toContain("is your email address");
    expect(await statusOf(other)).toBe(200);
    const changed = await change({ current: account.password, password: "four words of mine" });
    expect(changed.status).toBe(204);
    expect([await statusOf(other), await statusOf(cookie)]).toEqual([401, 200]);
    expect((await call(whoami, { key: accessToken })).status).toBe(401);
    expect(await canSignIn(account.email, account.password)).toBe(false);
    expect(await canSignIn(account.email, "four words of mine")).toBe(true);
  });

  it("is chosen anew with a mailed link, once, which ends every session", async () => {
    const asked = await ask(requestReset, nobody, { body: { email: account.email.toUpperCase() } });
    expect(asked).toMatchObject({ status: 202, body: { canMail: true } });
    const token = tokenOf(await mailedLink());
    expect(mails[0]?.to).toBe(account.email);
    const choose = (password: string) => ask(confirmReset, nobody, { body: { token, password } });
    expect((await choose("password")).body.error.field).toBe("password");
    expect(await statusOf(cookie)).toBe(200);
    expect((await choose("four words of mine")).status).toBe(204);
    expect(await statusOf(cookie)).toBe(401);
    expect(await canSignIn(account.email, "four words of mine")).toBe(true);
    expect((await choose("another four words")).status).toBe(404);
  });

  it("is not reset with a link that is too old or made up", async () => {
    await ask(requestReset, nobody, { body: { email: account.email } });
    const token = tokenOf(await mailedLink());
    await db().accountLink.updateMany({ where: { userId: account.actor.userId }, data: { expiresAt: new Date() } });
    for (const given of [token, "made-up"]) {
      const answer = await ask(confirmReset, nobody, { body: { token: given, password: "four words of mine" } });
      expect(answer.status).toBe(404);
    }
  });

  it("is reset without telling whether an address has an account", async () => {
    const request = (email: string) => ask(requestReset, nobody, { body: { email } });
    const [known, unknown] = [await request(account.email), await request(`${randomUUID()}@example.test`)];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await mailedLink();
    expect(mails).toHaveLength(1);
    useMail(false);
    const without = [await request(account.email), await request(`${randomUUID()}@example.test`)];
    for (const answer of without) expect(answer).toMatchObject({ status: 202, body: { canMail: false } });
  });

  it("is guessed on other devices without harm to one that is known", async () => {
    const guess = (address: string) => signIn({ email: account.email, password: "wrong", address }).catch(() => null);
    for (let count = 0; count < 6; count += 1) await guess("203.0.113.5");
    const { email, password } = account;
    const here = { email, password, address: "203.0.113.5" };
    await expect(signIn(here)).rejects.toMatchObject({ code: "rate_limited" });
    const device = { id: "browser", accounts: [accountMark(email)] };
    expect((await signIn({ ...here, device })).id).toBe(account.actor.userId);
    // One that is known for another account only is nobody's here.
    const foreign = { id: "browser", accounts: [accountMark(owner.email)] };
    await expect(signIn({ ...here, device: foreign })).rejects.toMatchObject({ code: "rate_limited" });
  });
});

describe("members", () => {
  it("are for owners to see and to change", async () => {
    const list = membersSchema.parse((await ask(members, ownerCookie)).body);
    expect(list.members.map(({ id }) => id)).toEqual(
      expect.arrayContaining([account.actor.userId, owner.actor.userId]),
    );
    expect((await ask(members, cookie)).status).toBe(403);
    const params = { id: owner.actor.userId };
    expect((await ask(changeMember, cookie, { method: "PATCH", params, body: { role: "member" } })).status).toBe(404);
    expect((await ask(memberReset, cookie, { method: "POST", params })).status).toBe(404);
    const own = await ask(changeMember, ownerCookie, { method: "PATCH", params, body: { disabled: true } });
    expect(own.status).toBe(409);
    const promoted = await ask(changeMember, ownerCookie, {
      method: "PATCH",
      params: { id: account.actor.userId },
      body: { role: "owner" },
    });
    expect(promoted.body).toMatchObject({ role: "owner", disabledAt: null });
    expect((await ask(members, cookie)).status).toBe(200);
  });

  it("who are disabled are signed out, refused with key, token and password, and let in again when enabled", async () => {
    const { accessToken, refreshToken } = await issueTokens(account.actor.userId);
    const set = (disabled: boolean) =>
      ask(changeMember, ownerCookie, { method: "PATCH", params: { id: account.actor.userId }, body: { disabled } });
    expect((await set(true)).body.disabledAt).toEqual(expect.any(String));
    expect(await statusOf(cookie)).toBe(401);
    for (const key of [account.apiKey, accessToken]) expect((await call(whoami, { key })).status).toBe(401);
    expect(refreshToken).toBeTruthy();
    const refused = await ask(login, nobody, { body: { email: account.email, password: account.password } });
    expect([refused.status, refused.body.error.message]).toEqual([403, "This account is disabled."]);
    expect(await canSignIn(account.email, "wrong")).toBe(false);
    await ask(requestReset, nobody, { body: { email: account.email } });
    expect((await set(false)).body.disabledAt).toBeNull();
    expect(await statusOf(cookie)).toBe(401);
    expect((await call(whoami, { key: account.apiKey })).status).toBe(200);
    expect(await canSignIn(account.email, account.password)).toBe(true);
    expect(mails).toHaveLength(0);
  });

  it("choose a new password with a link that an owner hands over", async () => {
    const made = await ask(memberReset, ownerCookie, { method: "POST", params: { id: account.actor.userId } });
    expect(made.status).toBe(201);
    const body = { token: tokenOf(made.body.url), password: "four words of mine" };
    expect((await ask(confirmReset, nobody, { body })).status).toBe(204);
    expect(await canSignIn(account.email, "four words of mine")).toBe(true);
  });
});

describe("an invitation", () => {
  const person = () => ({ email: `${randomUUID()}@example.test`, password: "four words of mine", name: "Ada" });

  it("is mailed, lets its addressee in once, also while sign-up is closed", async () => {
    process.env.FRAMEWRIGHT_SIGN_UP = "closed";
    resetEnv();
    const guest = person();
    const made = await ask(invite, ownerCookie, { body: { email: guest.email, role: "member" } });
    expect(made).toMatchObject({ status: 201, body: { mailed: true } });
    const link = await mailedLink();
    expect([mails[0]?.to, link]).toEqual([guest.email, made.body.url]);
    const token = tokenOf(link);
    const other = await ask(accept, nobody, { body: { ...person(), token } });
    expect([other.status, other.body.error.field]).toEqual([422, "email"]);
    const taken = await ask(accept, nobody, { body: { ...guest, token } });
    expect(taken.status).toBe(201);
    expect(await canSignIn(guest.email, guest.password)).toBe(true);
    expect((await ask(accept, nobody, { body: { ...guest, token } })).status).toBe(404);
    delete process.env.FRAMEWRIGHT_SIGN_UP;
    resetEnv();
  });

  it("is a link for anybody without an address, and can be withdrawn", async () => {
    useMail(false);
    const make = async () => (await ask(invite, ownerCookie, { body: { role: "owner" } })).body;
    const [used, withdrawn] = [await make(), await make()];
    expect(used.mailed).toBe(false);
    const two = await Promise.all(
      [person(), person()].map((guest) => ask(accept, nobody, { body: { ...guest, token: tokenOf(used.url) } })),
    );
    expect(two.map(({ status }) => status).sort()).toEqual([201, 404]);
    const params = { id: withdrawn.invitation.id };
    expect((await ask(withdraw, cookie, { method: "DELETE", params })).status).toBe(404);
    expect((await ask(withdraw, ownerCookie, { method: "DELETE", params })).status).toBe(204);
    const late = await ask(accept, nobody, { body: { ...person(), token: tokenOf(withdrawn.url) } });
    expect(late.status).toBe(404);
  });

  it("is refused for members, and for an address that has an account", async () => {
    expect((await ask(invite, cookie, { body: { role: "member" } })).status).toBe(403);
    expect((await ask(invite, ownerCookie, { body: { email: account.email } })).status).toBe(409);
  });
});
