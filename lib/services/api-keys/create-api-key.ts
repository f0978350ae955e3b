import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId, sha256 } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { parseInput } from "../parse-input";
import { type ApiKeyView, viewOf } from "./api-key-view";
import { countLiveKeys, insertApiKey } from "./repo";
import { API_SCOPES } from "./scopes";

const IN_PAST = say("validation.in_past");

const createSchema = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z
    .array(z.enum(API_SCOPES))
    .min(1)
    .default([...API_SCOPES]),
  expiresAt: z.coerce
    .date()
    .refine((date) => date.getTime() > Date.now(), { message: IN_PAST.text, params: { said: IN_PAST } })
    .optional(),
});

/** Keys of one account that work at the same time. */
const MOST_KEYS = 50;

function tooManyKeys(): AppError {
  return new AppError({
    code: "conflict",
    message: say("accounts.too_many_keys", { most: MOST_KEYS }),
    remedy: say("accounts.revoke_unused_key"),
    details: { most: MOST_KEYS },
  });
}

/**
 * Makes a key. `secret` is shown this once; only its SHA-256 is kept.
 * @throws AppError `validation`, `conflict` when the account has as many working keys as it may
 */
export async function createApiKey(
  actor: Actor,
  input: z.input<typeof createSchema>,
): Promise<{ key: ApiKeyView; secret: string }> {
  const { name, scopes, expiresAt } = parseInput(createSchema, input);
  const secret = `fw_${randomBytes(24).toString("base64url")}`;
  const row = await transaction(async (tx) => {
    if ((await countLiveKeys(tx, actor.userId)) >= MOST_KEYS) throw tooManyKeys();
    return insertApiKey(tx, {
      id: newId("key"),
      userId: actor.userId,
      name,
      scopes,
      prefix: secret.slice(0, 8),
      hash: sha256(secret),
      expiresAt: expiresAt ?? null,
    });
  });
  return { key: viewOf(row), secret };
}
