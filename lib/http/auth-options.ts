import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { isAppError } from "@/lib/core/errors";
import { signingSecret } from "@/lib/core/secrets";
import { mayJoin, welcomeUser } from "@/lib/services/accounts";
import { signIn } from "@/lib/services/tokens";
import { accountAdapter } from "./account-adapter";
import { clientAddressOf } from "./client-address";
import { oauthSignIns } from "./oauth-providers";
import { outageOf } from "./outage";

/** Seconds a session lasts without being used. */
const SESSION_SECONDS = 30 * 24 * 3600;

/** The account behind an address and a password, or null. @throws Error `RateLimited` or `Unavailable`, which the form knows */
async function authorize(
  given: { email: string; password: string } | undefined,
  headers: Record<string, string> | undefined,
) {
  // No account's address has a NUL, which PostgreSQL's text cannot hold.
  if (!given?.email || !given.password || given.email.includes("\0")) return null;
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

function passwordSignIn(): NextAuthOptions["providers"][number] {
  return CredentialsProvider({
    name: "password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: (given, request) => authorize(given, request.headers),
  });
}

/**
 * How the studio signs people in: password, Google and GitHub where configured; sessions are signed tokens in a cookie.
 * A function, because reading it needs the environment and the installation's secret, which a build does not have.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: signingSecret(),
    adapter: accountAdapter(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordSignIn(), ...oauthSignIns()],
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
