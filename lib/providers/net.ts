import type { z } from "zod";
import { AppError, type ErrorCode, messageOf } from "@/lib/core/errors";

export interface CallOptions {
  /** Who is called, for the messages. */
  provider: string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  headers?: Record<string, string>;
  /** Sent as JSON; a form is sent as multipart/form-data. */
  body?: unknown;
  /** Whole exchange; milliseconds. */
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
  /** Bytes read of an answer before it is refused. */
  maxBytes?: number;
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

const REMEDIES: Partial<Record<ErrorCode, string>> = {
  provider_unavailable:
    "Check the provider's key and that its account has credit; `npm run doctor` names the variable.",
  rate_limited: "Wait a moment, or let another provider take over.",
  provider_refused: "Word the request differently.",
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
        message: `${options.provider} answered with more than ${Math.round(most / 1024 ** 2)} MB.`,
        remedy: "Ask for something smaller.",
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
  if (body instanceof FormData) return { headers: accept, body };
  return { headers: { "content-type": "application/json", ...accept }, body: JSON.stringify(body) };
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
    response = await fetch(url, {
      method: options.method ?? (options.body === undefined ? "GET" : "POST"),
      ...contentOf(options),
      signal,
    });
    bytes = await readBytes(response, options);
  } catch (error) {
    if (options.signal?.aborted)
      throw new AppError({ code: "cancelled", message: "The work was cancelled.", cause: error });
    if (error instanceof AppError) throw error;
    const late = timeout.aborted;
    const cause = error instanceof Error && error.cause ? error.cause : error;
    throw new AppError({
      code: late ? "provider_failed" : "provider_unavailable",
      message: late
        ? `${options.provider} did not answer within ${Math.round((options.timeoutMs ?? TIMEOUT_MS) / 1000)} s.`
        : `${options.provider} could not be reached at ${address(url)}: ${messageOf(cause)}.`,
      remedy: late ? "Try again; the provider may be busy." : "Check the network and the provider's base URL.",
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
    message: `${options.provider} answered ${response.status}${said ? `: ${said}` : "."}`,
    remedy: REMEDIES[code] ?? "Try again, or use another provider.",
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
    message: `${options.provider} did not answer in the form its documents promise${issue ? ` (${issue.path.join(".") || "reply"}: ${issue.message})` : ""}.`,
    remedy: "Check the provider's base URL.",
    details: { status, body: text.slice(0, KEPT) },
    cause: result.error,
  });
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
      message: `"${configured}" is not an address.`,
      remedy: "Give a base URL such as https://example.org/v1.",
    });
  }
}
