import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { isAppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { signingSecret } from "@/lib/core/secrets";
import { mayJoin, welcomeUser } from "@/lib/services/accounts";
import { beginSession, endSessions, SESSION_SECONDS } from "@/lib/services/sessions";
import { signIn } from "@/lib/services/tokens";
import { accountAdapter } from "./account-adapter";
import { clientNetwork, clientOf } from "./client-address";
import { deviceOf } from "./device-cookie";
import { oauthSignIns } from "./oauth-providers";
import { outageOf } from "./outage";
import { actorOfCookie, decodeLiving, sessionIdIn } from "./session-cookie";

/** The account behind an address and a password, or null. @throws Error with a word that the form knows */
async function authorize(given: { email: string; password: string } | undefined, request: Request) {
  // No account's address has a NUL, which PostgreSQL's text cannot hold.
  if (!given?.email || !given.password || given.email.includes("\0")) return null;
  const { email: address, password } = given;
  try {
    const from = { address: clientNetwork(request), device: await deviceOf(request) };
    const { id, email, name, image } = await signIn({ email: address, password, ...from });
    return { id, email, name, image };
  } catch (error) {
    if (isAppError(error) && error.code === "unauthenticated") return null;
    if (isAppError(error) && error.code === "rate_limited") throw new Error("RateLimited");
    if (isAppError(error) && error.code === "forbidden") throw new Error("Disabled");
    if (outageOf(error)) throw new Error("Unavailable");
    throw error;
  }
}

function passwordSignIn(request: Request): NextAuthOptions["providers"][number] {
  return CredentialsProvider({
    name: "password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: (given) => authorize(given, request),
  });
}

/** Begins the session that a sign-in's token names; the one that the same browser had before ends. */
async function begin(userId: string, request: Request): Promise<string> {
  const before = await actorOfCookie(request.headers.get("cookie"));
  if (before?.sessionId) await endSessions({ id: before.sessionId });
  return beginSession({ userId, kind: "studio", ...clientOf(request) });
}

/**
 * How the studio signs people in: password, Google and GitHub where configured; the cookie holds a signed token that names
 * a session, which can be ended. A function, because reading it needs the environment and the installation's secret, which a
 * build does not have.
 * @param arrived is told the address of whoever signs in with this request
 */
export function authOptions(request: Request, arrived: (email: string) => void): NextAuthOptions {
  return {
    secret: signingSecret(),
    adapter: accountAdapter(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { decode: decodeLiving },
    // A cookie whose session has ended is everyday life, and next-auth's "JWT invalid" of it is no error of ours.
    logger: {
      error: (code, details) => code !== "JWT_SESSION_ERROR" && logger.warn("A sign-in failed", { code, details }),
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordSignIn(request), ...oauthSignIns()],
    callbacks: {
      signIn: async ({ user, account }) =>
        account?.type === "credentials" || !user.email ? Boolean(user.email) : mayJoin(user.email),
      jwt: async ({ token, user }) => {
        if (!user) return token;
        if (user.email) arrived(user.email);
        return { ...token, sub: user.id, sid: await begin(user.id, request) };
      },
      session: async ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
    events: {
      signOut: async ({ token }) => {
        const id = sessionIdIn(token);
        if (id) await endSessions({ id });
      },
      createUser: ({ user }) => welcomeUser({ userId: user.id }),
    },
  };
}
