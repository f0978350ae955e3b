import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { env } from "@/lib/core/env";

/** Addresses that programs in other sites' pages call with a token of their own. */
const OPEN = /^\/(api\/v1|api\/public\/v1|api\/studio|marketing\/api|media)\//;

/** What a page may send, and what it may read of an answer, beyond what every page may. */
const SENT = "authorization, content-type, idempotency-key, if-none-match, if-range, range, x-api-key";
const READ =
  "accept-ranges, content-disposition, content-length, content-range, etag, idempotent-replayed, retry-after, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, x-request-id, x-warning";
/** Seconds that a browser remembers what it may send. */
const REMEMBERED = 86_400;

function allow({ url, method, headers }: IncomingMessage, response: ServerResponse): void {
  const { origin } = headers;
  if (!origin || !OPEN.test(url ?? "")) return;
  const origins = env().FRAMEWRIGHT_CORS_ORIGINS;
  const isAny = origins.includes("*");
  if (!isAny) response.appendHeader("vary", "origin");
  if (!isAny && !origins.includes(origin)) return;
  // Never with credentials: a reader's session is for the studio's own pages.
  response.setHeader("access-control-allow-origin", isAny ? "*" : origin);
  response.setHeader("access-control-expose-headers", READ);
  if (method !== "OPTIONS") return;
  response.setHeader("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
  response.setHeader("access-control-allow-headers", SENT);
  response.setHeader("access-control-max-age", String(REMEMBERED));
}

/**
 * Lets pages of other sites call the documented surfaces (CORS), as FRAMEWRIGHT_CORS_ORIGINS says. To be called before the
 * server's own listener takes requests; the answer itself, also to a preflight, is the route's.
 */
export function allowOrigins(server: Server): void {
  server.prependListener("request", allow);
}
