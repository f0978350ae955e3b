import { z } from "zod";
import { emailSchema, type PublicUser, passwordSchema } from "@/lib/services/accounts";
import type { TokenPair } from "@/lib/services/tokens";
import { isoTime } from "@/lib/wire/time";
import { defineContract } from "../../contract";

const tag = "Authentication";
/** Beside the guard of each account and address: nobody needs more than this of an open door. */
const limit = { bucket: "auth", points: 120, seconds: 60 };

const tokens = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal("bearer"),
  expires_in: z.number().int(),
});

const user = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  role: z.string(),
  locale: z.string(),
  created_at: z.string(),
});

export const loginContract = defineContract({
  id: "login",
  method: "POST",
  path: "/auth/login",
  summary: "Exchange an email address and a password for tokens",
  description:
    "Guessing is slowed down for each account and for each address: 429 with Retry-After. A success forgives the wrong guesses.",
  tag,
  open: true,
  limit,
  body: z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) }),
  response: tokens,
  examples: [{ summary: "Sign in", request: { email: "user@example.com", password: "password123" } }],
});

export const refreshContract = defineContract({
  id: "refreshToken",
  method: "POST",
  path: "/auth/refresh",
  summary: "Exchange a refresh token for a new pair",
  description: "Each refresh token works once. One that is used again ends every token of its sign-in.",
  tag,
  open: true,
  limit,
  body: z.object({ refresh_token: z.string().min(1).max(4000) }),
  response: tokens,
});

export const registerContract = defineContract({
  id: "register",
  method: "POST",
  path: "/auth/register",
  summary: "Create an account and sign in",
  tag,
  open: true,
  limit: { bucket: "register", points: 20, seconds: 3600, valid: true },
  status: 201,
  body: z.object({
    email: emailSchema,
    password: passwordSchema,
    name: z.string().trim().max(120).optional(),
    locale: z.enum(["en", "fr"]).optional(),
  }),
  response: user.extend(tokens.shape),
  examples: [{ summary: "Register", request: { email: "user@example.com", password: "password123", name: "Ada" } }],
});

export const logoutContract = defineContract({
  id: "logout",
  method: "POST",
  path: "/auth/logout",
  summary: "Sign out: this sign-in's tokens stop working",
  tag,
  body: z.object({ refresh_token: z.string().max(4000).optional() }),
  response: z.undefined(),
  status: 204,
});

export const meContract = defineContract({
  id: "me",
  method: "GET",
  path: "/auth/me",
  summary: "Whose token this is",
  tag,
  response: user.extend({ credits: z.number().int(), scopes: z.array(z.string()).nullable() }),
});

export const authContracts = [loginContract, refreshContract, registerContract, logoutContract, meContract];

export function tokensWire(pair: TokenPair): z.output<typeof tokens> {
  return {
    access_token: pair.accessToken,
    refresh_token: pair.refreshToken,
    token_type: "bearer",
    expires_in: pair.expiresIn,
  };
}

export function userWire({ id, email, name, role, locale, createdAt }: PublicUser): z.output<typeof user> {
  return { id, email, name, role, locale, created_at: isoTime(createdAt) };
}
