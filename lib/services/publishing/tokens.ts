import type { z } from "zod";
import { AppError, isAppError } from "@/lib/core/errors";
import { decrypt, encrypt } from "@/lib/core/secrets";
import { say } from "@/lib/messages/say";
import type { PublishAdapter, Tokens } from "@/lib/providers/publish/port";
import { tokensColumn } from "./columns";
import { type ConnectionRow, loadConnection, updateConnection } from "./repo";

/** An access that ends sooner than this (ms) is renewed before it is used. */
const RENEW_BEFORE_MS = 5 * 60_000;

/** Tokens as they are kept: encrypted, for one row. */
export const sealed = (tokens: Tokens, connectionId: string): string => encrypt(JSON.stringify(tokens), connectionId);

const openedTokens = ({ id, cipher }: ConnectionRow): z.output<typeof tokensColumn> =>
  tokensColumn.parse(JSON.parse(decrypt(cipher, id)));

/** Until when tokens open something; null where that does not end. */
export const endOf = ({ expiresAt }: Tokens): Date | null => (expiresAt === undefined ? null : new Date(expiresAt));

function connectAgain(platform: string, cause?: unknown): AppError {
  return new AppError({
    code: "forbidden",
    message: say("publishing.connection_broken", { platform }),
    remedy: say("publishing.connect_again", { platform }),
    cause,
  });
}

/**
 * What opens a connection now, renewed when it is about to end. One that cannot be renewed is marked as broken.
 * @throws AppError `forbidden` once it has to be connected again
 */
export async function openConnection(id: string | null, adapter: PublishAdapter): Promise<Tokens> {
  const row = id === null ? null : await loadConnection(id);
  if (!row || row.isBroken) throw connectAgain(adapter.label);
  const tokens = openedTokens(row);
  if (tokens.expiresAt === undefined || tokens.expiresAt - Date.now() > RENEW_BEFORE_MS) return tokens;
  if (!tokens.refresh) {
    await updateConnection(row.id, { isBroken: true });
    throw connectAgain(adapter.label);
  }
  try {
    const renewed = await adapter.oauth.refresh(tokens);
    await updateConnection(row.id, { cipher: sealed(renewed, row.id), expiresAt: endOf(renewed) });
    return renewed;
  } catch (error) {
    // 400 and 401 say that what was agreed to is withdrawn; anything else may pass.
    const status = isAppError(error) ? error.details.status : undefined;
    if (status !== 400 && status !== 401) throw error;
    await updateConnection(row.id, { isBroken: true });
    throw connectAgain(adapter.label, error);
  }
}
