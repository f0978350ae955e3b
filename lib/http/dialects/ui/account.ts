import { z } from "zod";
import { wordsSchema } from "@/lib/messages/message";
import { API_SCOPES } from "@/lib/services/api-keys/scopes";
import { SETTING_KINDS } from "@/lib/services/engines/setting-kinds";
import { time } from "./common";

/** A place in line: how many come before, and seconds until it is its turn. */
export const lineSchema = z.object({ waitsFor: z.number().int(), waitSeconds: z.number() });

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  image: z.string().nullable(),
  role: z.enum(["owner", "member"]),
  createdAt: time,
  /** Credits that may still be spent. */
  credits: z.number().int(),
  /** Credits that are set aside for jobs under way; they are not among those that may be spent. */
  heldCredits: z.number().int(),
  /** Jobs at work; those that wait for their turn or for a review are counted apart. */
  runningJobs: z.number().int(),
  queuedJobs: z.number().int(),
  waitingJobs: z.number().int(),
  /** The place of the next job in line, where none is at work. */
  line: lineSchema.nullable(),
});
export type Me = z.infer<typeof meSchema>;

export const profileRequest = z.object({ name: z.string().trim().min(1).max(120) });

export { API_SCOPES as SCOPES };

export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** The first characters of the secret, to tell keys apart. */
  prefix: z.string(),
  scopes: z.array(z.string()),
  createdAt: time,
  lastUsedAt: time.nullable(),
  /** When it stops working by itself. */
  expiresAt: time.nullable(),
  revokedAt: time.nullable(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

export const apiKeyRequest = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(API_SCOPES)).min(1),
  /** When it stops working; never, when it is left out. */
  expiresAt: z.iso.datetime({ offset: true }).optional(),
});
/** `secret` is in this answer and never again. */
export const newApiKeySchema = z.object({ key: apiKeySchema, secret: z.string() });

export const engineSchema = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  available: z.boolean(),
  /** Works without key and network. */
  local: z.boolean(),
  reason: wordsSchema,
  remedy: wordsSchema.optional(),
  licence: z.string(),
  /** What an owner can set; empty for others. */
  settings: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(SETTING_KINDS),
      secret: z.boolean(),
      source: z.enum(["environment", "studio", "none"]),
      value: z.string().nullable(),
    }),
  ),
});
export type Engine = z.infer<typeof engineSchema>;
export const enginesSchema = z.object({ version: z.string(), engines: z.array(engineSchema), canManage: z.boolean() });

const whichEngine = { kind: z.string().max(40), id: z.string().max(80) };
/** Values by the names of their variables; null removes one. */
export const engineSettingsRequest = z.object({
  ...whichEngine,
  values: z.record(z.string().max(80), z.string().trim().min(1).max(2000).nullable()),
});
export const engineCheckRequest = z.object(whichEngine);
export const engineCheckSchema = z.object({ ok: z.boolean(), message: wordsSchema, remedy: wordsSchema.optional() });
