import { PrismaAdapter } from "@auth/prisma-adapter";
import type { NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import { env } from "@/lib/core/env";
import { isAppError } from "@/lib/core/errors";
import { signingSecret } from "@/lib/core/secrets";
import { db } from "@/lib/db/client";
import { mayJoin, welcomeUser } from "@/lib/services/accounts";
import { signIn } from "@/lib/services/tokens";
import { clientAddressOf } from "./client-address";
import { outageOf } from "./outage";

/** Seconds a session lasts without being used. */
const SESSION_SECONDS = 30 * 24 * 3600;

/** Which other services this installation can sign in with. */
export function oauthProviders(): ("google" | "github")[] {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_ID, GITHUB_SECRET } = env();
  const found: ("google" | "github")[] = [];
  if (GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET) found.push("google");
  if (GITHUB_ID && GITHUB_SECRET) found.push("github");
  return found;
}

/** The account behind an address and a password, or null. @throws Error `RateLimited` or `Unavailable`, which the form knows */
async function authorize(
  given: { email: string; password: string } | undefined,
  headers: Record<string, string> | undefined,
) {
  if (!given?.email || !given.password) return null;
  const address = clientAddressOf(headers?.["x-forwarded-for"]);
  try {
    const { id, email, name, image } = await signIn({ email: given.email, password: given.password, address });
    return { id, email, name, image };
  } catch (error) {
    if (isAppError(error) && error.code === "unauthenticated") return null;
    if (isAppError(error) && error.code === "rate_limited") throw new Error("RateLimited");
    if (outageOf(error)) throw new Error("Unavailable");
    throw error;
  }
}

function providers(): NextAuthOptions["providers"] {
  const { GOOGLE_CLIENT_ID = "", GOOGLE_CLIENT_SECRET = "", GITHUB_ID = "", GITHUB_SECRET = "" } = env();
  const configured = oauthProviders();
  const list: NextAuthOptions["providers"] = [
    CredentialsProvider({
      name: "password",
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: (given, request) => authorize(given, request.headers),
    }),
  ];
  if (configured.includes("google")) {
    list.push(GoogleProvider({ clientId: GOOGLE_CLIENT_ID, clientSecret: GOOGLE_CLIENT_SECRET }));
  }
  if (configured.includes("github")) list.push(GitHubProvider({ clientId: GITHUB_ID, clientSecret: GITHUB_SECRET }));
  return list;
}

/**
 * How the studio signs people in: password, Google and GitHub where configured; sessions are signed tokens in a cookie.
 * A function, because reading it needs the environment and the installation's secret, which a build does not have.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: signingSecret(),
    // The adapter's type names the classic client package; the generated client has the same methods.
    adapter: PrismaAdapter(db() as unknown as Parameters<typeof PrismaAdapter>[0]) as Adapter,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: providers(),
    callbacks: {
      signIn: async ({ user, account }) =>
        account?.type === "credentials" || !user.email ? Boolean(user.email) : mayJoin(user.email),
      jwt: async ({ token, user }) => {
        if (user) token.sub = user.id;
        return token;
      },
      session: async ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
    events: {
      createUser: ({ user }) => welcomeUser({ userId: user.id }),
    },
  };
}
