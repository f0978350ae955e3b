import { z } from "zod";
import { signUpSchema } from "@/lib/services/accounts";
import { defineContract } from "../../contract";
import {
  apiKeyRequest,
  apiKeySchema,
  engineCheckRequest,
  engineCheckSchema,
  engineSettingsRequest,
  enginesSchema,
  meSchema,
  newApiKeySchema,
  profileRequest,
} from "./account";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";

/** What a person who signs up gets back. */
export const signUpContract = defineContract({
  id: "ui.signUp",
  method: "POST",
  path: "/sign-up",
  summary: "Create an account",
  tag,
  open: true,
  body: signUpSchema,
  response: z.object({ id: z.string() }),
  status: 201,
  // An address that makes accounts by the dozen is not a person; one who looks for a password that is strong enough is.
  limit: { bucket: "sign-up", points: 10, seconds: 3600, valid: true },
});

export const meContract = defineContract({
  id: "ui.me",
  method: "GET",
  path: "/me",
  summary: "Who is signed in",
  tag,
  response: meSchema,
});

export const profileContract = defineContract({
  id: "ui.profile",
  method: "PATCH",
  path: "/me",
  summary: "Change the profile",
  tag,
  body: profileRequest,
  response: meSchema,
});

export const listKeysContract = defineContract({
  id: "ui.keys",
  method: "GET",
  path: "/keys",
  summary: "API keys",
  tag,
  response: z.array(apiKeySchema),
});

export const createKeyContract = defineContract({
  id: "ui.createKey",
  method: "POST",
  path: "/keys",
  summary: "Create an API key",
  tag,
  body: apiKeyRequest,
  response: newApiKeySchema,
  status: 201,
});

export const revokeKeyContract = defineContract({
  id: "ui.revokeKey",
  method: "DELETE",
  path: "/keys/{id}",
  summary: "Revoke an API key",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});

export const enginesContract = defineContract({
  id: "ui.engines",
  method: "GET",
  path: "/engines",
  summary: "What this machine can do",
  tag,
  response: enginesSchema,
});

export const engineSettingsContract = defineContract({
  id: "ui.engineSettings",
  method: "PATCH",
  path: "/engines",
  summary: "Set what a provider needs, or remove it; for owners",
  tag,
  body: engineSettingsRequest,
  response: z.undefined(),
  status: 204,
});

export const engineCheckContract = defineContract({
  id: "ui.engineCheck",
  method: "POST",
  path: "/engines/check",
  summary: "Ask a provider whether its key works; for owners",
  tag,
  body: engineCheckRequest,
  response: engineCheckSchema,
  limit: { bucket: "engine-check", points: 60, seconds: 600 },
});
