import type { NextAuthOptions, Profile } from "next-auth";
import GoogleProvider from "next-auth/providers/google";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";

type Provider = NextAuthOptions["providers"][number];

/** Which other services this installation can sign in with. */
export function oauthProviders(): ("google" | "github")[] {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_ID, GITHUB_SECRET } = env();
  const found: ("google" | "github")[] = [];
  if (GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET) found.push("google");
  if (GITHUB_ID && GITHUB_SECRET) found.push("github");
  return found;
}

/** Google, or the OpenID Connect issuer in its place. Accounts are kept in lower case, as a sign-up keeps them. */
function google(): Provider {
  const { GOOGLE_CLIENT_ID = "", GOOGLE_CLIENT_SECRET = "", GOOGLE_ISSUER = "https://accounts.google.com" } = env();
  return GoogleProvider({
    clientId: GOOGLE_CLIENT_ID,
    clientSecret: GOOGLE_CLIENT_SECRET,
    wellKnown: `${GOOGLE_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    profile: ({ sub, name, email, email_verified, picture }) => ({
      id: sub,
      name,
      email: email_verified ? email.toLowerCase() : "",
      image: picture,
    }),
  });
}

interface GitHubAddresses {
  site: string;
  api: string;
}

/** GitHub's own addresses, or those of a GitHub Enterprise Server. */
function addressesOfGitHub(): GitHubAddresses {
  const site = env().GITHUB_BASE_URL?.replace(/\/$/, "");
  return site ? { site, api: `${site}/api/v3` } : { site: "https://github.com", api: "https://api.github.com" };
}

/** @throws AppError `provider_failed` */
async function ask<T>(address: string, token: string): Promise<T> {
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
    signal: AbortSignal.timeout(20_000),
  });
  if (answer.ok) return (await answer.json()) as T;
  throw new AppError({
    code: "provider_failed",
    message: say("http.github_answered", { status: answer.status }),
    retryable: true,
  });
}

/** The address that GitHub has seen the person answer from: the one a profile shows may be anybody's. */
async function verifiedEmail(api: string, token: string): Promise<string> {
  const emails = await ask<{ email: string; primary: boolean; verified: boolean }[]>(`${api}/user/emails`, token);
  const verified = emails.filter((one) => one.verified);
  return (verified.find((one) => one.primary) ?? verified[0])?.email.toLowerCase() ?? "";
}

interface GitHubUser {
  id: number;
  login: string;
  name: string | null;
  avatar_url: string;
}

function github(): OAuthConfig<Profile> {
  const { GITHUB_ID = "", GITHUB_SECRET = "" } = env();
  const { site, api } = addressesOfGitHub();
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    clientId: GITHUB_ID,
    clientSecret: GITHUB_SECRET,
    issuer: `${site}/login/oauth`,
    authorization: { url: `${site}/login/oauth/authorize`, params: { scope: "read:user user:email" } },
    token: `${site}/login/oauth/access_token`,
    userinfo: {
      url: `${api}/user`,
      request: async ({ tokens }) => {
        const token = tokens.access_token ?? "";
        const { id, name, login, avatar_url } = await ask<GitHubUser>(`${api}/user`, token);
        return { sub: String(id), name: name || login, email: await verifiedEmail(api, token), image: avatar_url };
      },
    },
    profile: ({ sub = "", name, email, image }) => ({ id: sub, name, email, image }),
  };
}

/** The configured ways in besides the password. Without a verified address nobody comes in. */
export function oauthSignIns(): Provider[] {
  return oauthProviders().map((id) => (id === "google" ? google() : github()));
}
