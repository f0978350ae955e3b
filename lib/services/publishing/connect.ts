import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@/lib/core/actor";
import { baseUrl, variable } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";
import { newId, sha256 } from "@/lib/core/ids";
import { decrypt, encrypt } from "@/lib/core/secrets";
import { say } from "@/lib/messages/say";
import { adapterOf, PLATFORMS, WATCH } from "./platforms";
import { findConnections, findConnectionTo, insertAttempt, saveConnection, takeAttempt } from "./repo";
import { endOf, sealed } from "./tokens";

/** How long somebody may take at the platform, in milliseconds. */
const ATTEMPT_MS = 15 * 60_000;

/** The one address that platforms lead back to; it is registered with each of them. */
export const callbackUrl = (): string => `${baseUrl()}/connect/callback`;

/**
 * Where to send somebody who connects an account of a platform: OAuth 2 with state and PKCE (S256).
 * @throws AppError `not_found` for an unknown platform, `provider_unavailable` while its client is not set up
 */
export async function connectUrl(actor: Actor, { platform }: { platform: string }): Promise<string> {
  if (platform === WATCH) return `${baseUrl()}/films`;
  const adapter = adapterOf(platform);
  if (!adapter) throw notFound("Platform", platform);
  const [state, verifier] = [randomBytes(32).toString("base64url"), randomBytes(32).toString("base64url")];
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const url = adapter.oauth.authorizeUrl({ state, challenge, redirectUri: callbackUrl() });
  const hash = sha256(state);
  const expiresAt = new Date(Date.now() + ATTEMPT_MS);
  await insertAttempt({ hash, userId: actor.userId, platform, cipher: encrypt(verifier, hash), expiresAt });
  return url;
}

/**
 * Keeps the account that somebody has come back with. A state works once, for a quarter of an hour, and for whoever began: a
 * link to the platform that was sent to another person would bring that person's account in.
 * @throws AppError `not_found` for a state that is none, `forbidden` when it was not agreed to or somebody else began
 */
export async function finishConnecting(
  actor: Actor,
  given: { state: string; code?: string | undefined },
): Promise<{ platform: string }> {
  const hash = sha256(given.state);
  const attempt = await takeAttempt(hash);
  const adapter = attempt && adapterOf(attempt.platform);
  if (!attempt || !adapter) {
    throw new AppError({
      code: "not_found",
      message: say("publishing.attempt_over"),
      remedy: say("publishing.connect_anew"),
    });
  }
  if (attempt.userId !== actor.userId) {
    throw new AppError({
      code: "forbidden",
      message: say("publishing.begun_by_another"),
      remedy: say("publishing.connect_anew"),
    });
  }
  if (!given.code) {
    throw new AppError({
      code: "forbidden",
      message: say("publishing.not_agreed", { platform: adapter.label }),
      remedy: say("publishing.connect_anew"),
    });
  }
  const { userId, platform } = attempt;
  const verifier = decrypt(attempt.cipher, hash);
  const tokens = await adapter.oauth.exchange({ code: given.code, verifier, redirectUri: callbackUrl() });
  const account = await adapter.oauth.account(tokens);
  const id = (await findConnectionTo(userId, platform, account.id))?.id ?? newId("connection");
  const facts = { accountName: account.name, cipher: sealed(tokens, id), expiresAt: endOf(tokens), isBroken: false };
  await saveConnection({ ...facts, id, userId, platform, accountId: account.id }, facts);
  return { platform };
}

/** A platform, and the account that it is connected with. */
export interface ConnectionView {
  id: string | null;
  platform: string;
  connected: boolean;
  accountName: string | null;
  expiresAt: Date | null;
  /** Whether it can be connected on this installation. */
  available: boolean;
}

/** Every platform with its connected accounts; one without any is there, too. */
export async function listConnections(actor: Actor): Promise<ConnectionView[]> {
  const known = await findConnections(actor.userId);
  return PLATFORMS.flatMap((platform): ConnectionView[] => {
    if (platform === WATCH) {
      return [{ id: null, platform, connected: true, accountName: "Framewright", expiresAt: null, available: true }];
    }
    const available = adapterOf(platform)?.oauth.env.every((name) => variable(name)) ?? false;
    const own = known.filter((one) => one.platform === platform);
    if (own.length === 0) {
      return [{ id: null, platform, connected: false, accountName: null, expiresAt: null, available }];
    }
    return own.map(({ id, isBroken, accountName, expiresAt }) => ({
      id,
      platform,
      connected: !isBroken,
      accountName,
      expiresAt,
      available,
    }));
  });
}
