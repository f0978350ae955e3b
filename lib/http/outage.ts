import { AppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { say } from "@/lib/messages/say";

/** Seconds after which a client may ask again. */
const OUTAGE_SECONDS = 5;
const BUSY_SECONDS = 2;

/** Codes of a database that cannot be reached or is being restarted: the client library's, the system's, PostgreSQL's. */
const NO_DATABASE = /\b(P1001|P1002|P1008|P1017|ECONNREFUSED|ECONNRESET|57P0[123]|53300|08\w{3})\b/;
/** A database that answers, but has no connection or turn free in time: the client library's words, and the pool's. */
const BUSY =
  /\b(P2024|P2034|40001|40P01)\b|Unable to start a transaction in the given time|timeout exceeded when trying to connect/;
const NO_ROOM = new Set(["ENOSPC", "EDQUOT"]);

interface Coded {
  code?: unknown;
  message?: unknown;
  syscall?: unknown;
}

const isDatabases = ({ name, message }: Error): boolean =>
  /Prisma|DatabaseError/.test(name) || /\bpostgres|\bdatabase\b|Connection terminated/i.test(message);

/**
 * What an unexpected failure says of this installation's health: the database is away or busy, or the disk is full. Undefined for
 * every other failure.
 */
export function outageOf(error: unknown): AppError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", message, syscall } = error as Coded;
  if (NO_ROOM.has(String(code))) {
    logger.error("The disk is full", { error: messageOf(error) });
    return new AppError({
      code: "storage_full",
      message: say("assets.server_disk_full"),
      remedy: say("storage.free_space_disk_framewright_home"),
      cause: error,
    });
  }
  if (BUSY.test(`${String(code)} ${String(message)}`)) {
    logger.warn("The database is busy", { error: messageOf(error) });
    return new AppError({
      code: "engine_unavailable",
      message: say("http.database_busy"),
      remedy: say("http.try_in_seconds"),
      retryable: true,
      details: { retryAfter: BUSY_SECONDS },
      cause: error,
    });
  }
  const away = NO_DATABASE.test(`${String(code)} ${String(message)}`) && (syscall === "connect" || isDatabases(error));
  if (!away) return undefined;
  logger.error("The database cannot be reached", { error: messageOf(error) });
  return new AppError({
    code: "engine_unavailable",
    message: say("http.database_does_not_answer_moment"),
    remedy: say("http.send_request_again_few_seconds"),
    retryable: true,
    details: { retryAfter: OUTAGE_SECONDS },
    cause: error,
  });
}
