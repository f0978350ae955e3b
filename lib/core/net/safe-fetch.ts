import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, fetch, type RequestInit, type Response } from "undici";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { env } from "../env";
import { AppError, isAppError, saidBy } from "../errors";
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

function refused(url: string, why: Message, field: string | undefined): AppError {
  const message = say("core.address_refused", { url, why });
  return new AppError({
    code: "validation",
    message,
    remedy: say("core.address_public"),
    ...(field ? { field, issues: [{ field, message, constraint: "public_url" }] } : {}),
  });
}

class PrivateAddress extends Error {}

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
    if (!first) return callback(new PrivateAddress(), "", 0);
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
    throw refused(url, say("core.address_not_web"), field);
  }
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:")
    throw refused(url, say("core.address_http_only"), field);
  if (parsed.username || parsed.password) throw refused(url, say("core.address_credentials"), field);
  if (env().FRAMEWRIGHT_ALLOW_PRIVATE_URLS) return parsed;
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  const literal = /^[\d.]+$/.test(host) || host.includes(":");
  if (literal && !isPublicAddress(host)) throw refused(url, say("core.address_private"), field);
  if (host === "localhost" || host.endsWith(".localhost") || host.endsWith(".local") || host.endsWith(".internal")) {
    throw refused(url, say("core.address_private"), field);
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
const REASONS: Record<string, Message | undefined> = {
  ENOTFOUND: say("core.net_no_server"),
  EAI_AGAIN: say("core.net_no_lookup"),
  ECONNREFUSED: say("core.net_refused"),
  ECONNRESET: say("core.net_broken"),
  ETIMEDOUT: say("core.net_slow"),
  UND_ERR_CONNECT_TIMEOUT: say("core.net_slow"),
  UND_ERR_HEADERS_TIMEOUT: say("core.net_slow"),
};

function unreachable(url: string, error: unknown, field: string | undefined): AppError {
  if (isAppError(error)) return error;
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (cause instanceof PrivateAddress) return refused(url, say("core.address_leads_private"), field);
  const known = REASONS[(cause as { code?: string } | undefined)?.code ?? ""];
  return new AppError({
    code: "provider_failed",
    message: say("core.address_silent", { url, why: known ?? saidBy(cause) }),
    remedy: say("core.address_check"),
    retryable: true,
    cause: error,
    ...(field ? { field } : {}),
  });
}
