import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, fetch, type RequestInit, type Response } from "undici";
import { env } from "../env";
import { AppError, isAppError, messageOf } from "../errors";
import { isPublicAddress } from "./addresses";

export interface SafeFetchOptions {
  method?: "GET" | "HEAD" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** Whole exchange, headers and redirects; milliseconds. */
  timeoutMs?: number;
  /** Redirects followed, each checked like the first address. */
  redirects?: number;
  signal?: AbortSignal;
  /** Name of the input field, for the error. */
  field?: string;
}

function refused(url: string, why: string, field: string | undefined): AppError {
  const message = `The address ${url} cannot be used: ${why}.`;
  return new AppError({
    code: "validation",
    message,
    remedy: "Give a public http or https address.",
    ...(field ? { field, issues: [{ field, message, constraint: "public_url" }] } : {}),
  });
}

/**
 * Resolves a name and hands only public addresses to the socket, at the moment it connects: what was checked is what is
 * dialled, so a name whose address changes after the check gains nothing.
 */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "", 0);
    const allowed = env().FRAMEWRIGHT_ALLOW_PRIVATE_URLS
      ? addresses
      : addresses.filter((a) => isPublicAddress(a.address));
    const first = allowed[0];
    if (!first) return callback(new Error("it leads to a private address") as NodeJS.ErrnoException, "", 0);
    // Node asks for all addresses when it races IPv4 against IPv6.
    if (options.all) return (callback as unknown as (e: null, list: typeof allowed) => void)(null, allowed);
    return callback(null, first.address, first.family);
  });
};

let agent: Agent | undefined;

/** Checks scheme, credentials and literal addresses, before any connection. @throws AppError `validation` */
export function assertSafeUrl(url: string, field?: string): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw refused(url, "it is not a web address", field);
  }
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:")
    throw refused(url, "only http and https are read", field);
  if (parsed.username || parsed.password) throw refused(url, "it carries credentials", field);
  if (env().FRAMEWRIGHT_ALLOW_PRIVATE_URLS) return parsed;
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  const literal = /^[\d.]+$/.test(host) || host.includes(":");
  if (literal && !isPublicAddress(host)) throw refused(url, "it is a private address", field);
  if (host === "localhost" || host.endsWith(".localhost") || host.endsWith(".local") || host.endsWith(".internal")) {
    throw refused(url, "it is a private address", field);
  }
  return parsed;
}

/**
 * Fetches what a stranger named, without ever reaching into this network: every hop's address is checked when it is
 * dialled. The caller must read or cancel the body.
 * @throws AppError `validation` for an address that may not be used, `provider_failed` when it does not answer
 */
export async function safeFetch(url: string, options: SafeFetchOptions = {}): Promise<Response> {
  agent ??= new Agent({ connect: { lookup: guardedLookup, timeout: 10_000 }, connections: 16 });
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 30_000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let current = assertSafeUrl(url, options.field);
  const init: RequestInit = {
    method: options.method ?? "GET",
    headers: options.headers ?? {},
    redirect: "manual",
    dispatcher: agent,
    signal,
    ...(options.body === undefined ? {} : { body: options.body }),
  };
  for (let hop = 0; ; hop += 1) {
    let response: Response;
    try {
      response = await fetch(current, init);
    } catch (error) {
      throw unreachable(current.href, error, options.field);
    }
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || !location || hop >= (options.redirects ?? 3))
      return response;
    await response.body?.cancel();
    const next = assertSafeUrl(new URL(location, current).href, options.field);
    // What one host was told (a key) is not for another.
    if (next.origin !== current.origin) init.headers = {};
    current = next;
  }
}

/** The system's reasons in words; others are told as they are. */
const REASONS: Record<string, string> = {
  ENOTFOUND: "no server has this name",
  EAI_AGAIN: "the name could not be looked up",
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was broken off",
  ETIMEDOUT: "it took too long",
  UND_ERR_CONNECT_TIMEOUT: "it took too long",
  UND_ERR_HEADERS_TIMEOUT: "it took too long",
};

function unreachable(url: string, error: unknown, field: string | undefined): AppError {
  if (isAppError(error)) return error;
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const why = messageOf(cause);
  if (why.includes("private address")) return refused(url, why, field);
  const reason = REASONS[(cause as { code?: string } | undefined)?.code ?? ""] ?? why;
  return new AppError({
    code: "provider_failed",
    message: `The address ${url} did not answer: ${reason}.`,
    remedy: "Check that the address is right and that its server is up.",
    retryable: true,
    cause: error,
    ...(field ? { field } : {}),
  });
}
