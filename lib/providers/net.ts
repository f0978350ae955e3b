import type { z } from "zod";
import { AppError, type ErrorCode, isAppError, saidBy } from "@/lib/core/errors";
import { safeFetch } from "@/lib/core/net/safe-fetch";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";

export interface CallOptions {
  /** Who is called, for the messages. */
  provider: string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  headers?: Record<string, string>;
  /** Sent as JSON; a form as multipart/form-data, parameters as application/x-www-form-urlencoded, bytes as what the headers say. */
  body?: unknown;
  /** Whole exchange; milliseconds. */
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
  /** Bytes read of an answer before it is refused. */
  maxBytes?: number;
  /** Keeps to public addresses at every hop: for services that no operator named an address of. GET only. */
  isPublic?: boolean;
}

const TIMEOUT_MS = 60_000;
const MAX_JSON_BYTES = 32 * 1024 ** 2;
/** Characters of an error's body that are kept. */
const KEPT = 2000;

/** An address without its query, which may hold a key. */
function address(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** The sentence a vendor's error body holds, wherever it keeps it. */
function sentenceIn(body: unknown): string {
  if (typeof body === "string") return body.trim().slice(0, 300);
  if (!body || typeof body !== "object") return "";
  const record = body as Record<string, unknown>;
  for (const key of ["message", "error", "detail", "description", "msg", "title"]) {
    const value = record[key];
    if (typeof value === "string" && value) return value.slice(0, 300);
    if (Array.isArray(value)) {
      const inner = sentenceIn(value[0]);
      if (inner) return inner;
    } else if (value) {
      const inner = sentenceIn(value);
      if (inner) return inner;
    }
  }
  return "";
}

const POLICY = /content[_ -]?policy|safety|moderation|flagged|not allowed|prohibited/i;

function codeOf(status: number, body: string): ErrorCode {
  if (status === 401 || status === 403) return "provider_unavailable";
  if (status === 402) return "provider_unavailable";
  if (status === 429) return "rate_limited";
  if ((status === 400 || status === 422) && POLICY.test(body)) return "provider_refused";
  return "provider_failed";
}

const REMEDIES: Partial<Record<ErrorCode, Message>> = {
  provider_unavailable: say("providers.check_provider_key_account_has"),
  rate_limited: say("providers.wait_moment"),
  provider_refused: say("providers.word_request_differently"),
};

/** Seconds a Retry-After header asks for (number or date), if any. */
function retryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

async function readBytes(response: Response, options: CallOptions): Promise<Buffer> {
  const most = options.maxBytes ?? MAX_JSON_BYTES;
  const chunks: Uint8Array[] = [];
  let total = 0;
  if (!response.body) return Buffer.alloc(0);
  // The DOM's type of a stream does not know that Node's can be iterated.
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > most) {
      throw new AppError({
        code: "provider_failed",
        message: say("providers.answered_more_than_mb", {
          provider: options.provider,
          megabytes: Math.round(most / 1024 ** 2),
        }),
        remedy: say("providers.ask_something_smaller"),
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Headers and body; a form brings its own content type with its boundary. */
function contentOf({ body, headers }: CallOptions): Pick<RequestInit, "headers" | "body"> {
  const accept = { accept: "application/json", ...headers };
  if (body === undefined) return { headers: accept };
  if (body instanceof FormData || body instanceof URLSearchParams) return { headers: accept, body };
  if (body instanceof Uint8Array) return { headers: accept, body: new Uint8Array(body) };
  return { headers: { "content-type": "application/json", ...accept }, body: JSON.stringify(body) };
}

/** What a public address answers. Nobody there within the time limit is no answer, as with any other. */
async function publicAnswer(url: string, options: CallOptions, signal: AbortSignal): Promise<Response> {
  const headers = { accept: "application/json", ...options.headers };
  try {
    // undici's own Response is the global one's twin; its type is another.
    return (await safeFetch(url, {
      headers,
      signal,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    })) as unknown as Response;
  } catch (error) {
    // The fetcher tells strangers' addresses apart; here only whether somebody answered counts.
    throw isAppError(error) && error.code === "provider_failed" ? (error.cause ?? error) : error;
  }
}

/**
 * Calls a provider's API at the address its operator configured, with a time limit.
 * @returns the answer's bytes and headers, for 2xx answers only
 * @throws AppError provider_unavailable (no answer, key refused), rate_limited (`details.retryAfter`, seconds), provider_refused
 * (content policy), provider_failed otherwise; `details.status` and `details.body` keep what the provider said
 */
export async function requestBytes(
  url: string,
  options: CallOptions,
): Promise<{ bytes: Buffer; headers: Headers; status: number }> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let response: Response;
  let bytes: Buffer;
  try {
    response = options.isPublic
      ? await publicAnswer(url, options, signal)
      : await fetch(url, {
          method: options.method ?? (options.body === undefined ? "GET" : "POST"),
          ...contentOf(options),
          signal,
        });
    bytes = await readBytes(response, options);
  } catch (error) {
    if (options.signal?.aborted)
      throw new AppError({ code: "cancelled", message: say("providers.work_cancelled"), cause: error });
    if (error instanceof AppError) throw error;
    const late = timeout.aborted;
    const cause = error instanceof Error && error.cause ? error.cause : error;
    throw new AppError({
      code: late ? "provider_failed" : "provider_unavailable",
      message: late
        ? say("providers.did_not_answer_within_s", {
            provider: options.provider,
            seconds: Math.round((options.timeoutMs ?? TIMEOUT_MS) / 1000),
          })
        : say("providers.could_not_reached", { provider: options.provider, address: address(url), why: saidBy(cause) }),
      remedy: late ? say("providers.try_again_2") : say("providers.check_network_provider_base_url"),
      retryable: true,
      cause: error,
    });
  }
  if (response.ok) return { bytes, headers: response.headers, status: response.status };
  const text = bytes.toString("utf8");
  const code = codeOf(response.status, text);
  const wait = retryAfter(response.headers.get("retry-after"));
  const said = sentenceIn(parseOr(text));
  throw new AppError({
    code,
    message: said
      ? say("providers.answered_why", { provider: options.provider, status: response.status, why: said })
      : say("providers.answered", { provider: options.provider, status: response.status }),
    remedy: REMEDIES[code] ?? say("providers.try_again"),
    retryable: response.status === 429 || response.status >= 500,
    details: {
      status: response.status,
      body: text.slice(0, KEPT),
      ...(wait === undefined ? {} : { retryAfter: wait }),
    },
  });
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * `requestBytes` for JSON of a known form.
 * @throws AppError as requestBytes, and provider_failed for an answer that is not JSON or has another form
 */
export async function requestJson<T>(url: string, options: CallOptions, schema: z.ZodType<T>): Promise<T> {
  const { bytes, status } = await requestBytes(url, options);
  const text = bytes.toString("utf8");
  const result = schema.safeParse(parseOr(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError({
    code: "provider_failed",
    message: issue
      ? say("providers.did_not_answer_form_at", {
          provider: options.provider,
          place: issue.path.join(".") || say("providers.reply"),
          why: issue.message,
        })
      : say("providers.did_not_answer_form_documents", { provider: options.provider }),
    remedy: say("providers.check_provider_base_url"),
    details: { status, body: text.slice(0, KEPT) },
    cause: result.error,
  });
}

/** Removes something at a provider; what is gone already is no error. @throws AppError as requestBytes */
export async function removeAt(url: string, options: Omit<CallOptions, "method" | "body">): Promise<void> {
  try {
    await requestBytes(url, { ...options, method: "DELETE" });
  } catch (error) {
    if (!isAppError(error) || error.details.status !== 404) throw error;
  }
}

/** A configured base URL without a trailing slash; a bare origin gets the vendor's usual path (`/v1`). */
export function baseAddress(configured: string | undefined, fallback: string): string {
  if (!configured) return fallback;
  const trimmed = configured.replace(/\/+$/, "");
  try {
    return new URL(trimmed).pathname === "/" ? trimmed + new URL(fallback).pathname.replace(/\/$/, "") : trimmed;
  } catch {
    throw new AppError({
      code: "provider_unavailable",
      message: say("providers.not_address", { configured }),
      remedy: say("providers.give_base_url_such_as"),
    });
  }
}
