import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { requireVariable } from "../keys";
import { baseAddress, requestBytes, requestJson } from "../net";
import type { OAuthFlow, Tokens } from "./port";

export const LABEL = "TikTok";
const KEY = ["TIKTOK_CLIENT_KEY"] as const;
const SECRET = ["TIKTOK_CLIENT_SECRET"] as const;
const SCOPES = ["user.info.basic", "video.publish", "video.list"].join(",");

/** TikTok's hosts; TIKTOK_BASE_URL stands for both. */
const at = (host: string, path: string): string => `${baseAddress(variable("TIKTOK_BASE_URL"), host)}${path}`;
export const api = (path: string): string => at("https://open.tiktokapis.com", path);
export const bearer = ({ access }: Tokens) => ({ authorization: `Bearer ${access}` });

const client = () => ({ client_key: requireVariable(KEY), client_secret: requireVariable(SECRET) });

const tokenAnswer = z.object({
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
  error_description: z.string().default(""),
});

/** @throws AppError `provider_unavailable` with status 400 for what TikTok refuses, which it answers with 200 */
async function askForTokens(form: Record<string, string>): Promise<Tokens> {
  const body = new URLSearchParams({ ...client(), ...form });
  const answer = await requestJson(api("/v2/oauth/token/"), { provider: LABEL, method: "POST", body }, tokenAnswer);
  const { access_token: access, refresh_token: refresh, expires_in: seconds } = answer;
  if (access === undefined) {
    throw new AppError({
      code: "provider_unavailable",
      message: say("providers.answered_why", { provider: LABEL, status: 400, why: answer.error_description }),
      details: { status: 400 },
    });
  }
  return { access, refresh, ...(seconds === undefined ? {} : { expiresAt: Date.now() + seconds * 1000 }) };
}

const user = z.object({ data: z.object({ user: z.object({ open_id: z.string(), display_name: z.string() }) }) });

/** Login Kit: OAuth 2 with `client_key` in place of `client_id`, scopes parted by commas and PKCE's challenge in hexadecimal. */
export const tiktokOAuth: OAuthFlow = {
  env: [...KEY, ...SECRET],
  authorizeUrl: ({ state, challenge, redirectUri }) =>
    `${at("https://www.tiktok.com", "/v2/auth/authorize/")}?${new URLSearchParams({
      client_key: requireVariable(KEY),
      redirect_uri: redirectUri,
      response_type: "code",
      scope: SCOPES,
      state,
      code_challenge: Buffer.from(challenge, "base64url").toString("hex"),
      code_challenge_method: "S256",
    })}`,
  exchange: ({ code, verifier, redirectUri }) =>
    askForTokens({ grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: redirectUri }),
  refresh: async ({ refresh = "" }) => {
    const renewed = await askForTokens({ grant_type: "refresh_token", refresh_token: refresh });
    // The refresh token may be another from now on.
    return { ...renewed, refresh: renewed.refresh ?? refresh };
  },
  account: async (tokens) => {
    const { data } = await requestJson(
      api("/v2/user/info/?fields=open_id,display_name"),
      { provider: LABEL, headers: bearer(tokens) },
      user,
    );
    return { id: data.user.open_id, name: data.user.display_name };
  },
  revoke: async ({ access }) => {
    const body = new URLSearchParams({ ...client(), token: access });
    await requestBytes(api("/v2/oauth/revoke/"), { provider: LABEL, method: "POST", body });
  },
};
